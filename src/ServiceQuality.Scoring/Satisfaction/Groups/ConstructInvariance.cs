using System.Globalization;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction.Groups;

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
        double alpha)
        : this(construct, null)
    {
        (Correlation, CorrelationQuantile, CorrelationP) = correlation;
        (MeanDifference, MeanP) = mean;
        (LogVarianceRatio, VarianceP) = variance;
        // Up to what the rounding of both does: a p of 0.05 is one at 95 %.
        bool Differs(PValue p) => p.Value <= alpha + 1e-12;
        Invariance = CorrelationP is { } p && Differs(p) ? InvarianceLevel.None
            : Differs(mean.P) || Differs(variance.P) ? InvarianceLevel.Partial
            : InvarianceLevel.Full;
    }

    /// <summary>The name of the construct.</summary>
    public string Construct { get; }

    /// <summary>
    /// How the scores by the weights of the first group correlate with those by the weights of the second, over the respondents of both; near 1 when the groups
    /// make the construct up alike. Exactly 1 for a single item.
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

    /// <summary>How far the groups mean the same at the level of the comparison; null when there are no tests.</summary>
    public InvarianceLevel? Invariance { get; }

    /// <summary>Why there are no tests, or null.</summary>
    public string? Reason { get; }

    /// <summary>The verdict and what it rests on.</summary>
    /// <returns>For example <c>Image: Full; c = 0.9972 (p 0.6120), means -0.104 (p 0.4150), log variances 0.051 (p 0.8110)</c>.</returns>
    public override string ToString() => Reason is not null ? $"{Construct}: no tests: {Reason}" : string.Create(
        CultureInfo.InvariantCulture,
        $"{Construct}: {Invariance}; c = {Correlation:F4}{(CorrelationP is { } p ? $" (p {p.ToString(null, null)})" : "")}, means {MeanDifference:F3} (p {MeanP!.Value.ToString(null, null)}), log variances {LogVarianceRatio:F3} (p {VarianceP!.Value.ToString(null, null)})");
}
