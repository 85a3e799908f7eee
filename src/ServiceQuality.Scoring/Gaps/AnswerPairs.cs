using System.Globalization;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Scoring.Gaps;

// The two columns of each item whose difference is the gap: what is perceived, and what it is taken from. A gap that was asked
// directly is taken from the middle of its scale.
internal sealed class AnswerPairs
{
    private readonly SurveyData _data;
    private readonly AnswerKind _reference;
    private readonly byte[]? _middle;

    private AnswerPairs(SurveyData data, AnswerKind reference)
    {
        _data = data;
        _reference = reference;
        var kind = IsDirect ? AnswerKind.DirectGap : AnswerKind.Perception;
        var scale = data.Scale(kind);
        Shift = data.Answers(kind, 0).Encoding.Offset;
        Steps = scale.Steps;
        if (IsDirect)
        {
            _middle = new byte[data.Count];
            Array.Fill(_middle, (byte)((Steps + 1) / 2));
        }
        else if (data.Scale(reference) != scale)
        {
            throw new InvalidOperationException(
                $"{reference} is on {data.Scale(reference)} and Perception on {scale}; "
                    + $"allowed is one scale for both, or a direct gap.");
        }
    }

    internal bool IsDirect => _reference == AnswerKind.DirectGap;

    // A score is its code plus this.
    internal double Shift { get; }

    internal int Steps { get; }

    internal int Count => _data.Count;

    internal static AnswerPairs Of(SurveyData data, AnswerKind reference) =>
        reference is AnswerKind.Expectation or AnswerKind.Minimum or AnswerKind.Desired or AnswerKind.DirectGap
            ? new(data, reference)
            : throw new ArgumentOutOfRangeException(
                nameof(reference), reference, string.Create(
                    CultureInfo.InvariantCulture, $"Allowed are Expectation, Minimum, Desired and DirectGap."));

    internal ReadOnlySpan<byte> Reference(int item) => IsDirect ? _middle : _data.Answers(_reference, item).Codes;

    internal ReadOnlySpan<byte> Actual(int item) =>
        _data.Answers(IsDirect ? AnswerKind.DirectGap : AnswerKind.Perception, item).Codes;
}
