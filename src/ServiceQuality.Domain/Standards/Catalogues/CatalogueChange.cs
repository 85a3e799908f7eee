using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>A difference between two versions of a catalogue.</summary>
[JsonConverter(typeof(DomainJsonConverter<CatalogueChange>))]
public sealed record CatalogueChange
{
    internal CatalogueChange(CatalogueChangeKind kind, string element, string code, ValueList<string> members)
    {
        Kind = kind;
        Element = element;
        Code = code;
        Members = members;
    }

    /// <summary>How it differs.</summary>
    public CatalogueChangeKind Kind { get; }

    /// <summary>What differs, such as <c>standard</c> or <c>indicator</c>.</summary>
    public string Element { get; }

    /// <summary>Its code.</summary>
    public string Code { get; }

    /// <summary>The members of its JSON form that differ, such as <c>targets</c>; empty for what is new or gone.</summary>
    public ValueList<string> Members { get; }

    /// <summary>What differs and how.</summary>
    /// <returns>For example <c>standard answer-complaint: Changed (targets, reviewBy)</c>.</returns>
    public override string ToString()
    {
        var members = Members.Count == 0 ? "" : $" ({string.Join(", ", Members)})";
        return $"{Element} {Code}: {Kind}{members}";
    }
}
