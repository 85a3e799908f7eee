namespace ServiceQuality.Scoring.Gaps;

/// <summary>What a feature is to people, in the order that decides ties: what they would miss most first.</summary>
public enum KanoCategory
{
    /// <summary>M: taken for granted; its absence dissatisfies.</summary>
    MustBe = 0,

    /// <summary>O: the more, the better; its absence dissatisfies.</summary>
    OneDimensional = 1,

    /// <summary>A: delights; its absence is not felt.</summary>
    Attractive = 2,

    /// <summary>I: makes no difference.</summary>
    Indifferent = 3,

    /// <summary>R: its absence is liked better.</summary>
    Reverse = 4,

    /// <summary>Q: both answers contradict each other.</summary>
    Questionable = 5,
}
