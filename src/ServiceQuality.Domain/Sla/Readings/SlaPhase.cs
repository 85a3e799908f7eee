namespace ServiceQuality.Domain.Sla;

/// <summary>Where a clock stands.</summary>
public enum SlaPhase
{
    /// <summary>The agreement sets no limit for the priority of the case.</summary>
    NotApplicable = 0,

    /// <summary>Not started yet.</summary>
    NotStarted = 1,

    /// <summary>Running.</summary>
    Running = 2,

    /// <summary>Standing still while the case has a pausing status.</summary>
    Paused = 3,

    /// <summary>Stopped for good, unless the case is reopened.</summary>
    Stopped = 4,
}
