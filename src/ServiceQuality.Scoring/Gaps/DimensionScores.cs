using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Scoring.Gaps;

// The scores of the respondents in one dimension; not a number where a respondent does not count.
internal sealed record DimensionScores(double[] Expectations, double[] Perceptions, double[] Gaps)
{
    // Of each dimension of the instrument.
    internal static DimensionScores[] Of(Instrument instrument, AnswerPairs pairs, MissingPolicy policy)
    {
        var isAllowed = policy is MissingPolicy.PersonMean
            or MissingPolicy.ItemGapMean
            or MissingPolicy.Listwise
            or MissingPolicy.TwoWayImputation;
        Guard.Against.OutOfRange(!isAllowed, policy, "Allowed are PersonMean, ItemGapMean, Listwise and TwoWayImputation.");
        var scores = new DimensionScores[instrument.Dimensions.Count];
        for (var d = 0; d < scores.Length; d++)
        {
            var (first, length) = instrument.ItemsOf(d).GetOffsetAndLength(instrument.Items.Count);
            int[] items = [.. Enumerable.Range(first, length)];
            scores[d] = policy == MissingPolicy.TwoWayImputation
                ? TwoWayImputation.Score(pairs, items)
                : FromAnswers(pairs, items, policy);
        }

        return scores;
    }

    // Without the sides, which a gap that was asked directly does not have.
    internal DimensionScores GapsOnly()
    {
        var none = new double[Gaps.Length];
        Array.Fill(none, double.NaN);
        return new(none, none, Gaps);
    }

    // Without expectations and gaps, which a survey of perceptions alone does not have.
    internal DimensionScores PerceptionsOnly()
    {
        var none = new double[Gaps.Length];
        Array.Fill(none, double.NaN);
        return new(none, Perceptions, none);
    }

    internal void LeaveOut(int respondent)
    {
        Expectations[respondent] = double.NaN;
        Perceptions[respondent] = double.NaN;
        Gaps[respondent] = double.NaN;
    }

    private static DimensionScores FromAnswers(AnswerPairs pairs, int[] items, MissingPolicy policy)
    {
        DimensionScores scores = new(new double[pairs.Count], new double[pairs.Count], new double[pairs.Count]);
        var needed = policy == MissingPolicy.Listwise ? items.Length : (items.Length + 1) / 2;
        var pairsOnly = policy != MissingPolicy.PersonMean;
        for (var i = 0; i < pairs.Count; i++)
        {
            long answeredE = 0, sumE = 0, answeredP = 0, sumP = 0;
            foreach (var item in items)
            {
                var (e, p) = (pairs.Reference(item)[i], pairs.Actual(item)[i]);
                if (e != 0 && (p != 0 || !pairsOnly))
                {
                    answeredE++;
                    sumE += e;
                }

                if (p != 0 && (e != 0 || !pairsOnly))
                {
                    answeredP++;
                    sumP += p;
                }
            }

            if (answeredE < needed || answeredP < needed)
            {
                scores.LeaveOut(i);
                continue;
            }

            scores.Expectations[i] = pairs.Shift + ((double)sumE / answeredE);
            scores.Perceptions[i] = pairs.Shift + ((double)sumP / answeredP);

            // One division of whole numbers: equal gaps are equal to the last bit.
            scores.Gaps[i] = (double)((sumP * answeredE) - (sumE * answeredP)) / (answeredP * answeredE);
        }

        return scores;
    }
}
