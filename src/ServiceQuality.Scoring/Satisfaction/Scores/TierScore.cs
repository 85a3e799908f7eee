using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>The score of one tier in a roll-up, or why it is withheld or missing.</summary>
public sealed record TierScore
{
    internal TierScore(CustomerTier tier, long customers, double weight, Estimate estimate, double? error, bool isWithheld)
    {
        Tier = tier;
        Customers = customers;
        Weight = weight;
        Estimate = estimate;
        StandardError = error;
        IsWithheld = isWithheld;
    }

    /// <summary>The tier.</summary>
    public CustomerTier Tier { get; }

    /// <summary>How many customers it has.</summary>
    public long Customers { get; }

    /// <summary>Its share in the roll-up, from 0 to 1, by customers or revenue.</summary>
    public double Weight { get; }

    /// <summary>The mean score with its interval and how many answered, corrected for the part of the customers that did.</summary>
    public Estimate Estimate { get; }

    /// <summary>The standard error root((1 - n / N) s^2 / n); null when there is none or it is withheld.</summary>
    public double? StandardError { get; }

    /// <summary>Whether there is a score that is not shown, because too few answered or because it would give away that of another tier.</summary>
    public bool IsWithheld { get; }

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason => Estimate.Reason;

    /// <summary>Tier, score and weight.</summary>
    /// <returns>For example <c>gold: 0.900 [0.849, 0.951], n = 80 (normal), weight 0.04</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tier}: {Estimate}, weight {Weight:0.####}");
}
