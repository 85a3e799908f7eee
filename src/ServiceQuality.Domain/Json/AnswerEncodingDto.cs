namespace ServiceQuality.Domain.Json;

// How answers are encoded.
internal sealed class AnswerEncodingDto
{
    public required RatingScale Scale { get; set; }

    public bool Reversed { get; set; }

    internal static AnswerEncodingDto From(AnswerEncoding encoding) =>
        new() { Scale = encoding.Scale, Reversed = encoding.IsReverseScored };

    internal AnswerEncoding ToModel() => new(Scale, Reversed);
}
