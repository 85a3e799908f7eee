namespace ServiceQuality.Domain.Surveys;

/// <summary>The columns of one kind of answer: how they are named, on which scale they are, and which end of it means the most.</summary>
public sealed record AnswerColumns
{
    /// <summary>The columns of one kind of answer.</summary>
    /// <param name="kind">What the answers are.</param>
    /// <param name="prefix">What stands before the item id in the name of a column; may be empty.</param>
    /// <param name="scale">
    /// The scale; null means that of the instrument, for <see cref="AnswerKind.Functional"/> and <see cref="AnswerKind.Dysfunctional"/> 1 to 5.
    /// </param>
    /// <param name="direction">
    /// Which end of the scale means the most; null means as in the instrument when the scale is that of the instrument, else the highest number.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The kind or the direction is none of its enumeration.</exception>
    /// <exception cref="ArgumentException">
    /// A direct gap has no scale or one that does not lie evenly about zero, or a Kano question another scale than 1 to 5.
    /// </exception>
    public AnswerColumns(AnswerKind kind, string prefix, RatingScale? scale = null, ScaleDirection? direction = null)
    {
        Guard.Against.Null(prefix);
        Kind = Guard.Against.UndefinedEnum(kind);
        Prefix = prefix;
        var isKano = kind is AnswerKind.Functional or AnswerKind.Dysfunctional;
        Scale = scale ?? (isKano ? RatingScale.OneToFive : null);
        Direction = direction is { } given ? Guard.Against.UndefinedEnum(given, nameof(direction)) : null;
        if (kind == AnswerKind.DirectGap && (long)(Scale?.Minimum ?? 1) + (Scale?.Maximum ?? 1) != 0)
        {
            throw new ArgumentException($"A direct gap is on {Scale?.ToString() ?? "no scale of its own"}; allowed is one about zero, such as -3..3.", nameof(scale));
        }

        if (isKano && Scale != RatingScale.OneToFive)
        {
            throw new ArgumentException($"A Kano question is on {Scale}; allowed is 1..5, from like to dislike.", nameof(scale));
        }
    }

    /// <summary>What the answers are.</summary>
    public AnswerKind Kind { get; }

    /// <summary>What stands before the item id in the name of a column.</summary>
    public string Prefix { get; }

    /// <summary>The scale, or null for that of the instrument.</summary>
    public RatingScale? Scale { get; }

    /// <summary>Which end of the scale means the most, or null: as in the instrument on its scale, else the highest number.</summary>
    public ScaleDirection? Direction { get; }

    /// <summary>Prefix and kind.</summary>
    /// <returns>For example <c>E&lt;item&gt; (Expectation)</c>.</returns>
    public override string ToString() => $"{Prefix}<item> ({Kind})";

    internal RatingScale ScaleIn(Instrument instrument) => Scale ?? instrument.Scale;

    // Whether answers to an item are turned round: a negative wording turns what is said of the service, not how much it matters.
    internal bool Turns(Instrument instrument, Item item)
    {
        var isOfService = Kind is AnswerKind.Expectation or AnswerKind.Perception or AnswerKind.Minimum or AnswerKind.Desired or AnswerKind.DirectGap;
        var direction = Direction ?? (ScaleIn(instrument) == instrument.Scale ? instrument.Direction : ScaleDirection.HighestIsMost);
        return (isOfService && item.Reversed) != (direction == ScaleDirection.LowestIsMost);
    }
}
