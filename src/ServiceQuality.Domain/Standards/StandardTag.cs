namespace ServiceQuality.Domain.Standards;

/// <summary>What a standard or an indicator is about, so that it can be found, grouped and counted.</summary>
public enum StandardTag
{
    /// <summary>It holds before the service.</summary>
    BeforeService = 0,

    /// <summary>It holds during the service.</summary>
    DuringService = 1,

    /// <summary>It holds after the service.</summary>
    AfterService = 2,

    /// <summary>It is about how the service is given.</summary>
    Process = 3,

    /// <summary>It is about what the service achieves.</summary>
    Outcome = 4,

    /// <summary>It is about times.</summary>
    Time = 5,

    /// <summary>It is about the order of the work.</summary>
    Procedure = 6,

    /// <summary>It is about what is delivered.</summary>
    Content = 7,

    /// <summary>It is about safety.</summary>
    Safety = 8,

    /// <summary>It is about fitness for use.</summary>
    Fitness = 9,

    /// <summary>It is about effectiveness.</summary>
    Effectiveness = 10,

    /// <summary>It is about economy.</summary>
    Economy = 11,

    /// <summary>It follows from a law or another outside rule.</summary>
    Compliance = 12,
}
