namespace ServiceQuality.Scoring.Gaps;

// Scores with person mean + item mean - grand mean for each missing answer of those who gave at least half of them.
internal static class TwoWayImputation
{
    // Imputed sums are kept in steps of 2^-36: what should be the same number is the same, however it was rounded on the way.
    internal const double Grid = 1L << 36;

    internal static DimensionScores Score(AnswerPairs pairs, int[] items)
    {
        var expectations = ImputeSums(pairs.Count, items, i => pairs.Reference(i));
        var perceptions = ImputeSums(pairs.Count, items, i => pairs.Actual(i));
        DimensionScores scores = new(new double[pairs.Count], new double[pairs.Count], new double[pairs.Count]);
        for (var i = 0; i < pairs.Count; i++)
        {
            if (double.IsNaN(expectations[i]) || double.IsNaN(perceptions[i]))
            {
                scores.LeaveOut(i);
                continue;
            }

            scores.Expectations[i] = Mean(expectations[i], items.Length) + pairs.Shift;
            scores.Perceptions[i] = Mean(perceptions[i], items.Length) + pairs.Shift;
            scores.Gaps[i] = Mean(perceptions[i] - expectations[i], items.Length);
        }

        return scores;
    }

    private static double Mean(double sum, int items) => Math.Round(sum * Grid, MidpointRounding.ToEven) / Grid / items;

    // The sum over all items of each respondent; not a number for those with fewer than half of the answers.
    private static double[] ImputeSums(int count, int[] items, Func<int, ReadOnlySpan<byte>> column)
    {
        var itemMeans = new double[items.Length];
        var sums = new long[count];
        var answered = new int[count];
        var (all, total) = (0L, 0L);
        for (var k = 0; k < items.Length; k++)
        {
            var (n, sum) = (0L, 0L);
            var answers = column(items[k]);
            for (var i = 0; i < count; i++)
            {
                if (answers[i] == 0)
                {
                    continue;
                }

                n++;
                answered[i]++;
                sum += answers[i];
                sums[i] += answers[i];
            }

            itemMeans[k] = (double)sum / n;
            all += n;
            total += sum;
        }

        var grandMean = (double)total / all;
        var scores = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (2 * answered[i] < items.Length)
            {
                scores[i] = double.NaN;
                continue;
            }

            var personMean = (double)sums[i] / answered[i];
            var imputed = 0.0;
            for (var k = 0; k < items.Length; k++)
            {
                imputed += column(items[k])[i] == 0 ? personMean + itemMeans[k] - grandMean : 0;
            }

            scores[i] = sums[i] + imputed;
        }

        return scores;
    }
}
