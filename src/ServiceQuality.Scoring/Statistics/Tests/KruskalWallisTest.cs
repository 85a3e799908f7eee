using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// The rank test of Kruskal and Wallis (1952) that several independent samples come from one distribution, and Dunn's (1964)
/// comparisons after it.
/// </summary>
public static class KruskalWallisTest
{
    /// <summary>Tests all samples together.</summary>
    /// <param name="samples">Two or more samples: values finite and at most 1e150 in size.</param>
    /// <returns>
    /// H, corrected for ties, with k - 1 degrees of freedom, p by chi-square, and epsilon and eta squared of ranks.
    /// <see cref="HypothesisTest.RankForms"/> has the exact p too, up to about 15 values: the share of all ways to distribute the
    /// ranks given that have an H at least as large.
    /// </returns>
    /// <exception cref="ArgumentException">There are fewer than two samples, or a value is not finite or too large.</exception>
    public static HypothesisTest Run(params ReadOnlySpan<double[]> samples)
    {
        const string name = "Kruskal-Wallis";
        var ranks = new GroupRanks(Guard.Against.InvalidSamples(samples));
        var (n, k) = ((double)ranks.N, samples.Length);
        if (ranks.Reason is { } reason)
        {
            return HypothesisTest.None(name, ranks.N, Alternative.TwoSided, "H", reason);
        }

        // About the mean rank, so that no large numbers cancel.
        var between = 0.0;
        for (var s = 0; s < k; s++)
        {
            var off = ranks.MeanRanks[s] - ((n + 1) / 2);
            between += ranks.Sizes[s] * off * off;
        }

        var h = between * 12 / (n * (n + 1)) / (1 - (ranks.TieSum / ((n * n * n) - n)));
        List<EffectSize> effects = [new(EffectSizeKind.RankEpsilonSquared, Math.Min(h / (n - 1), 1))];
        if (n > k)
        {
            effects.Add(new(EffectSizeKind.RankEtaSquared, (h - k + 1) / (n - k)));
        }

        var exact = RankArrangements.KruskalWallisP(ranks, out var noExact);
        return ChiSquareTest.Result(name, ranks.N, h, k - 1, [.. effects], "H").WithRankForms(exact, noExact);
    }

    /// <summary>Compares each two samples by their mean ranks among all values, with the variance under ties.</summary>
    /// <param name="adjustment">How the p-values are adjusted for the number of comparisons.</param>
    /// <param name="samples">Two or more samples: values finite and at most 1e150 in size.</param>
    /// <returns>The comparisons (0, 1), (0, 2), ... (1, 2), ...: z, first minus second, and its two-sided p.</returns>
    /// <exception cref="ArgumentException">There are fewer than two samples, or a value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The adjustment is not a member of the enumeration.</exception>
    public static ValueList<PairwiseComparison> Dunn(MultiplicityMethod adjustment, params ReadOnlySpan<double[]> samples)
    {
        Guard.Against.UndefinedEnum(adjustment);
        var ranks = new GroupRanks(Guard.Against.InvalidSamples(samples));
        List<(int First, int Second)> pairs = [];
        for (var first = 0; first < samples.Length; first++)
        {
            for (var second = first + 1; second < samples.Length; second++)
            {
                pairs.Add((first, second));
            }
        }

        HypothesisTest[] tests = [.. pairs.Select(p => ComparePair(ranks, p.First, p.Second))];
        var adjusted = Multiplicity.AdjustPresent(tests.Select(t => t.P), adjustment);
        return [.. pairs.Select((p, i) => new PairwiseComparison(p.First, p.Second, tests[i], adjusted[i]))];
    }

    private static HypothesisTest ComparePair(GroupRanks ranks, int first, int second)
    {
        const string name = "Dunn";
        var (n1, n2) = (ranks.Sizes[first], ranks.Sizes[second]);
        if (ranks.Reason is { } reason)
        {
            return HypothesisTest.None(name, n1 + n2, Alternative.TwoSided, "z", reason);
        }

        var n = (double)ranks.N;
        var variance = ((n * (n + 1)) - (ranks.TieSum / (n - 1))) / 12;
        var z = (ranks.MeanRanks[first] - ranks.MeanRanks[second]) / Math.Sqrt(variance * ((1.0 / n1) + (1.0 / n2)));
        return new(name, n1 + n2, Alternative.TwoSided, "z", z, Alternative.TwoSided.PFromNormal(z));
    }
}
