using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>A rule by which a respondent is flagged. A flag says what to look at, not that the answers are wrong.</summary>
public enum CarelessRule
{
    /// <summary>The longest run of equal printed answers in a block is long.</summary>
    [LocalizedName("long run of equal answers", "连续相同过长")]
    LongRun = 0,

    /// <summary>
    /// All printed answers of a block, or of all blocks, are the same: a straight line. Fewer answers than half of the items are
    /// no line.
    /// </summary>
    [LocalizedName("all answers equal", "全部相同")]
    Constant = 1,

    /// <summary>The printed answers of a block hardly vary.</summary>
    [LocalizedName("low variation", "变异过小")]
    LowVariation = 2,

    /// <summary>The even items of the dimensions do not go with the odd ones.</summary>
    [LocalizedName("inconsistent", "前后不一致")]
    Inconsistent = 3,

    /// <summary>The answers of a block are together unlike those of the others (Mahalanobis distance).</summary>
    [LocalizedName("outlier", "离群")]
    Outlier = 4,

    /// <summary>Every perception is the same as the expectation, over at least half of the items.</summary>
    [LocalizedName("perceptions same as expectations", "感知与期望相同")]
    SameAsExpected = 5,

    /// <summary>Every expectation is at the end of the scale that means the most, over at least half of the items.</summary>
    [LocalizedName("all expectations at the top", "期望全为最高分")]
    ExpectationsAtTop = 6,
}
