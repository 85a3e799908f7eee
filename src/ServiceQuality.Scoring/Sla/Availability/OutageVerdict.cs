namespace ServiceQuality.Scoring.Sla;

/// <summary>Whether an outage counts in a period, or why it does not.</summary>
public enum OutageVerdict
{
    /// <summary>It counts.</summary>
    Counted = 0,

    /// <summary>It is shorter than the minimum length, or has no length at all.</summary>
    TooShort = 1,

    /// <summary>Within the period it is entirely outside the service hours or in maintenance.</summary>
    NotInService = 2,

    /// <summary>It was over before the period, or begins after it.</summary>
    OutsidePeriod = 3,

    /// <summary>It begins at the instant of the question or later, so it is not known yet.</summary>
    NotYetKnown = 4,
}
