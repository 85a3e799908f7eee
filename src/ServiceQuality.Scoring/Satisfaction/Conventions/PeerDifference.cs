using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>A convention in which a fit and a peer differ.</summary>
[JsonConverter(typeof(ScoringJsonConverter<PeerDifference>))]
public sealed record PeerDifference
{
    internal PeerDifference(
        string quantity, string here, string there, IEnumerable<PeerNumber>? numbers = null, bool isCertain = true)
    {
        (Quantity, Here, There, Numbers, IsCertain) = (quantity, here, there, [.. numbers ?? []], isCertain);
    }

    /// <summary>What differs, such as <c>rho_C</c>.</summary>
    public string Quantity { get; }

    /// <summary>What is done here.</summary>
    public string Here { get; }

    /// <summary>What the peer does.</summary>
    public string There { get; }

    /// <summary>
    /// Whether what the peer does is known from its source, its documents or a run of it; otherwise it is hearsay.
    /// </summary>
    public bool IsCertain { get; }

    /// <summary>Both numbers where this fit gives them; can be empty.</summary>
    public ValueList<PeerNumber> Numbers { get; }

    /// <summary>The number with the largest difference; null without numbers.</summary>
    public PeerNumber? Largest => Numbers.OrderByDescending(n => Math.Abs(n.Difference ?? 0)).FirstOrDefault();

    /// <summary>A sentence about it, with the number that has the largest difference.</summary>
    /// <returns>
    /// For example <c>rho_C: here of the loadings of the fit; there of loadings on the first principal component. Loyalty: 0.7217
    /// here, 0.7288 there.</c>
    /// </returns>
    public override string ToString()
    {
        var uncertain = IsCertain ? "" : " (uncertain)";
        var largest = Largest is { } number ? $" {number}." : "";
        return $"{Quantity}: here {Here}; there {There}{uncertain}.{largest}";
    }
}
