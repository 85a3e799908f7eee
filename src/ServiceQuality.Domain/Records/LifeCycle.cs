using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

/// <summary>
/// The states of a record and the moves between them, as data: which event moves it from which states, what must hold for that,
/// and what happens by itself after a time. The state of a record follows from its events alone. An event that no move takes
/// from the present state is refused, and changes nothing when it is in a history all the same.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<LifeCycle>))]
public sealed record LifeCycle
{
    private readonly ExcludedFromEquality<LifeCycleTable> _table;

    internal LifeCycle(
        string name,
        BusinessCalendar calendar,
        ValueList<string> states,
        ValueList<LifeCycleMove> moves,
        ValueList<AutomaticMove> automaticMoves,
        ValueList<string> eventNames)
    {
        Name = name;
        Calendar = calendar;
        States = states;
        Moves = moves;
        AutomaticMoves = automaticMoves;
        EventNames = eventNames;
        _table = new(new(this));
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The calendar that counts the times of automatic moves and of conditions.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The states; the first is that of a record which has just been opened.</summary>
    public ValueList<string> States { get; }

    /// <summary>The moves in their order: of several that an event could make, the first counts.</summary>
    public ValueList<LifeCycleMove> Moves { get; }

    /// <summary>What happens by itself after a time in a state.</summary>
    public ValueList<AutomaticMove> AutomaticMoves { get; }

    /// <summary>The names that custom events may have; empty when any is taken.</summary>
    public ValueList<string> EventNames { get; }

    internal LifeCycleTable Table => _table.Value;

    /// <summary>Creates a builder of a life cycle.</summary>
    /// <param name="name">The name, such as <c>complaint</c>.</param>
    /// <param name="calendar">The calendar that counts the times of automatic moves and of conditions.</param>
    /// <returns>A builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static LifeCycleBuilder Create(string name, BusinessCalendar calendar)
    {
        Guard.Against.InvalidCode(name);
        Guard.Against.Null(calendar);
        return new(name, calendar);
    }

    /// <summary>Reads the state of a record at an instant.</summary>
    /// <param name="history">The record.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <returns>The reading: state, how it came about, refused events and the moves that are possible now.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public LifeCycleReading Read(CaseHistory history, Instant asOf)
    {
        Guard.Against.Null(history);
        Guard.Against.OutsideBusinessTime(asOf);
        return LifeCycleReading.Of(this, history, asOf);
    }

    /// <summary>
    /// Appends an event to a record, or refuses it with the reason and the moves that are possible now. It does not throw: an
    /// event that makes no move, such as a message, is appended too, unless it is a custom event that is not declared.
    /// </summary>
    /// <param name="history">The record.</param>
    /// <param name="next">The event.</param>
    /// <returns>The next record, or the refusal.</returns>
    public MoveResult Apply(CaseHistory history, CaseEvent next)
    {
        Guard.Against.Null(history);
        var reading = LifeCycleReading.Of(this, history, Instant.MaxValue);
        return Table.FindRefusal(reading.StateIndex, [.. history.Events, next], history.Events.Count) is { } refusal
            ? new(null, refusal)
            : new(new(history.Id, [.. history.Events, next]), null);
    }

    /// <summary>The index of the state of a record at an instant, from a span and without allocation.</summary>
    /// <param name="events">The events in order, the opening first.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <returns>The index in <see cref="States"/>.</returns>
    public int StateIndexOf(ReadOnlySpan<CaseEvent> events, Instant asOf) => Table.Replay(events, asOf);

    /// <summary>
    /// Returns a life cycle in which a move is forbidden; it stays known, so that a refusal can give the reason, and does not
    /// happen by itself.
    /// </summary>
    /// <param name="move">The name of the move.</param>
    /// <param name="reason">Why it is forbidden.</param>
    /// <returns>The life cycle.</returns>
    /// <exception cref="ArgumentException">There is no move of that name.</exception>
    public LifeCycle Forbid(string move, LocalizedText reason)
    {
        Guard.Against.Null(reason);
        Guard.Against.Invalid(
            Moves.All(m => m.Name != move),
            $"There is no move \"{InvariantText.Shorten(move)}\"; allowed are {InvariantText.Join(Moves.Select(m => m.Name))}.",
            nameof(move));
        LifeCycleMove Change(LifeCycleMove m) => m.Name == move ? m.Forbid(reason) : m;
        return new(
            Name, Calendar, States, [.. Moves.Select(Change)],
            [.. AutomaticMoves.Select(a => new AutomaticMove(a.State, a.After, a.Rules, Change(a.Move)))], EventNames);
    }

    /// <summary>
    /// Reads a life cycle from JSON. Alone it holds its calendar; beside a registry it may name one of it by its id.
    /// </summary>
    /// <param name="json">The text.</param>
    /// <param name="calendars">Calendars that it may name; null for none.</param>
    /// <returns>The life cycle.</returns>
    /// <exception cref="JsonException">
    /// A member is unknown, missing, repeated, null or out of range, or the life cycle cannot be built: the message names path
    /// and line, and every broken rule.
    /// </exception>
    public static LifeCycle FromJson(string json, CalendarRegistry? calendars = null)
    {
        Guard.Against.Null(json);
        return DomainForms.LifeCycles.Read(json, calendars);
    }

    /// <summary>The life cycle as JSON for people: indented, and without escapes that it does not need.</summary>
    /// <param name="calendars">Calendars of which the one of the life cycle is named by its id; null writes it whole.</param>
    /// <returns>The text, which <see cref="FromJson"/> reads as an equal life cycle.</returns>
    /// <exception cref="JsonException">
    /// It has a list of more than 1,000 elements, more than 1,000 rules in all or a condition nested more than 24 deep; its
    /// calendar has a time zone that is not in the tz database; or rules have a resolver of their own.
    /// </exception>
    public string ToJson(CalendarRegistry? calendars = null) => DomainForms.LifeCycles.Write(this, calendars);

    /// <summary>Name and moves.</summary>
    /// <returns>For example <c>complaint: acknowledge (received to acknowledged), close (answered to closed)</c>.</returns>
    public override string ToString() => $"{Name}: {string.Join(", ", Moves)}";
}
