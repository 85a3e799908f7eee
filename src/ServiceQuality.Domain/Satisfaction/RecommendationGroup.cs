namespace ServiceQuality.Domain.Satisfaction;

/// <summary>The three groups that answers to the recommendation question fall into.</summary>
public enum RecommendationGroup
{
    /// <summary>Answers 0 to 6.</summary>
    [LocalizedName("detractor", "贬损者")]
    Detractor = 0,

    /// <summary>Answers 7 and 8.</summary>
    [LocalizedName("passive", "中立者")]
    Passive = 1,

    /// <summary>Answers 9 and 10.</summary>
    [LocalizedName("promoter", "推荐者")]
    Promoter = 2,
}
