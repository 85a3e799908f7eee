namespace ServiceQuality.Domain.Surveys;

/// <summary>What a question asks about an item.</summary>
public enum AnswerKind
{
    /// <summary>What the customer expects of an excellent or adequate service, as the instrument words it.</summary>
    [LocalizedName("expectation", "期望")]
    Expectation = 0,

    /// <summary>What the customer perceives.</summary>
    [LocalizedName("perception", "感知")]
    Perception = 1,

    /// <summary>How important the item is to the customer.</summary>
    [LocalizedName("importance", "重要性")]
    Importance = 2,

    /// <summary>The least that the customer would accept: the lower end of the zone of tolerance.</summary>
    [LocalizedName("minimum level", "最低期望")]
    Minimum = 3,

    /// <summary>
    /// What the customer wishes for: the upper end of the zone of tolerance; for an attribute with an ideal point, that point.
    /// </summary>
    [LocalizedName("desired level", "理想期望")]
    Desired = 4,

    /// <summary>Perceived against expected asked in one question, on a scale about zero: no subtraction is needed.</summary>
    [LocalizedName("direct gap", "直接差距")]
    DirectGap = 5,

    /// <summary>
    /// How the customer would feel if the feature were there (Kano): 1 like, 2 must be, 3 neutral, 4 live with, 5 dislike.
    /// </summary>
    [LocalizedName("functional question", "正向题")]
    Functional = 6,

    /// <summary>How the customer would feel if the feature were not there (Kano), coded as <see cref="Functional"/>.</summary>
    [LocalizedName("dysfunctional question", "反向题")]
    Dysfunctional = 7,
}
