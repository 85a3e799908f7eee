using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>What a feature is to people, in the order that decides ties: what they would miss most first.</summary>
public enum KanoCategory
{
    /// <summary>M: taken for granted; its absence dissatisfies.</summary>
    [LocalizedName("must-be", "必备型")]
    MustBe = 0,

    /// <summary>O: the more, the better; its absence dissatisfies.</summary>
    [LocalizedName("one-dimensional", "期望型")]
    OneDimensional = 1,

    /// <summary>A: delights; its absence is not felt.</summary>
    [LocalizedName("attractive", "魅力型")]
    Attractive = 2,

    /// <summary>I: makes no difference.</summary>
    [LocalizedName("indifferent", "无差异型")]
    Indifferent = 3,

    /// <summary>R: its absence is liked better.</summary>
    [LocalizedName("reverse", "反向型")]
    Reverse = 4,

    /// <summary>Q: both answers contradict each other.</summary>
    [LocalizedName("questionable", "可疑结果")]
    Questionable = 5,
}
