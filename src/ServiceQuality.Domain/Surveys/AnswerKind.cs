namespace ServiceQuality.Domain.Surveys;

/// <summary>What a question asks about an item.</summary>
public enum AnswerKind
{
    /// <summary>What the customer expects of an excellent or adequate service, as the instrument words it.</summary>
    Expectation = 0,

    /// <summary>What the customer perceives.</summary>
    Perception = 1,

    /// <summary>How important the item is to the customer.</summary>
    Importance = 2,

    /// <summary>The least that the customer would accept: the lower end of the zone of tolerance.</summary>
    Minimum = 3,

    /// <summary>
    /// What the customer wishes for: the upper end of the zone of tolerance; for an attribute with an ideal point, that point.
    /// </summary>
    Desired = 4,

    /// <summary>Perceived against expected asked in one question, on a scale about zero: no subtraction is needed.</summary>
    DirectGap = 5,

    /// <summary>
    /// How the customer would feel if the feature were there (Kano): 1 like, 2 must be, 3 neutral, 4 live with, 5 dislike.
    /// </summary>
    Functional = 6,

    /// <summary>How the customer would feel if the feature were not there (Kano), coded as <see cref="Functional"/>.</summary>
    Dysfunctional = 7,
}
