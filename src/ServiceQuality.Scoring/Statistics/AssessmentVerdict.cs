using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>What the interval of an estimate says about a bound, for the cases to come.</summary>
public enum AssessmentVerdict
{
    /// <summary>The whole interval is on the side of the bound that is asked for, or at the bound.</summary>
    [LocalizedName("met", "达成")]
    Met = 0,

    /// <summary>The whole interval is on the other side of the bound.</summary>
    [LocalizedName("not met", "未达成")]
    NotMet = 1,

    /// <summary>The interval contains the bound, or the end that would decide is not known: the data prove neither.</summary>
    [LocalizedName("unproven", "未能证实")]
    Unproven = 2,

    /// <summary>There are fewer observations than are needed, or there is no interval.</summary>
    [LocalizedName("insufficient data", "数据不足")]
    InsufficientData = 3,
}
