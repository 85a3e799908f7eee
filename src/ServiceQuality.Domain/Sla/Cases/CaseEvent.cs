using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>Something that happened to a case at an instant. The default value is a note at the Unix epoch.</summary>
[JsonConverter(typeof(DomainJsonConverter<CaseEvent>))]
public readonly record struct CaseEvent
{
    private readonly string? _name; // of the status or of the custom event
    private readonly ValueList<CaseField>? _fields; // in the order of their names, or null

    private CaseEvent(
        CaseEventKind kind,
        Instant at,
        string? name = null,
        Priority priority = default,
        CustomerTier tier = default,
        ValueList<CaseField>? fields = null)
    {
        Kind = kind;
        At = at;
        _name = name;
        Priority = priority;
        Tier = tier;
        _fields = fields;
    }

    /// <summary>What happened.</summary>
    public CaseEventKind Kind { get; }

    /// <summary>When it happened.</summary>
    public Instant At { get; }

    /// <summary>The new status, of an opening or a change of status; otherwise <see cref="CaseStatus.None"/>.</summary>
    public CaseStatus Status => Kind == CaseEventKind.Custom ? CaseStatus.None : CaseStatus.Named(_name);

    /// <summary>The name of a custom event; otherwise null.</summary>
    public string? Name => Kind == CaseEventKind.Custom ? _name : null;

    /// <summary>The new priority, of an opening or a change of priority; otherwise <see cref="Priority.None"/>.</summary>
    public Priority Priority { get; }

    /// <summary>The new tier, of an opening or a change of tier; otherwise <see cref="CustomerTier.None"/>.</summary>
    public CustomerTier Tier { get; }

    /// <summary>The fields of the record that the event fills, in the ordinal order of their names.</summary>
    public ValueList<CaseField> Fields => _fields ?? [];

    internal bool HasFields => _fields is not null;

    // Whether it begins a period: a name that no history can hold.
    internal bool IsInternal => _name is [' ', ..];

    // Whether it starts no clock: of a duty whose condition does not hold.
    internal bool StartsNothing { get; private init; }

    // The name of the status or of the custom event, as triggers compare it.
    internal string? Code => _name;

    /// <summary>The case was opened.</summary>
    /// <param name="at">When.</param>
    /// <param name="priority">Its priority.</param>
    /// <param name="status">Its status; by default none.</param>
    /// <param name="tier">The tier of its customer; by default none.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Opened(Instant at, Priority priority, CaseStatus status = default, CustomerTier tier = default) =>
        new(CaseEventKind.Opened, at, status.Code, priority, tier);

    /// <summary>The service replied to the customer or began to work on the case.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent AgentReplied(Instant at) => new(CaseEventKind.AgentReplied, at);

    /// <summary>The customer sent a message.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent CustomerReplied(Instant at) => new(CaseEventKind.CustomerReplied, at);

    /// <summary>The status changed.</summary>
    /// <param name="at">When.</param>
    /// <param name="status">The new status.</param>
    /// <returns>The event.</returns>
    public static CaseEvent StatusChanged(Instant at, CaseStatus status) => new(CaseEventKind.StatusChanged, at, status.Code);

    /// <summary>The priority changed.</summary>
    /// <param name="at">When.</param>
    /// <param name="priority">The new priority.</param>
    /// <returns>The event.</returns>
    public static CaseEvent PriorityChanged(Instant at, Priority priority) =>
        new(CaseEventKind.PriorityChanged, at, priority: priority);

    /// <summary>The tier of the customer changed.</summary>
    /// <param name="at">When.</param>
    /// <param name="tier">The new tier.</param>
    /// <returns>The event.</returns>
    public static CaseEvent TierChanged(Instant at, CustomerTier tier) => new(CaseEventKind.TierChanged, at, tier: tier);

    /// <summary>The case was resolved.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Resolved(Instant at) => new(CaseEventKind.Resolved, at);

    /// <summary>A resolved or closed case was reopened.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Reopened(Instant at) => new(CaseEventKind.Reopened, at);

    /// <summary>The case was closed.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Closed(Instant at) => new(CaseEventKind.Closed, at);

    /// <summary>The service acknowledged the case.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Acknowledged(Instant at) => new(CaseEventKind.Acknowledged, at);

    /// <summary>Somebody arrived on site.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Arrived(Instant at) => new(CaseEventKind.Arrived, at);

    /// <summary>A custom event happened.</summary>
    /// <param name="at">When.</param>
    /// <param name="name">The name of the event, such as <c>contract sealed</c>; compared exactly (ordinal).</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static CaseEvent Custom(Instant at, string name) => new(CaseEventKind.Custom, at, Guard.Against.InvalidCode(name));

    // The event with these fields only, whose names differ.
    internal CaseEvent WithFields(IEnumerable<CaseField> fields) =>
        new(Kind, At, _name, Priority, Tier, [.. fields.OrderBy(f => f.Name, StringComparer.Ordinal)]);

    // Without some of the fields.
    internal CaseEvent Without(ValueList<string> fields)
    {
        ValueList<CaseField> left = [.. Fields.Where(f => !fields.Contains(f.Name, StringComparer.Ordinal))];
        return new(Kind, At, _name, Priority, Tier, left.Count == 0 ? null : left);
    }

    internal CaseEvent WithoutStart() => this with { StartsNothing = true };

    // A name and a date that no history can hold.
    internal static CaseEvent Internal(Instant at, string name, string field, Instant date) =>
        new CaseEvent(CaseEventKind.Custom, at, name).WithField(field, RecordedDate.Write(date));

    /// <summary>Something that affects no clock, unless a target names it.</summary>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static CaseEvent Note(Instant at) => new(CaseEventKind.Note, at);

    /// <summary>Returns the event with a field filled, such as <c>phase</c> with <c>A</c>.</summary>
    /// <param name="field">The name of the field. A field that the event already fills is replaced.</param>
    /// <param name="value">The value.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">Name or value is blank or has white space at its ends.</exception>
    public CaseEvent With(string field, string value) =>
        WithField(Guard.Against.InvalidCode(field), Guard.Against.InvalidCode(value));

    /// <summary>Returns the event with a date filled in; as a limit it lasts until 24:00 of that date.</summary>
    /// <inheritdoc cref="With(string, string)"/>
    public CaseEvent With(string field, LocalDate value) =>
        WithField(Guard.Against.InvalidCode(field), RecordedDate.Write(value));

    /// <summary>Returns the event with a local time filled in, in the zone of the calendar that reads it.</summary>
    /// <inheritdoc cref="With(string, string)"/>
    public CaseEvent With(string field, LocalDateTime value) =>
        WithField(Guard.Against.InvalidCode(field), RecordedDate.Write(value));

    /// <summary>Returns the event with an instant filled in.</summary>
    /// <inheritdoc cref="With(string, string)"/>
    public CaseEvent With(string field, Instant value) =>
        WithField(Guard.Against.InvalidCode(field), RecordedDate.Write(value));

    /// <summary>The value of a field that the event fills.</summary>
    /// <param name="name">The name of the field.</param>
    /// <returns>The value, or null when the event does not fill it.</returns>
    public string? Field(string name)
    {
        if (_fields is null)
        {
            return null;
        }

        foreach (var field in _fields.AsSpan())
        {
            if (string.Equals(field.Name, name, StringComparison.Ordinal))
            {
                return field.Value;
            }
        }

        return null;
    }

    /// <summary>Kind, instant, what is new and the fields.</summary>
    /// <returns>For example <c>StatusChanged 2026-03-02T09:00:00Z Awaiting user</c>.</returns>
    public override string ToString()
    {
        List<string> parts = [Kind.ToString(), InvariantText.Format(At)];
        if (Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged)
        {
            parts.Add(Priority.ToString());
        }

        if (_name is not null)
        {
            parts.Add(_name);
        }

        if (Kind == CaseEventKind.TierChanged || Tier != CustomerTier.None)
        {
            parts.Add(Tier.ToString());
        }

        parts.AddRange(Fields.Select(f => f.ToString()));
        return string.Join(' ', parts);
    }

    private CaseEvent WithField(string name, string value) =>
        WithFields(Fields.Where(f => f.Name != name).Append(new(name, value)));
}
