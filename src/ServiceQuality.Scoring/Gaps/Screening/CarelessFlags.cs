using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Gaps;

// Finds the respondents that each rule flags.
internal sealed class CarelessFlags(SurveyData data, CarelessOptions options, ResponseBlock[] blocks)
{
    // A run of one answer is not a run.
    private const int MinRun = 2;

    // Runs, straight lines, variation and consistency within each block.
    internal IEnumerable<CarelessFlag> OfBlocks()
    {
        foreach (var block in blocks)
        {
            var longRun = Math.Max((decimal)options.LongRun.Fraction * block.Items, MinRun);
            for (var i = 0; i < data.Count; i++)
            {
                if (block.LongestRun[i] >= longRun)
                {
                    yield return Flag(i, CarelessRule.LongRun, block.Kind, block.LongestRun[i]);
                }

                if (block.IsConstant(i))
                {
                    yield return Flag(i, CarelessRule.Constant, block.Kind, block.Answered[i]);
                }

                if (block.Variation[i] < options.MinVariation)
                {
                    yield return Flag(i, CarelessRule.LowVariation, block.Kind, block.Variation[i]);
                }

                if (block.EvenOdd[i] < options.MinConsistency)
                {
                    yield return Flag(i, CarelessRule.Inconsistent, block.Kind, block.EvenOdd[i]);
                }
            }
        }
    }

    // Straight lines over all blocks.
    internal IEnumerable<CarelessFlag> OfJoinedBlocks(int[] longestRuns, int[] answered)
    {
        var items = blocks.Sum(b => b.Items);
        var count = blocks.Length > 1 ? data.Count : 0;
        for (var i = 0; i < count; i++)
        {
            if (ResponseBlock.IsEnough(answered[i], items) && longestRuns[i] == answered[i])
            {
                yield return Flag(i, CarelessRule.Constant, null, answered[i]);
            }
        }
    }

    internal IEnumerable<CarelessFlag> OfOutliers(MahalanobisDistances distances, AnswerKind block)
    {
        var limit = 2 * GammaTail.UpperQuantile(data.Instrument.Items.Count / 2.0, Math.Log(options.OutlierP));
        for (var i = 0; i < data.Count; i++)
        {
            if (distances.Squares[i] > limit)
            {
                yield return Flag(i, CarelessRule.Outlier, block, distances.Squares[i]);
            }
        }
    }

    // Perceptions that equal the expectations, and expectations that are all at the top.
    internal IEnumerable<CarelessFlag> OfPairs()
    {
        if (!data.Has(AnswerKind.Expectation))
        {
            yield break;
        }

        var items = data.Instrument.Items.Count;
        var same = CountEqualPairs();
        var atTop = CountAtTop();
        for (var i = 0; i < data.Count; i++)
        {
            if (ResponseBlock.IsEnough(same.All[i], items) && same.Matching[i] == same.All[i])
            {
                yield return Flag(i, CarelessRule.SameAsExpected, null, same.Matching[i]);
            }

            if (ResponseBlock.IsEnough(atTop.All[i], items) && atTop.Matching[i] == atTop.All[i])
            {
                yield return Flag(i, CarelessRule.ExpectationsAtTop, AnswerKind.Expectation, atTop.Matching[i]);
            }
        }
    }

    private MatchingAnswers CountEqualPairs()
    {
        MatchingAnswers counts = new(new int[data.Count], new int[data.Count]);
        if (!data.Has(AnswerKind.Perception))
        {
            return counts;
        }

        var expected = ResponseBlock.Printed(data, AnswerKind.Expectation);
        var perceived = ResponseBlock.Printed(data, AnswerKind.Perception);
        for (var item = 0; item < data.Instrument.Items.Count; item++)
        {
            var expectations = data.Answers(AnswerKind.Expectation, item).Codes;
            var perceptions = data.Answers(AnswerKind.Perception, item).Codes;
            for (var i = 0; i < expectations.Length; i++)
            {
                if (expectations[i] != 0 && perceptions[i] != 0)
                {
                    counts.Add(i, expected(item, expectations[i]) == perceived(item, perceptions[i]));
                }
            }
        }

        return counts;
    }

    private MatchingAnswers CountAtTop()
    {
        MatchingAnswers counts = new(new int[data.Count], new int[data.Count]);
        var top = data.Scale(AnswerKind.Expectation).Steps;
        for (var item = 0; item < data.Instrument.Items.Count; item++)
        {
            var expectations = data.Answers(AnswerKind.Expectation, item).Codes;
            for (var i = 0; i < expectations.Length; i++)
            {
                if (expectations[i] != 0)
                {
                    counts.Add(i, expectations[i] == top);
                }
            }
        }

        return counts;
    }

    private CarelessFlag Flag(int respondent, CarelessRule rule, AnswerKind? block, double value) =>
        new(respondent, data.Id(respondent), rule, block, value);

    // By respondent: how many answers there are, and how many of them match.
    private readonly record struct MatchingAnswers(int[] All, int[] Matching)
    {
        internal void Add(int respondent, bool isMatching)
        {
            All[respondent]++;
            Matching[respondent] += isMatching ? 1 : 0;
        }
    }
}
