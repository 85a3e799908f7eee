using System.Globalization;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Scoring.Gaps;

// The two columns of each item whose difference is the gap: what is perceived, and what it is taken from. A gap that was asked
// directly, and a perception alone, are taken from the middle of their scale, which every respondent has.
internal sealed class AnswerPairs
{
    private readonly SurveyData _data;
    private readonly AnswerKind _actual;
    private readonly AnswerKind _reference;
    private readonly byte[]? _middle;

    private AnswerPairs(SurveyData data, AnswerKind actual, AnswerKind reference)
    {
        _data = data;
        _actual = actual;
        _reference = reference;
        var scale = data.Scale(actual);
        Shift = data.Answers(actual, 0).Encoding.Offset;
        Steps = scale.Steps;
        if (actual == reference)
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

    internal static AnswerPairs Of(SurveyData data, AnswerKind reference) => reference switch
    {
        AnswerKind.DirectGap => new(data, reference, reference),
        AnswerKind.Expectation or AnswerKind.Minimum or AnswerKind.Desired => new(data, AnswerKind.Perception, reference),
        _ => throw new ArgumentOutOfRangeException(
            nameof(reference), reference, string.Create(
                CultureInfo.InvariantCulture, $"Allowed are Expectation, Minimum, Desired and DirectGap.")),
    };

    internal static AnswerPairs OfPerceptions(SurveyData data) => new(data, AnswerKind.Perception, AnswerKind.Perception);

    internal ReadOnlySpan<byte> Reference(int item) => _middle ?? _data.Answers(_reference, item).Codes;

    internal ReadOnlySpan<byte> Actual(int item) => _data.Answers(_actual, item).Codes;
}
