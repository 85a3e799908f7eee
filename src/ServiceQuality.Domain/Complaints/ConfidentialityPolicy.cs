using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Complaints;

/// <summary>
/// Which fields of a record are personal data, who may see them for which purpose, and how long they are kept. Personal data are
/// held apart from the record, so that they can be erased and the record still counts.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ConfidentialityPolicy>))]
public sealed record ConfidentialityPolicy
{
    /// <summary>What stands in a redacted record for a value.</summary>
    public const string Redacted = "(redacted)";

    /// <summary>Creates a policy.</summary>
    /// <param name="personalFields">The fields that are personal data, at least one.</param>
    /// <param name="allowed">Who may see them for which purpose: pairs of role and purpose.</param>
    /// <param name="retention">How long they are kept after the record is closed.</param>
    /// <exception cref="ArgumentException">There is no field, or a name is blank or has white space at its ends.</exception>
    public ConfidentialityPolicy(
        IEnumerable<string> personalFields,
        IEnumerable<KeyValuePair<string, string>> allowed,
        TimeLimit retention)
    {
        PersonalFields =
            [.. Guard.Against.NullElements(personalFields).Select(f => Guard.Against.InvalidCode(f, nameof(personalFields)))];
        Guard.Against.Invalid(
            PersonalFields.Count == 0, "There is no personal field; allowed is at least one.", nameof(personalFields));
        Guard.Against.Null(allowed);
        Allowed = [.. allowed];
        foreach (var (role, purpose) in Allowed)
        {
            Guard.Against.InvalidCode(role, nameof(allowed));
            Guard.Against.InvalidCode(purpose, nameof(allowed));
        }

        Retention = retention;
    }

    /// <summary>The fields that are personal data.</summary>
    public ValueList<string> PersonalFields { get; }

    /// <summary>Who may see them for which purpose.</summary>
    public ValueList<KeyValuePair<string, string>> Allowed { get; }

    /// <summary>How long they are kept after the record is closed.</summary>
    public TimeLimit Retention { get; }

    /// <summary>Divides a history into the record without personal data and the personal data.</summary>
    /// <param name="history">The history.</param>
    /// <returns>The record, with the same events at the same instants, and the data.</returns>
    public (CaseHistory Record, PersonalData Data) Divide(CaseHistory history)
    {
        Guard.Against.Null(history);
        List<CaseField> data = [];
        foreach (var field in history.Events.SelectMany(e => e.Fields).Where(f => IsPersonal(f.Name)))
        {
            data.RemoveAll(f => f.Name == field.Name);
            data.Add(field);
        }

        var record = new CaseHistory(history.Id, history.Events.Select(e => e.Without(PersonalFields)));
        return (record, new(history.Id, this, [.. data], [], null));
    }

    /// <summary>The history with <see cref="Redacted"/> in the place of every personal value, to be handed on.</summary>
    /// <param name="history">The history.</param>
    /// <returns>The redacted history.</returns>
    public CaseHistory Redact(CaseHistory history)
    {
        Guard.Against.Null(history);
        return new(history.Id, history.Events.Select(e => e.Fields.Where(f => IsPersonal(f.Name))
            .Aggregate(e, (redacted, field) => redacted.With(field.Name, Redacted))));
    }

    /// <summary>When the personal data of a record are to be erased.</summary>
    /// <param name="closed">When the record was closed.</param>
    /// <param name="calendar">The calendar that counts the retention; dates are not rolled.</param>
    /// <returns>The instant, or null when it is beyond the range of business time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public Instant? EraseAt(Instant closed, BusinessCalendar calendar)
    {
        Guard.Against.OutsideBusinessTime(closed);
        Guard.Against.Null(calendar);
        return calendar.DueAt(closed, Retention, new(roll: DateRoll.None));
    }

    /// <summary>The fields, who may see them, and the retention.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{string.Join(", ", PersonalFields)}: {string.Join(", ", Allowed.Select(a => $"{a.Key} for {a.Value}"))}; "
        + $"kept {InvariantText.Format(Retention)} after closing";

    // Why a role may not see personal data for a purpose, or null.
    internal string? FindRefusal(string role, string purpose) => Allowed.Contains(new(role, purpose))
        ? null
        : $"{InvariantText.Shorten(role)} may not see personal data for \"{InvariantText.Shorten(purpose)}\"; "
            + $"allowed are {InvariantText.Join(Allowed.Select(a => $"{a.Key} for {a.Value}"))}.";

    private bool IsPersonal(string field) => PersonalFields.Contains(field, StringComparer.Ordinal);
}
