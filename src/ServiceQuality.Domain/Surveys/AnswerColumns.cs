namespace ServiceQuality.Domain.Surveys;

// The columns of one kind of answer: how they are named, on which scale they are, and which end of it means the most.
internal sealed record AnswerColumns
{
    private readonly RatingScale? _scale;
    private readonly ScaleDirection? _direction;

    // Without a scale that of the instrument. Without a direction that of the instrument on its scale, else the highest number.
    internal AnswerColumns(AnswerKind kind, string prefix, RatingScale? scale = null, ScaleDirection? direction = null)
    {
        Kind = Guard.Against.UndefinedEnum(kind);
        Prefix = Guard.Against.Null(prefix);
        _direction = direction is { } given ? Guard.Against.UndefinedEnum(given, nameof(direction)) : null;
        _scale = scale;
        if (IsKano)
        {
            _scale ??= RatingScale.OneToFive;
            Guard.Against.Invalid(
                _scale != RatingScale.OneToFive,
                $"A Kano question is on {_scale}; allowed is 1..5, from like to dislike.",
                nameof(scale));
            Guard.Against.Invalid(
                direction is not null, $"A Kano question has the direction {direction}; allowed is none.", nameof(direction));
        }
        else if (kind == AnswerKind.DirectGap)
        {
            var isAboutZero = scale is not null && (long)scale.Minimum + scale.Maximum == 0;
            Guard.Against.Invalid(
                !isAboutZero,
                $"A direct gap is on {scale?.ToString() ?? "no scale of its own"}; allowed is a scale about zero, such as -3..3.",
                nameof(scale));
        }
    }

    internal AnswerKind Kind { get; }

    // The text before the item id in the name of a column; may be empty.
    internal string Prefix { get; }

    // The columns of items whose names are others: pairs of item id and column.
    internal ValueList<KeyValuePair<string, string>> Names { get; init; } = [];

    private bool IsKano => Kind is AnswerKind.Functional or AnswerKind.Dysfunctional;

    public override string ToString() => $"{Prefix}<item> ({Kind})";

    internal string NameOf(Item item) => Names.FirstOrDefault(n => n.Key == item.Id).Value ?? Prefix + item.Id;

    internal RatingScale ScaleIn(Instrument instrument) => _scale ?? instrument.Scale;

    internal AnswerEncoding EncodingOf(Item item, Instrument instrument)
    {
        var scale = ScaleIn(instrument);
        var usual = scale == instrument.Scale && !IsKano ? instrument.Direction : ScaleDirection.HighestIsMost;
        var isLowestMost = (_direction ?? usual) == ScaleDirection.LowestIsMost;

        // A negative wording reverses what is said about the service, not how important the item is.
        var isAboutService = Kind is AnswerKind.Expectation or AnswerKind.Perception or AnswerKind.Minimum or AnswerKind.Desired
            or AnswerKind.DirectGap;
        var isNegative = isAboutService && item.IsReverseScored;
        return new(scale, isNegative != isLowestMost);
    }
}
