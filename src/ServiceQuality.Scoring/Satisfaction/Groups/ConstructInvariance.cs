using System.Globalization;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>How far two groups mean the same by one construct, with the permutation tests of it.</summary>
public sealed record ConstructInvariance
{
    internal ConstructInvariance(string construct, string? reason)
    {
        (Construct, Reason) = (construct, reason);
    }

    internal ConstructInvariance(
        string construct,
        (double Value, double? Quantile, PValue? P) correlation,
        (double Value, PValue P) mean,
        (double Value, PValue P) variance,
        (double Alpha, int Permutations) tests)
        : this(construct, null)
    {
        (Correlation, CorrelationQuantile, CorrelationP) = correlation;
        (MeanDifference, MeanP) = mean;
        (LogVarianceRatio, VarianceP) = variance;
        if (tests.Permutations == 0)
        {
            Reason = "no permutation gave an estimate of both groups";
            (CorrelationP, MeanP, VarianceP) = (null, null, null);
            return;
        }

        // Up to what the rounding of both does: a p of 0.05 is one at 95 %.
        bool Differs(PValue p) => p.Value <= tests.Alpha + 1e-12;
        if (!Differs(PValue.FromValue(1.0 / (1 + tests.Permutations))))
        {
            Reason = string.Create(CultureInfo.InvariantCulture, $"{tests.Permutations} permutation{(tests.Permutations == 1 ? "" : "s")} with an estimate cannot give a p of {tests.Alpha:G4}");
            return;
        }

        Invariance = CorrelationP is { } p && Differs(p) ? InvarianceLevel.None
            : Differs(mean.P) || Differs(variance.P) ? InvarianceLevel.Partial
            : InvarianceLevel.Full;
    }

    /// <summary>The name of the construct.</summary>
    public string Construct { get; }

    /// <summary>
    /// How the scores by the weights of the first group correlate with those by the weights of the second, over the respondents of both; near 1 when the groups
    /// make the construct up alike. The sign of a construct, a convention in each group, does not matter. Exactly 1 for a single item.
    /// </summary>
    public double? Correlation { get; }

    /// <summary>What share 1 - level of the permutations have as <see cref="Correlation"/> at most (type 7); null for a single item.</summary>
    public double? CorrelationQuantile { get; }

    /// <summary>Whether the correlation is lower than chance makes it: (1 + permutations with one at most as high)/(1 + permutations); null for a single item.</summary>
    public PValue? CorrelationP { get; }

    /// <summary>The mean score of the first group less that of the second, in standard deviations of both groups together, by the weights of both together.</summary>
    public double? MeanDifference { get; }

    /// <summary>Whether the means differ: (1 + permutations with a difference at least as large)/(1 + permutations), two-sided.</summary>
    public PValue? MeanP { get; }

    /// <summary>The natural logarithm of the variance of the same scores in the first group divided by that in the second.</summary>
    public double? LogVarianceRatio { get; }

    /// <summary>Whether the variances differ: (1 + permutations with a logarithm at least as far from 0)/(1 + permutations), two-sided.</summary>
    public PValue? VarianceP { get; }

    /// <summary>How far the groups mean the same at the level of the comparison; null when there are no tests, or too few permutations to tell.</summary>
    public InvarianceLevel? Invariance { get; }

    /// <summary>Why there is no verdict, or null.</summary>
    public string? Reason { get; }

    /// <summary>The verdict and what it rests on.</summary>
    /// <returns>For example <c>Image: Full; c = 0.9972 (p 0.6120), means -0.104 (p 0.4150), log variances 0.051 (p 0.8110)</c>.</returns>
    public override string ToString()
    {
        static string P(PValue? p) => p is { } value ? $" (p {value.ToString(null, null)})" : "";
        var verdict = $"{Construct}: {Invariance?.ToString() ?? "no verdict: " + Reason}";
        return Correlation is null ? verdict : string.Create(
            CultureInfo.InvariantCulture,
            $"{verdict}; c = {Correlation:F4}{P(CorrelationP)}, means {MeanDifference:F3}{P(MeanP)}, log variances {LogVarianceRatio:F3}{P(VarianceP)}");
    }
}
