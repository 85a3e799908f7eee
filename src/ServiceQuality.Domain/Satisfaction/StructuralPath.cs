using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Satisfaction;

/// <summary>That one construct acts on another.</summary>
[JsonConverter(typeof(DomainJsonConverter<StructuralPath>))]
public sealed record StructuralPath
{
    internal StructuralPath(string from, string to)
    {
        (From, To) = (from, to);
    }

    /// <summary>The name of the construct that acts.</summary>
    public string From { get; }

    /// <summary>The name of the construct acted on.</summary>
    public string To { get; }

    /// <summary>Both names.</summary>
    /// <returns>For example <c>Image -> Loyalty</c>.</returns>
    public override string ToString() => $"{From} -> {To}";
}
