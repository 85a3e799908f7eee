using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>The size of an effect by a named measure. The default value is a Cohen's dz of 0.</summary>
[JsonConverter(typeof(ScoringJsonConverter<EffectSize>))]
public readonly record struct EffectSize
{
    internal EffectSize(EffectSizeKind kind, double value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>The measure.</summary>
    public EffectSizeKind Kind { get; }

    /// <summary>The size.</summary>
    public double Value { get; }

    /// <summary>Measure and size with three decimals.</summary>
    /// <returns>For example <c>CohenDz -0.785</c>.</returns>
    public override string ToString() => $"{Kind} {Value.RoundTo(3)}";
}
