using System.Globalization;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Tests that the means of several independent samples are equal: Fisher's one-way analysis of variance, which takes their variances for
/// equal, and those of Welch (1951) and of Brown and Forsythe (1974), which do not.
/// </summary>
public static class AnalysisOfVariance
{
    /// <summary>Fisher's F test; R's <c>oneway.test</c> with equal variances.</summary>
    /// <param name="samples">Two or more samples: values finite and at most 1e150 in size.</param>
    /// <returns>F with k - 1 and n - k degrees of freedom, p, and eta, omega and epsilon squared.</returns>
    /// <exception cref="ArgumentException">There are fewer than two samples, or a value is not finite or too large.</exception>
    public static HypothesisTest Classic(params ReadOnlySpan<double[]> samples)
    {
        const string name = "one-way analysis of variance";
        var groups = SampleSummaries.Create(samples);
        var n = groups.Sum(g => g.N);
        if (Reason(groups, 1) is { } reason || (reason = n == groups.Length ? "no sample has more than one value" : null) is not null)
        {
            return HypothesisTest.None(name, n, Alternative.TwoSided, "F", reason);
        }

        var between = Between(groups);
        var within = groups.Sum(g => g.SquaresAboutMean);
        var (above, below) = (groups.Length - 1.0, n - (double)groups.Length);
        if (within == 0)
        {
            return HypothesisTest.None(name, n, Alternative.TwoSided, "F", NoResultReason.NoSpread);
        }

        var noise = within / below;
        return Result(name, n, between / above / noise, above, below,
        [
            new(EffectSizeKind.EtaSquared, between / (between + within)),
            new(EffectSizeKind.OmegaSquared, (between - (above * noise)) / (between + within + noise)),
            new(EffectSizeKind.EpsilonSquared, (between - (above * noise)) / (between + within)),
        ]);
    }

    /// <summary>Welch's F test, for samples of different variances; R's <c>oneway.test</c> by default.</summary>
    /// <param name="samples">Two or more samples: values finite and at most 1e150 in size.</param>
    /// <returns>F with its degrees of freedom and p.</returns>
    /// <exception cref="ArgumentException">There are fewer than two samples, or a value is not finite or too large.</exception>
    public static HypothesisTest Welch(params ReadOnlySpan<double[]> samples)
    {
        const string name = "Welch's analysis of variance";
        var groups = SampleSummaries.Create(samples);
        var n = groups.Sum(g => g.N);
        if (Reason(groups, 2) is { } reason || (reason = groups.Any(g => g.Variance == 0) ? "the values of a sample are all the same, so it would weigh without end" : null) is not null)
        {
            return HypothesisTest.None(name, n, Alternative.TwoSided, "F", reason);
        }

        double[] weights = [.. groups.Select(g => g.N / g.Variance!.Value)];
        var all = weights.Sum();
        var mean = groups.Select((g, i) => weights[i] / all * g.Mean!.Value).Sum();
        var k = groups.Length;
        var spread = groups.Select((g, i) => Math.Pow(1 - (weights[i] / all), 2) / (g.N - 1)).Sum() / ((k * (double)k) - 1);
        var between = groups.Select((g, i) => weights[i] * Math.Pow(g.Mean!.Value - mean, 2)).Sum();
        return Result(name, n, between / ((k - 1) * (1 + (2 * (k - 2) * spread))), k - 1, 1 / (3 * spread), []);
    }

    /// <summary>The F* test of Brown and Forsythe of means, for samples of different variances (not their test of variances).</summary>
    /// <param name="samples">Two or more samples: values finite and at most 1e150 in size.</param>
    /// <returns>F* with k - 1 degrees of freedom above and those of Satterthwaite below, and p.</returns>
    /// <exception cref="ArgumentException">There are fewer than two samples, or a value is not finite or too large.</exception>
    public static HypothesisTest BrownForsythe(params ReadOnlySpan<double[]> samples)
    {
        const string name = "Brown-Forsythe F*";
        var groups = SampleSummaries.Create(samples);
        var n = groups.Sum(g => g.N);
        if (Reason(groups, 2) is { } reason)
        {
            return HypothesisTest.None(name, n, Alternative.TwoSided, "F", reason);
        }

        double[] parts = [.. groups.Select(g => (1 - (g.N / (double)n)) * g.Variance!.Value)];
        var noise = parts.Sum();
        return noise == 0
            ? HypothesisTest.None(name, n, Alternative.TwoSided, "F", NoResultReason.NoSpread)
            : Result(name, n, Between(groups) / noise, groups.Length - 1, 1 / groups.Select((g, i) => Math.Pow(parts[i] / noise, 2) / (g.N - 1)).Sum(), []);
    }

    internal static HypothesisTest Result(string method, long n, double f, double above, double below, ReadOnlySpan<EffectSize> effects) => !(double.IsFinite(f) && double.IsFinite(below) && below > 0) ? HypothesisTest.None(method, n, Alternative.TwoSided, "F", NoResultReason.TooLarge) : new(
        method, n, Alternative.TwoSided, "F", f, PValue.FromLog(Math.Min(BetaTail.LogUpperF(f, above, below), 0)), above, below, effectSizes: effects);

    private static string? Reason(MomentSummary[] groups, int fewest)
    {
        var small = Array.FindIndex(groups, g => g.N < fewest);
        return small < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"sample {small + 1} has {groups[small].N} values and needs {fewest}");
    }

    // The sum of squares between the samples, about the mean of all values.
    private static double Between(MomentSummary[] groups)
    {
        var all = groups.Aggregate((a, b) => a.Merge(b));
        return groups.Sum(g => g.N * Math.Pow(g.Mean!.Value - all.Mean!.Value, 2));
    }
}
