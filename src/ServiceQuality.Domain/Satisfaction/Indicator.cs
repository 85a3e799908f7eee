namespace ServiceQuality.Domain.Satisfaction;

/// <summary>One question that measures a construct: the name of its column and the range that the questionnaire allows.</summary>
public sealed record Indicator
{
    internal Indicator(string name, RatingScale scale, bool reversed, string? wording)
    {
        (Name, Scale, Reversed, Wording) = (name, scale, reversed, wording);
    }

    /// <summary>The name, which is also that of its column.</summary>
    public string Name { get; }

    /// <summary>The answers that the questionnaire allows. The ends of the index, 0 and 100, are the ends of this range, not those of the answers given.</summary>
    public RatingScale Scale { get; }

    /// <summary>Whether the lowest answer is the best one. Such answers are turned round when they are read.</summary>
    public bool Reversed { get; }

    /// <summary>How the question is worded, or null when nobody attached it.</summary>
    public string? Wording { get; }

    /// <summary>Name and range.</summary>
    /// <returns>For example <c>CUSA1 (1..10)</c>.</returns>
    public override string ToString() => $"{Name} ({Scale}{(Reversed ? ", reversed" : "")})";
}
