using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Gaps.Provider;

/// <summary>A part of what customers perceive less what they expect: the difference of two neighbours in the chain.</summary>
[JsonConverter(typeof(ScoringJsonConverter<BridgePart>))]
public sealed record BridgePart
{
    internal BridgePart(LocalizedText name, ServiceGap? gap, decimal actual, decimal reference, decimal size)
    {
        Name = name;
        Gap = gap;
        Actual = actual;
        Reference = reference;
        Size = size;
    }

    /// <summary>What the part is: perception bias, or the name of the gap.</summary>
    public LocalizedText Name { get; }

    /// <summary>The gap, or null for the perception bias, which has no number in the model.</summary>
    public ServiceGap? Gap { get; }

    /// <summary>The value nearer to the perception.</summary>
    public decimal Actual { get; }

    /// <summary>The value nearer to the expectation.</summary>
    public decimal Reference { get; }

    /// <summary>The difference, with its sign reversed when lower is better: negative is a shortfall.</summary>
    public decimal Size { get; }

    /// <summary>Name and size.</summary>
    /// <returns>For example <c>delivery gap -2</c>.</returns>
    public override string ToString() => $"{Name.English} {Size.ToString(CultureInfo.InvariantCulture)}";
}
