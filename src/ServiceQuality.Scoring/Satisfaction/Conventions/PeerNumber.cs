using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>A number here and as a peer computes it from the same answers.</summary>
[JsonConverter(typeof(ScoringJsonConverter<PeerNumber>))]
public sealed record PeerNumber
{
    internal PeerNumber(string name, double? here, double? there)
    {
        (Name, Here, There) = (name, here, there);
    }

    /// <summary>The construct, path or pair of constructs.</summary>
    public string Name { get; }

    /// <summary>The number here; null when there is none.</summary>
    public double? Here { get; }

    /// <summary>The number of the peer; null when it has none.</summary>
    public double? There { get; }

    /// <summary>The number of the peer minus the one here; null when one is missing.</summary>
    public double? Difference => There - Here;

    /// <summary>Both numbers.</summary>
    /// <returns>For example <c>Image: 0.8189 here, 0.8193 there</c>.</returns>
    public override string ToString() => $"{Name}: {Text(Here)} here, {Text(There)} there";

    private static string Text(double? value) => value?.RoundTo(4) ?? "none";
}
