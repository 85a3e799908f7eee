namespace ServiceQuality.Domain.Sla;

/// <summary>
/// How a local time is read that daylight saving time repeats or skips. Except by <see cref="Reject"/>, a skipped one moves
/// forward by the gap.
/// </summary>
public enum LocalTimeRule
{
    /// <summary>A repeated time is its first pass.</summary>
    FirstPass = 0,

    /// <summary>A repeated time is its last pass.</summary>
    LastPass = 1,

    /// <summary>A repeated or skipped time is rejected.</summary>
    Reject = 2,
}
