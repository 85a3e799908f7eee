using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

/// <summary>Whether an outage counts in a period, or why it does not.</summary>
public enum OutageVerdict
{
    /// <summary>It counts.</summary>
    [LocalizedName("counted", "计入")]
    Counted = 0,

    /// <summary>It is shorter than the minimum length, or has no length at all.</summary>
    [LocalizedName("too short", "过短")]
    TooShort = 1,

    /// <summary>Within the period it is entirely outside the service hours or in maintenance.</summary>
    [LocalizedName("not in service time", "不在服务时间内")]
    NotInService = 2,

    /// <summary>It was over before the period, or begins after it.</summary>
    [LocalizedName("outside the period", "期间之外")]
    OutsidePeriod = 3,

    /// <summary>It begins at the instant of the question or later, so it is not known yet.</summary>
    [LocalizedName("not yet known", "尚未知晓")]
    NotYetKnown = 4,
}
