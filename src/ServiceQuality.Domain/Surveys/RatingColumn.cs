namespace ServiceQuality.Domain.Surveys;

// A column with one rating of the service as a whole, such as overall quality or the intention to return.
internal sealed record RatingColumn
{
    internal RatingColumn(string name, RatingScale scale, ScaleDirection direction)
    {
        Name = Guard.Against.InvalidCode(name);
        Encoding = new(Guard.Against.Null(scale), Guard.Against.UndefinedEnum(direction) == ScaleDirection.LowestIsMost);
    }

    internal string Name { get; }

    internal AnswerEncoding Encoding { get; }
}
