using ServiceQuality.Domain;

namespace ServiceQuality;

// A kind of problem of imported data: its code, and its sentence in both languages with places for the values.
internal sealed record ProblemKind(string Code, LocalizedText Sentence)
{
    internal ProblemKind(string code, string english, string chinese)
        : this(code, new LocalizedText(english, chinese))
    {
    }

    internal ImportProblem At(int row, string? column, string? text, params IEnumerable<string> values) =>
        new(row, column, text, Code, Sentence, values);

    // The text, shortened, is the first value.
    internal ImportProblem Of(int row, string? column, string? text, params IEnumerable<string> values) =>
        At(row, column, text, [InvariantText.Shorten(text), .. values]);
}
