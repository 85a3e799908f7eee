using System.Globalization;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>A number as it is here and as a peer makes it of the same answers.</summary>
public sealed record PeerNumber
{
    internal PeerNumber(string name, double? here, double? there)
    {
        (Name, Here, There) = (name, here, there);
    }

    /// <summary>What it is of: a construct, a path or a pair of constructs.</summary>
    public string Name { get; }

    /// <summary>The number here; null when there is none.</summary>
    public double? Here { get; }

    /// <summary>The number by the way of the peer; null when it has none.</summary>
    public double? There { get; }

    /// <summary>That of the peer less the one here; null when one is missing.</summary>
    public double? Difference => There - Here;

    /// <summary>Both numbers.</summary>
    /// <returns>For example <c>Image: 0.8189 here, 0.8193 there</c>.</returns>
    public override string ToString() => $"{Name}: {Text(Here)} here, {Text(There)} there";

    private static string Text(double? value) => value?.ToString("F4", CultureInfo.InvariantCulture) ?? "none";
}
