using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// A field of the record of a case that an event fills, such as <c>phase</c>: it names which of several things the event belongs
/// to, a date that was promised, the person in a role, or a property that a condition asks for.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CaseField>))]
public sealed record CaseField
{
    internal CaseField(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name; compared exactly (ordinal).</summary>
    public string Name { get; }

    /// <summary>The value: text, or a date or an instant in ISO form.</summary>
    public string Value { get; }

    /// <summary>Name and value.</summary>
    /// <returns>For example <c>phase=A</c>.</returns>
    public override string ToString() => $"{Name}={Value}";
}
