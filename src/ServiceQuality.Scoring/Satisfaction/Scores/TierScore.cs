using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>The score of one tier in a roll-up, or why it is withheld or missing.</summary>
[JsonConverter(typeof(ScoringJsonConverter<TierScore>))]
public sealed record TierScore
{
    internal TierScore(TierStratum stratum, Estimate estimate, double? error, bool isWithheld)
    {
        (Tier, Customers, Weight) = (stratum.Tier, stratum.Customers, stratum.Weight);
        (Estimate, StandardError, IsWithheld) = (estimate, error, isWithheld);
    }

    /// <summary>The tier.</summary>
    public CustomerTier Tier { get; }

    /// <summary>The number of its customers.</summary>
    public long Customers { get; }

    /// <summary>Its share in the roll-up, by customers or revenue.</summary>
    public Proportion Weight { get; }

    /// <summary>
    /// The mean score with its interval and number of answers, corrected for the share of customers who answered.
    /// </summary>
    public Estimate Estimate { get; }

    /// <summary>The standard error root((1 - n / N) s^2 / n); null when there is none or it is withheld.</summary>
    public double? StandardError { get; }

    /// <summary>
    /// Whether there is a score that is not shown, because too few answered or because it would reveal that of another tier.
    /// </summary>
    public bool IsWithheld { get; }

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason => Estimate.Reason;

    /// <summary>Tier, score and weight.</summary>
    /// <returns>For example <c>gold: 0.900 [0.849, 0.951], n = 80 (normal), weight 0.04</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Tier}: {Estimate}, weight {Weight.Fraction:0.####}");
}
