using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>What one indicator contributes to a score.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ScorecardContribution>))]
public sealed record ScorecardContribution
{
    internal ScorecardContribution(ScorecardItem item, IndicatorValue? value, double? points, double share)
    {
        Item = item;
        Value = value;
        Points = points;
        Share = share;
        Contribution = (points ?? 0) * share;
        Lost = (100 - (points ?? 0)) * share;
    }

    /// <summary>The item of the scorecard.</summary>
    public ScorecardItem Item { get; }

    /// <summary>The value; null when it is missing.</summary>
    public IndicatorValue? Value { get; }

    /// <summary>The points from 0 to 100; null when the item is left out.</summary>
    public double? Points { get; }

    /// <summary>The share of the weights that count, from 0 to 1; 0 when the item is left out.</summary>
    public double Share { get; }

    /// <summary>
    /// What it adds to the score before adjustments. Of an arithmetic card it is points times share, and the contributions in
    /// the order of the card add up to the score exactly. Of a geometric one it is 100 times the share, less what is lost, which
    /// can be below 0; these add up to within 1e-9.
    /// </summary>
    public double Contribution { get; internal init; }

    /// <summary>
    /// How many points of the score it costs against 100 points. Of an arithmetic card it is (100 - points) times share. Of a
    /// geometric one the loss of the whole score is divided in proportion to -share ln(points / 100).
    /// </summary>
    public double Lost { get; internal init; }

    /// <summary>Indicator, points, share and contribution.</summary>
    /// <returns>For example <c>resolution-rate: 80 points, 30.0 %, 24 of the score</c>.</returns>
    public override string ToString() => Points is { } points
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{Item.Indicator}: {points:0.##} points, {100 * Share:0.0} %, {Contribution:0.##} of the score")
        : $"{Item.Indicator}: {(Value?.IsApplicable == false ? "does not apply" : "missing")}";
}
