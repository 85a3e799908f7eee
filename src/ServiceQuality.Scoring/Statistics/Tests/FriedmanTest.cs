namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Friedman's (1937) rank test that several treatments of the same blocks, such as the dimensions that each respondent rates, do
/// not differ.
/// </summary>
public static class FriedmanTest
{
    /// <summary>Tests the treatments by their ranks within each block.</summary>
    /// <param name="treatments">
    /// Two or more treatments, each with a value for every block in the same order; values finite and at most 1e150 in size.
    /// </param>
    /// <returns>
    /// Q, corrected for ties, with k - 1 degrees of freedom, p by chi-square, and Kendall's W; n counts the blocks.
    /// <see cref="HypothesisTest.RankForms"/> has the exact p too, up to 5 treatments and about 10 blocks: the share of all
    /// orders of the ranks within each block that have a Q at least as large.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// There are fewer than two treatments, their lengths differ, or a value is not finite or too large.
    /// </exception>
    public static HypothesisTest Run(params ReadOnlySpan<double[]> treatments)
    {
        const string name = "Friedman";
        var columns = Guard.Against.InvalidSamples(treatments);
        var (k, blocks) = (columns.Length, columns[0].Length);
        foreach (var column in columns)
        {
            Guard.Against.DifferentLength(blocks, column.Length, "the first treatment", nameof(treatments));
        }

        // Twice the ranks, so that all sums are whole numbers.
        var sums = new long[k];
        var ties = 0.0;
        double[] values = new double[k], sorted = new double[k];
        for (var block = 0; block < blocks; block++)
        {
            for (var t = 0; t < k; t++)
            {
                values[t] = sorted[t] = columns[t][block];
            }

            Array.Sort(sorted);
            for (var t = 0; t < k; t++)
            {
                var (low, high) = (Array.IndexOf(sorted, values[t]), Array.LastIndexOf(sorted, values[t]));
                sums[t] += low + high + 2;
                var size = high - low + 1.0;
                ties += (size * size) - 1;
            }
        }

        // Each of t tied values adds t^2 - 1, together t^3 - t.
        var maxTies = blocks * ((k * (double)k * k) - k);
        if (blocks == 0)
        {
            return HypothesisTest.None(name, blocks, Alternative.TwoSided, "Q", "there is no block");
        }

        if (ties == maxTies)
        {
            return HypothesisTest.None(
                name, blocks, Alternative.TwoSided, "Q", "every block has the same value for all treatments");
        }

        var spread = sums.Sum(sum => Math.Pow((sum / 2.0) - (blocks * (k + 1) / 2.0), 2));
        var w = 12 * spread / (blocks * (maxTies - ties));
        var exact = RankArrangements.FriedmanP(columns, sums, out var noExact);
        return ChiSquareTest.Result(name, blocks, w * blocks * (k - 1), k - 1, [new(EffectSizeKind.KendallW, w)], "Q")
            .WithRankForms(exact, noExact);
    }
}
