namespace ServiceQuality.Domain.Surveys;

/// <summary>A column with one rating of the service as a whole, such as overall quality or the intention to come back.</summary>
public sealed record RatingColumn
{
    /// <summary>A column of ratings.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="scale">The scale.</param>
    /// <param name="direction">Which end of the scale means the most.</param>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The direction is none of the enumeration.</exception>
    public RatingColumn(string name, RatingScale scale, ScaleDirection direction = ScaleDirection.HighestIsMost)
    {
        Guard.Against.Null(scale);
        Name = Guard.Against.InvalidCode(name);
        Scale = scale;
        Direction = Guard.Against.UndefinedEnum(direction);
    }

    /// <summary>The name of the column.</summary>
    public string Name { get; }

    /// <summary>The scale.</summary>
    public RatingScale Scale { get; }

    /// <summary>Which end of the scale means the most.</summary>
    public ScaleDirection Direction { get; }

    /// <summary>Name and scale.</summary>
    /// <returns>For example <c>overall (1..10)</c>.</returns>
    public override string ToString() => $"{Name} ({Scale})";
}
