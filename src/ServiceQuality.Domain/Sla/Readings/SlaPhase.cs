namespace ServiceQuality.Domain.Sla;

/// <summary>The phase of a clock.</summary>
public enum SlaPhase
{
    /// <summary>The agreement sets no limit for the priority of the case.</summary>
    NotApplicable = 0,

    /// <summary>Not started yet.</summary>
    NotStarted = 1,

    /// <summary>Running.</summary>
    Running = 2,

    /// <summary>Paused while the case has a pausing status, or is held by an event.</summary>
    Paused = 3,

    /// <summary>Stopped for good, unless the case is reopened.</summary>
    Stopped = 4,
}
