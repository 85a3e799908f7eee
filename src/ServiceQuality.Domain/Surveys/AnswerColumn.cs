using System.Runtime.InteropServices;

namespace ServiceQuality.Domain.Surveys;

// A column of answers that grows while respondents are read or added.
internal sealed class AnswerColumn(string name, AnswerEncoding encoding)
{
    private readonly List<byte> _codes = [];

    internal string Name => name;

    internal RatingScale Scale => encoding.Scale;

    // The answer as given, on the scale; null if it is missing.
    internal void Add(int? answer) => _codes.Add(encoding.ToCode(answer));

    internal byte[] ToArray() => [.. _codes];

    internal void CopyTo(Span<byte> codes) => CollectionsMarshal.AsSpan(_codes).CopyTo(codes);
}
