using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>The rank test of Kruskal and Wallis (1952) that several independent samples come from one distribution, and Dunn's (1964) comparisons after it.</summary>
public static class KruskalWallisTest
{
    /// <summary>Tests all samples together.</summary>
    /// <param name="samples">Two or more samples: values finite and at most 1e150 in size.</param>
    /// <returns>H, corrected for ties, with k - 1 degrees of freedom, p by chi-square, and epsilon and eta squared of ranks.</returns>
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

        // About the mean rank, so that nothing large cancels.
        var between = 0.0;
        for (var s = 0; s < k; s++)
        {
            var off = ranks.MeanRanks[s] - ((n + 1) / 2);
            between += ranks.Sizes[s] * off * off;
        }

        var h = between * 12 / (n * (n + 1)) / (1 - (ranks.TieSum / ((n * n * n) - n)));
        var epsilon = new EffectSize(EffectSizeKind.RankEpsilonSquared, Math.Min(h / (n - 1), 1));
        EffectSize[] effects = n > k ? [epsilon, new(EffectSizeKind.RankEtaSquared, (h - k + 1) / (n - k))] : [epsilon];
        return ChiSquareTest.Result(name, ranks.N, h, k - 1, effects, "H");
    }

    /// <summary>Compares each two samples by their mean ranks among all values, with the variance under ties.</summary>
    /// <param name="adjustment">How the p-values are adjusted for the number of comparisons.</param>
    /// <param name="samples">Two or more samples: values finite and at most 1e150 in size.</param>
    /// <returns>The comparisons (0, 1), (0, 2), ... (1, 2), ...: z, first less second, and its two-sided p.</returns>
    /// <exception cref="ArgumentException">There are fewer than two samples, or a value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The adjustment is none of the enumeration.</exception>
    public static ValueList<PairwiseComparison> Dunn(MultiplicityMethod adjustment, params ReadOnlySpan<double[]> samples)
    {
        const string name = "Dunn";
        PValue.Adjust([], adjustment);
        var ranks = new GroupRanks(Guard.Against.InvalidSamples(samples));
        var n = (double)ranks.N;
        var reason = ranks.Reason;
        var variance = ((n * (n + 1)) - (ranks.TieSum / (n - 1))) / 12;
        List<(int First, int Second, HypothesisTest Test)> pairs = [];
        for (var first = 0; first < samples.Length; first++)
        {
            for (var second = first + 1; second < samples.Length; second++)
            {
                var (n1, n2) = (ranks.Sizes[first], ranks.Sizes[second]);
                if (reason is not null)
                {
                    pairs.Add((first, second, HypothesisTest.None(name, n1 + n2, Alternative.TwoSided, "z", reason)));
                    continue;
                }

                var z = (ranks.MeanRanks[first] - ranks.MeanRanks[second]) / Math.Sqrt(variance * ((1.0 / n1) + (1.0 / n2)));
                pairs.Add((first, second, new(name, n1 + n2, Alternative.TwoSided, "z", z, Alternative.TwoSided.PFromNormal(z))));
            }
        }

        var adjusted = reason is null ? PValue.Adjust([.. pairs.Select(p => p.Test.P!.Value)], adjustment) : [];
        return [.. pairs.Select((p, i) => new PairwiseComparison(p.First, p.Second, p.Test, reason is null ? adjusted[i] : null))];
    }
}
