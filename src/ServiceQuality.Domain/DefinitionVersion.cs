using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain;

/// <summary>The id under which a definition (a calendar, an agreement) is kept, and which revision of it this is.</summary>
[JsonConverter(typeof(DomainJsonConverter<DefinitionVersion>))]
public sealed record DefinitionVersion
{
    /// <summary>A version.</summary>
    /// <param name="id">The id, such as <c>berlin-desk</c>.</param>
    /// <param name="revision">The revision, from 1.</param>
    /// <param name="validFrom">
    /// The instant from which a registry returns this revision; null for one that was always in force. It changes nothing in the
    /// definition: hours that change on a date, while a calendar stays the same, are a season of the calendar.
    /// </param>
    /// <exception cref="ArgumentException">The id is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The revision is below 1, or the instant is out of range.</exception>
    public DefinitionVersion(string id, int revision = 1, Instant? validFrom = null)
    {
        Id = Guard.Against.InvalidCode(id);
        Guard.Against.LessThan(revision, 1);
        Revision = revision;
        ValidFrom = validFrom is { } from ? Guard.Against.OutsideBusinessTime(from, nameof(validFrom)) : null;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The revision, from 1.</summary>
    public int Revision { get; }

    /// <summary>The instant from which this revision is in force; null for one that always was.</summary>
    public Instant? ValidFrom { get; }

    /// <summary>Id and revision.</summary>
    /// <returns>For example <c>berlin-desk revision 2</c>.</returns>
    public override string ToString() => $"{Id} revision {InvariantText.Format(Revision)}";
}
