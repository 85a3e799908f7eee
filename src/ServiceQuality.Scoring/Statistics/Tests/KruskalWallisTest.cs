using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>The rank test of Kruskal and Wallis (1952) that several independent samples come from one distribution, and Dunn's (1964) comparisons after it.</summary>
public static class KruskalWallisTest
{
    /// <summary>Tests all samples together.</summary>
    /// <param name="samples">Two or more samples: values finite and at most 1e150 in size.</param>
    /// <returns>H, corrected for ties, with k - 1 degrees of freedom, p by chi-square, and epsilon and eta squared of ranks.</returns>
    /// <exception cref="ArgumentException">There are fewer than two samples, or a value is not finite or too large.</exception>
    public static HypothesisTest Of(params ReadOnlySpan<double[]> samples)
    {
        const string name = "Kruskal-Wallis";
        var ranking = Ranking.Of(Groups.Checked(samples, nameof(samples)));
        var (n, k) = ((double)ranking.N, samples.Length);
        if (Reason(ranking) is { } reason)
        {
            return HypothesisTest.None(name, ranking.N, Alternative.TwoSided, "H", reason);
        }

        // About the mean rank, so that nothing large cancels.
        var between = 0.0;
        for (var s = 0; s < k; s++)
        {
            var size = ranking.SizeOf(s);
            var off = (ranking.RankSum(s) / size) - ((n + 1) / 2);
            between += size * off * off;
        }

        var h = between * 12 / (n * (n + 1)) / (1 - (ranking.TieSum / ((n * n * n) - n)));
        EffectSize[] effects = n > k
            ? [new(EffectSizeKind.RankEpsilonSquared, h * (n + 1) / ((n * n) - 1)), new(EffectSizeKind.RankEtaSquared, (h - k + 1) / (n - k))]
            : [new(EffectSizeKind.RankEpsilonSquared, h * (n + 1) / ((n * n) - 1))];
        return ChiSquareTest.Result(name, ranking.N, h, k - 1, effects, "H");
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
        Multiplicity.Adjust([], adjustment);
        var ranking = Ranking.Of(Groups.Checked(samples, nameof(samples)));
        var n = (double)ranking.N;
        var reason = Reason(ranking);
        var variance = ((n * (n + 1)) - (ranking.TieSum / (n - 1))) / 12;
        List<(int First, int Second, HypothesisTest Test)> pairs = [];
        for (var first = 0; first < samples.Length; first++)
        {
            for (var second = first + 1; second < samples.Length; second++)
            {
                var (n1, n2) = (ranking.SizeOf(first), ranking.SizeOf(second));
                if (reason is not null)
                {
                    pairs.Add((first, second, HypothesisTest.None(name, n1 + n2, Alternative.TwoSided, "z", reason)));
                    continue;
                }

                var z = ((ranking.RankSum(first) / n1) - (ranking.RankSum(second) / n2)) / Math.Sqrt(variance * ((1.0 / n1) + (1.0 / n2)));
                pairs.Add((first, second, new(name, n1 + n2, Alternative.TwoSided, "z", z, Alternative.TwoSided.OfNormal(z))));
            }
        }

        var adjusted = reason is null ? Multiplicity.Adjust([.. pairs.Select(p => p.Test.P!.Value)], adjustment) : [];
        return [.. pairs.Select((p, i) => new PairwiseComparison(p.First, p.Second, p.Test, reason is null ? adjusted[i] : null))];
    }

    private static string? Reason(Ranking ranking)
    {
        for (var s = 0; s < ranking.Samples; s++)
        {
            if (ranking.SizeOf(s) == 0)
            {
                return "a sample has no value";
            }
        }

        return ranking.Count == 1 ? "the values are all the same" : null;
    }
}
