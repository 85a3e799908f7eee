using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Scoring.Gaps;

// The answers to the three questions where a respondent gave all three to an item, and nothing else: a pair of any two of them is
// then a triple, so that gap analysis scores triples.
internal sealed class ZoneTriples
{
    private readonly ZoneCounts[] _items;
    private readonly int[] _inversions;

    internal ZoneTriples(SurveyData data, bool leaveOutInversions)
    {
        byte[] minimum = [.. data.Codes(AnswerKind.Minimum)];
        byte[] desired = [.. data.Codes(AnswerKind.Desired)];
        byte[] perception = [.. data.Codes(AnswerKind.Perception)];
        _items = new ZoneCounts[data.Instrument.Items.Count];
        _inversions = new int[data.Count];
        for (var i = 0; i < minimum.Length; i++)
        {
            var (item, respondent) = (i / data.Count, i % data.Count);
            var (a, d, p) = (minimum[i], desired[i], perception[i]);
            var isComplete = a != 0 && d != 0 && p != 0;
            if (isComplete)
            {
                _items[item].Add(p - a, p - d, d - a);
                _inversions[respondent] += d < a ? 1 : 0;
            }
            else if ((a | d | p) != 0)
            {
                Incomplete++;
            }

            if (!isComplete || (d < a && leaveOutInversions))
            {
                (minimum[i], desired[i], perception[i]) = (0, 0, 0);
            }
        }

        var instrument = data.Instrument.WithScale(data.Scale(AnswerKind.Perception));
        SurveyData Survey(byte[] actual) => SurveyData.FromColumns(
            instrument,
            data.Count,
            new Dictionary<AnswerKind, ReadOnlyMemory<byte>>
            {
                [AnswerKind.Minimum] = minimum,
                [AnswerKind.Desired] = desired,
                [AnswerKind.Perception] = actual,
            },
            SurveyLayout.ZoneOfTolerance);
        Perceptions = Survey(perception);
        Widths = Survey(desired);
    }

    internal SurveyData Perceptions { get; }

    // With what is desired in the place of what is perceived: the gap to the minimum is the width.
    internal SurveyData Widths { get; }

    // How often a respondent answered one or two of the three questions.
    internal long Incomplete { get; private set; }

    internal ReadOnlySpan<ZoneCounts> Items => _items;

    internal ReadOnlySpan<int> Inversions => _inversions;

    // By the respondents' scores of each dimension.
    internal ZoneCounts[] Dimensions(MissingPolicy policy)
    {
        var adequacy = RespondentScores.Run(Perceptions, policy, AnswerKind.Minimum);
        var superiority = RespondentScores.Run(Perceptions, policy, AnswerKind.Desired);
        var width = RespondentScores.Run(Widths, policy, AnswerKind.Minimum);
        var counts = new ZoneCounts[Perceptions.Instrument.Dimensions.Count];
        for (var d = 0; d < counts.Length; d++)
        {
            var above = adequacy.Gaps(d);
            var beyond = superiority.Gaps(d);
            var wide = width.Gaps(d);
            for (var i = 0; i < wide.Length; i++)
            {
                if (!double.IsNaN(wide[i]))
                {
                    counts[d].Add(above[i], beyond[i], wide[i]);
                }
            }
        }

        return counts;
    }
}
