using System.Globalization;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Tests that the means of several independent samples are equal: Fisher's one-way analysis of variance, which assumes equal
/// variances, and those of Welch (1951) and of Brown and Forsythe (1974), which do not.
/// </summary>
public static class AnalysisOfVariance
{
    private const string StatisticName = "F";

    /// <summary>Runs Fisher's F test; R's <c>oneway.test</c> with equal variances.</summary>
    /// <param name="samples">Two or more samples: values finite and at most 1e150 in size.</param>
    /// <returns>F with k - 1 and n - k degrees of freedom, p, and eta, omega and epsilon squared.</returns>
    /// <exception cref="ArgumentException">There are fewer than two samples, or a value is not finite or too large.</exception>
    public static HypothesisTest Classic(params ReadOnlySpan<double[]> samples)
    {
        const string name = "one-way analysis of variance";
        var groups = SampleSummaries.Create(samples);
        var n = groups.Sum(g => g.N);
        if (FindSmallSample(groups, 1) is { } reason)
        {
            return HypothesisTest.None(name, n, Alternative.TwoSided, StatisticName, reason);
        }

        if (n == groups.Length)
        {
            return HypothesisTest.None(name, n, Alternative.TwoSided, StatisticName, "no sample has more than one value");
        }

        var within = groups.Sum(g => g.SquaresAboutMean);
        if (within == 0)
        {
            return HypothesisTest.None(name, n, Alternative.TwoSided, StatisticName, NoResultReason.NoSpread);
        }

        var between = SquaresBetween(groups);
        var (above, below) = (groups.Length - 1.0, n - (double)groups.Length);
        var noise = within / below;
        EffectSize[] effects =
        [
            new(EffectSizeKind.EtaSquared, between / (between + within)),
            new(EffectSizeKind.OmegaSquared, (between - (above * noise)) / (between + within + noise)),
            new(EffectSizeKind.EpsilonSquared, (between - (above * noise)) / (between + within)),
        ];
        return Result(name, n, between / above / noise, above, below, effects);
    }

    /// <summary>Runs Welch's F test, for samples with different variances; R's <c>oneway.test</c> by default.</summary>
    /// <param name="samples">Two or more samples: values finite and at most 1e150 in size.</param>
    /// <returns>F with its degrees of freedom and p.</returns>
    /// <exception cref="ArgumentException">There are fewer than two samples, or a value is not finite or too large.</exception>
    public static HypothesisTest Welch(params ReadOnlySpan<double[]> samples)
    {
        const string name = "Welch's analysis of variance";
        var groups = SampleSummaries.Create(samples);
        var n = groups.Sum(g => g.N);
        if (FindSmallSample(groups, 2) is { } reason)
        {
            return HypothesisTest.None(name, n, Alternative.TwoSided, StatisticName, reason);
        }

        if (groups.Any(g => g.Variance == 0))
        {
            const string constant = "the values of a sample are all the same, so its weight would be infinite";
            return HypothesisTest.None(name, n, Alternative.TwoSided, StatisticName, constant);
        }

        double[] weights = [.. groups.Select(g => g.N / g.Variance!.Value)];
        var all = weights.Sum();
        var mean = groups.Select((g, i) => weights[i] / all * g.Mean!.Value).Sum();
        var k = groups.Length;
        var spread = groups.Select((g, i) => Math.Pow(1 - (weights[i] / all), 2) / (g.N - 1)).Sum() / ((k * (double)k) - 1);
        var between = groups.Select((g, i) => weights[i] * Math.Pow(g.Mean!.Value - mean, 2)).Sum();
        return Result(name, n, between / ((k - 1) * (1 + (2 * (k - 2) * spread))), k - 1, 1 / (3 * spread), []);
    }

    /// <summary>
    /// Runs the F* test of Brown and Forsythe of means, for samples with different variances (not their test of variances).
    /// </summary>
    /// <param name="samples">Two or more samples: values finite and at most 1e150 in size.</param>
    /// <returns>F* with k - 1 degrees of freedom above and those of Satterthwaite below, and p.</returns>
    /// <exception cref="ArgumentException">There are fewer than two samples, or a value is not finite or too large.</exception>
    public static HypothesisTest BrownForsythe(params ReadOnlySpan<double[]> samples)
    {
        const string name = "Brown-Forsythe F*";
        var groups = SampleSummaries.Create(samples);
        var n = groups.Sum(g => g.N);
        if (FindSmallSample(groups, 2) is { } reason)
        {
            return HypothesisTest.None(name, n, Alternative.TwoSided, StatisticName, reason);
        }

        double[] variances = [.. groups.Select(g => (1 - (g.N / (double)n)) * g.Variance!.Value)];
        var noise = variances.Sum();
        if (noise == 0)
        {
            return HypothesisTest.None(name, n, Alternative.TwoSided, StatisticName, NoResultReason.NoSpread);
        }

        var below = 1 / groups.Select((g, i) => Math.Pow(variances[i] / noise, 2) / (g.N - 1)).Sum();
        return Result(name, n, SquaresBetween(groups) / noise, groups.Length - 1, below, []);
    }

    private static HypothesisTest Result(
        string method, long n, double f, double above, double below, ReadOnlySpan<EffectSize> effects)
    {
        if (!(double.IsFinite(f) && double.IsFinite(below) && below > 0))
        {
            return HypothesisTest.None(method, n, Alternative.TwoSided, StatisticName, NoResultReason.TooLarge);
        }

        var p = PValue.FromLog(Math.Min(BetaTail.LogUpperF(f, above, below), 0));
        return new(method, n, Alternative.TwoSided, StatisticName, f, p, above, below, effectSizes: effects);
    }

    // Which sample has too few values, or null.
    private static string? FindSmallSample(MomentSummary[] groups, int minimum)
    {
        var small = Array.FindIndex(groups, g => g.N < minimum);
        return small < 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"sample {small + 1} has {groups[small].N} values and needs {minimum}");
    }

    // The sum of squares between the samples, about the mean of all values.
    private static double SquaresBetween(MomentSummary[] groups)
    {
        var all = groups.Aggregate((a, b) => a.Merge(b));
        return groups.Sum(g => g.N * Math.Pow(g.Mean!.Value - all.Mean!.Value, 2));
    }
}
