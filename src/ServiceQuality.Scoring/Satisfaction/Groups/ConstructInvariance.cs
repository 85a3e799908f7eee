using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>How far one construct has the same meaning in two groups, with the permutation tests.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ConstructInvariance>))]
public sealed record ConstructInvariance
{
    internal ConstructInvariance(string construct)
    {
        Construct = construct;
    }

    /// <summary>The name of the construct.</summary>
    public string Construct { get; }

    /// <summary>
    /// The correlation, over the respondents of both groups, of the scores by the weights of the first group with those by the
    /// weights of the second. It is near 1 when the groups compose the construct alike. The sign of a construct, a convention in
    /// each group, does not matter. Exactly 1 for a single item.
    /// </summary>
    public double? Correlation { get; internal init; }

    /// <summary>
    /// The quantile of <see cref="Correlation"/> over the permutations at 1 - level (type 7); null for a single item.
    /// </summary>
    public double? CorrelationQuantile { get; internal init; }

    /// <summary>
    /// Whether the correlation is lower than chance explains: (1 + permutations with one at most as high)/(1 + permutations);
    /// null for a single item.
    /// </summary>
    public PValue? CorrelationP { get; internal init; }

    /// <summary>
    /// The mean score of the first group minus that of the second, in standard deviations of both groups together, by the weights
    /// of both together.
    /// </summary>
    public double? MeanDifference { get; internal init; }

    /// <summary>
    /// Whether the means differ: (1 + permutations with a difference at least as large)/(1 + permutations), two-sided.
    /// </summary>
    public PValue? MeanP { get; internal init; }

    /// <summary>The natural logarithm of the variance of these scores in the first group divided by that in the second.</summary>
    public double? LogVarianceRatio { get; internal init; }

    /// <summary>
    /// Whether the variances differ: (1 + permutations with a logarithm at least as far from 0)/(1 + permutations), two-sided.
    /// </summary>
    public PValue? VarianceP { get; internal init; }

    /// <summary>
    /// How far the construct has the same meaning in both groups; null when there are no tests or too few permutations.
    /// </summary>
    public InvarianceLevel? Invariance { get; internal init; }

    /// <summary>Why there is no verdict, or null.</summary>
    public string? Reason { get; internal init; }

    /// <summary>The verdict and the numbers behind it.</summary>
    /// <returns>
    /// For example <c>Image: Full; c = 0.9972 (p 0.6120), means -0.104 (p 0.4150), log variances 0.051 (p 0.8110)</c>.
    /// </returns>
    public override string ToString()
    {
        static string Describe(PValue? p) => p is { } value ? $" (p {value.ToString(null, null)})" : "";
        var verdict = $"{Construct}: {Invariance?.ToString() ?? "no verdict: " + Reason}";
        if (Correlation is null)
        {
            return verdict;
        }

        var correlation = string.Create(CultureInfo.InvariantCulture, $"c = {Correlation?.RoundTo(4)}") + Describe(CorrelationP);
        var means = string.Create(CultureInfo.InvariantCulture, $"means {MeanDifference?.RoundTo(3)}") + Describe(MeanP);
        var variances = string.Create(CultureInfo.InvariantCulture,
            $"log variances {LogVarianceRatio?.RoundTo(3)}") + Describe(VarianceP);
        return $"{verdict}; {correlation}, {means}, {variances}";
    }
}
