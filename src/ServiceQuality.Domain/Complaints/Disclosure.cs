using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Complaints;

/// <summary>That personal data were disclosed: to whom, why and when.</summary>
[JsonConverter(typeof(DomainJsonConverter<Disclosure>))]
public sealed record Disclosure
{
    internal Disclosure(string role, string person, string purpose, Instant at)
    {
        Role = role;
        Person = person;
        Purpose = purpose;
        At = at;
    }

    /// <summary>The role that saw them.</summary>
    public string Role { get; }

    /// <summary>The person who has the role.</summary>
    public string Person { get; }

    /// <summary>The purpose.</summary>
    public string Purpose { get; }

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>To whom, why and when.</summary>
    /// <returns>For example <c>investigator Li for investigation at 2026-03-02T09:00:00Z</c>.</returns>
    public override string ToString() => $"{Role} {Person} for {Purpose} at {InvariantText.Format(At)}";
}
