using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>What a change of one weight does to the ranks of a period; the other weights keep their proportions.</summary>
[JsonConverter(typeof(ScoringJsonConverter<WeightSensitivity>))]
public sealed record WeightSensitivity
{
    internal WeightSensitivity(
        string indicator, double weight, ValueList<string> whenRaised, ValueList<string> whenLowered, double? critical)
    {
        Indicator = indicator;
        Weight = weight;
        ChangedWhenRaised = whenRaised;
        ChangedWhenLowered = whenLowered;
        CriticalWeight = critical;
    }

    /// <summary>The indicator.</summary>
    public string Indicator { get; }

    /// <summary>Its weight as a share of all weights.</summary>
    public double Weight { get; }

    /// <summary>The units whose rank changes when the weight is raised; the whole is the empty text.</summary>
    public ValueList<string> ChangedWhenRaised { get; }

    /// <summary>The units whose rank changes when the weight is lowered.</summary>
    public ValueList<string> ChangedWhenLowered { get; }

    /// <summary>
    /// The share nearest to the weight at which two neighbours in the ranking have equal scores; a change beyond it changes the
    /// ranking. Deductions and bonuses are in it, the cut to 0 and 100 is not. Null when no weight does, when the indicator has
    /// all the weight, and of geometric cards.
    /// </summary>
    public double? CriticalWeight { get; }

    /// <summary>Indicator, weight, units and critical weight.</summary>
    /// <returns>For example <c>rating, weight 0.300: raised 2 ranks change, lowered 0, critical weight 0.322</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Indicator}, weight {Weight:0.000}: raised {ChangedWhenRaised.Count} ranks change, lowered {ChangedWhenLowered.Count}, "
            + $"critical weight {CriticalWeight?.ToString("0.000", CultureInfo.InvariantCulture) ?? "none"}");
}
