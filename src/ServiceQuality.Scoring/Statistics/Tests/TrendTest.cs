
namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Tests of a trend over ordered groups, such as age bands or tiers: of shares (Cochran 1954, Armitage 1955) and of values by
/// ranks (Terpstra 1952, Jonckheere 1954).
/// </summary>
public static class TrendTest
{
    /// <summary>
    /// Tests that a share rises or falls linearly with the scores of the groups: z = T / root of p (1 - p) S with T = sum of
    /// (score - mean score) successes, S = sum of trials (score - mean score)^2, both means over the trials, and p the share of
    /// all. z squared is R's <c>prop.trend.test</c>.
    /// </summary>
    /// <param name="successes">The successes of each group, in the order of the trend; two groups or more.</param>
    /// <param name="trials">The trials of each group.</param>
    /// <param name="scores">The scores of the groups; none means 1, 2, 3 and so on.</param>
    /// <param name="alternative">Greater means that the share rises with the scores.</param>
    /// <returns>z and its p-value by the normal distribution; n counts the trials.</returns>
    /// <exception cref="ArgumentException">
    /// There are fewer than two groups, the numbers of groups differ, or a score is not finite or too large.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A group has more successes than trials or negative counts, or the alternative is not a member of the enumeration.
    /// </exception>
    public static HypothesisTest CochranArmitage(
        ReadOnlySpan<long> successes,
        ReadOnlySpan<long> trials,
        ReadOnlySpan<double> scores = default,
        Alternative alternative = Alternative.TwoSided)
    {
        const string name = "Cochran-Armitage";
        Guard.Against.Invalid(
            successes.Length < 2, $"There are {successes.Length} groups; allowed are 2 or more.", nameof(successes));
        Guard.Against.DifferentLength(successes.Length, trials.Length, nameof(successes), nameof(trials));
        Guard.Against.UndefinedEnum(alternative);
        double[] x = [.. Enumerable.Range(1, successes.Length).Select(i => (double)i)];
        if (!scores.IsEmpty)
        {
            Guard.Against.DifferentLength(successes.Length, scores.Length, nameof(successes), nameof(scores));
            x = Guard.Against.InvalidValues(scores).ToArray();
        }

        var (yes, n, weighted) = (0L, 0L, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            Guard.Against.InvalidCounts(successes[i], trials[i], nameof(successes), nameof(trials));
            yes = checked(yes + successes[i]);
            n = checked(n + trials[i]);
            weighted += trials[i] * x[i];
        }

        if (yes == 0 || yes == n)
        {
            var reason = n == 0 ? "there is no trial" : "all trials had the same result";
            return HypothesisTest.None(name, n, alternative, "z", reason);
        }

        var (mean, trend, spread) = (weighted / n, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            trend += (x[i] - mean) * successes[i];
            spread += trials[i] * (x[i] - mean) * (x[i] - mean);
        }

        if (spread == 0)
        {
            return HypothesisTest.None(name, n, alternative, "z", "the scores of the groups with trials are all the same");
        }

        var share = (double)yes / n;
        var z = trend / Math.Sqrt(share * (1 - share) * spread);
        return new(name, n, alternative, "z", z, alternative.PFromNormal(z));
    }

    /// <summary>
    /// Tests that values rise or fall over ordered samples. J counts the pairs of values of two samples in which that of the
    /// later one is larger, ties counting half. Its mean is (n^2 - sum of n_i^2) / 4; the variance under ties is that of
    /// Hollander, Wolfe and Chicken (2014), Nonparametric Statistical Methods, section 6.2.
    /// </summary>
    /// <param name="alternative">Greater means that values rise from sample to sample.</param>
    /// <param name="samples">Two or more samples in the order of the trend: values finite and at most 1e150 in size.</param>
    /// <returns>
    /// J and its p-value by the normal distribution without continuity correction; mean, variance and z in
    /// <see cref="HypothesisTest.RankForms"/>.
    /// </returns>
    /// <exception cref="ArgumentException">There are fewer than two samples, or a value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The alternative is not a member of the enumeration.</exception>
    public static HypothesisTest Jonckheere(Alternative alternative, params ReadOnlySpan<double[]> samples)
    {
        const string name = "Jonckheere-Terpstra";
        Guard.Against.UndefinedEnum(alternative);
        var groups = Guard.Against.InvalidSamples(samples);
        double[] all = [.. groups.SelectMany(g => g).Order()];
        var n = all.Length;
        if (groups.Count(g => g.Length > 0) < 2 || all[0] == all[^1])
        {
            var reason = n > 0 && all[0] == all[^1] ? "the values are all the same" : "fewer than two samples have a value";
            return HypothesisTest.None(name, n, alternative, "J", reason);
        }

        // J is half of a whole number: twice the wins of the later values plus the ties.
        Int128 doubled = 0;
        List<double> before = [];
        foreach (var group in groups)
        {
            foreach (var value in group)
            {
                doubled += First(before, value, orEqual: false) + First(before, value, orEqual: true);
            }

            before.AddRange(group);
            before.Sort();
        }

        double[] sizes = [.. groups.Select(g => (double)g.Length)];
        double[] ties = [.. all.CountBy(v => v).Select(v => (double)v.Value)];
        var mean = (((double)n * n) - sizes.Sum(s => s * s)) / 4;
        var variance = Variance(n, sizes, ties);
        RankForms forms = new(
            mean, variance, ((double)doubled / 2) - mean, alternative, null, "only the normal form is given", hasSteps: false);
        return new(name, n, alternative, "J", (double)doubled / 2, forms.AsymptoticP, rankForms: forms);
    }

    private static double Variance(double n, double[] sizes, double[] ties)
    {
        static double Cubic(double m) => m * (m - 1) * ((2 * m) + 5);
        static double Triples(double m) => m * (m - 1) * (m - 2);
        static double Pairs(double m) => m * (m - 1);
        var variance = (Cubic(n) - sizes.Sum(Cubic) - ties.Sum(Cubic)) / 72;
        variance += n > 2 ? sizes.Sum(Triples) * ties.Sum(Triples) / (36 * Triples(n)) : 0;
        return variance + (sizes.Sum(Pairs) * ties.Sum(Pairs) / (8 * Pairs(n)));
    }

    // How many of the sorted values are below a value, or not above it.
    private static int First(List<double> sorted, double value, bool orEqual)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var isBelow = sorted[middle] < value || (orEqual && sorted[middle] == value);
            (low, high) = isBelow ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
