using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Regression;

/// <summary>The share of R2 that one predictor has.</summary>
[JsonConverter(typeof(ScoringJsonConverter<DriverShare>))]
public sealed record DriverShare
{
    internal DriverShare(string name, Proportion share, Proportion? ofRSquared)
    {
        Name = name;
        Share = share;
        OfRSquared = ofRSquared;
    }

    /// <summary>The name of the predictor.</summary>
    public string Name { get; }

    /// <summary>The share of the variance of the response; the shares of all predictors add up to R2.</summary>
    public Proportion Share { get; }

    /// <summary>The share as a part of R2; those of all predictors add up to 100 %. Null when R2 is 0.</summary>
    public Proportion? OfRSquared { get; }

    /// <summary>Name, share with three decimals and percentage of R2.</summary>
    /// <returns>For example <c>Assurance 0.146 (26.7 %)</c>.</returns>
    public override string ToString()
    {
        var share = $"{Name} {Share.Fraction.RoundTo(3)}";
        return OfRSquared is { } part ? $"{share} ({part})" : share;
    }
}
