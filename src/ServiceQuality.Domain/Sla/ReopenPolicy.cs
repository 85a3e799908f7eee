namespace ServiceQuality.Domain.Sla;

/// <summary>What the reopening of a case does to a clock that has stopped.</summary>
public enum ReopenPolicy
{
    /// <summary>The clock runs on with the time that was left; the time between is a pause.</summary>
    Resume = 0,

    /// <summary>A new cycle begins with the whole limit; the verdict of the cycle before is kept.</summary>
    NewCycle = 1,

    /// <summary>The clock starts again with the whole limit, and the verdict so far is discarded.</summary>
    Restart = 2,

    /// <summary>The clock runs on as if it had never stopped: the time between counts.</summary>
    CountClosedTime = 3,

    /// <summary>The clock stays stopped.</summary>
    Ignore = 4,
}
