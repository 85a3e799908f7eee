using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// A role in a duty, such as <c>salesperson</c>, and who has it: the person or unit that the record names in the field of that
/// role.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Party>))]
public sealed record Party
{
    internal Party(string role, string? name = null)
    {
        Role = role;
        Name = name;
    }

    /// <summary>The role.</summary>
    public string Role { get; }

    /// <summary>The name of the person or unit; null when the record does not name it.</summary>
    public string? Name { get; }

    /// <summary>Role and name.</summary>
    /// <returns>For example <c>salesperson Li Ming</c>, or <c>salesperson</c> without a name.</returns>
    public override string ToString() => Name is null ? Role : $"{Role} {Name}";

    // The role with the name that events give it last.
    internal static Party Of(string role, ReadOnlySpan<CaseEvent> events)
    {
        for (var i = events.Length - 1; i >= 0; i--)
        {
            if (events[i].Field(role) is { } name)
            {
                return new(role, name);
            }
        }

        return new(role);
    }
}
