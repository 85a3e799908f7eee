using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Complaints;

/// <summary>A link of a complaint.</summary>
[JsonConverter(typeof(DomainJsonConverter<ComplaintLink>))]
public sealed record ComplaintLink
{
    internal ComplaintLink(LinkKind kind, string target)
    {
        Kind = kind;
        Target = target;
    }

    /// <summary>To what it leads.</summary>
    public LinkKind Kind { get; }

    /// <summary>The code or id of what it leads to.</summary>
    public string Target { get; }

    /// <summary>Kind and target.</summary>
    /// <returns>For example <c>Standard S-12</c>.</returns>
    public override string ToString() => $"{Kind} {Target}";
}
