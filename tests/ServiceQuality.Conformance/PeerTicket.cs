using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Conformance;

/// <summary>A ticket of a peer, with the agreement that counts as the peer does.</summary>
internal abstract class PeerTicket
{
    protected PeerTicket(BusinessCalendar calendar, PeerPolicy policy, IReadOnlyList<JsonElement> events, Instant asOf)
    {
        Calendar = calendar;
        Policy = policy;
        RawEvents = events;
        AsOf = asOf;
        FirstPriority = Priority.Parse(Text(events[0], "priority") ?? "");
        LaterPriorities =
        [
            .. events.Where(e => Text(e, "type") == "priority").Select(NewPriority).Distinct().Where(p => p != FirstPriority),
        ];
    }

    protected BusinessCalendar Calendar { get; }

    protected PeerPolicy Policy { get; }

    protected IReadOnlyList<JsonElement> RawEvents { get; }

    protected Instant AsOf { get; }

    /// <summary>The priority with which the ticket was created.</summary>
    protected Priority FirstPriority { get; }

    /// <summary>The other priorities that the ticket has later.</summary>
    protected IReadOnlyList<Priority> LaterPriorities { get; }

    /// <summary>
    /// The terms that hold at the end: after a change of priority those of <c>afterChange</c>, if there are any.
    /// </summary>
    protected PeerPolicy LastPolicy => LaterPriorities.Count > 0 && Policy.AfterChange is { } changed ? changed : Policy;

    protected abstract ServiceLevelAgreement Agreement { get; }

    /// <summary>The answer to one expected member, as text.</summary>
    internal abstract string Answer(string member);

    /// <summary>Why a different answer is refused on purpose, or null when it is a failure.</summary>
    internal virtual string? Quirk(string member, string expected, string actual) => null;

    /// <summary>What happened, as events of this library.</summary>
    protected abstract IEnumerable<CaseEvent> Events(JsonElement e, string type, Instant at);

    protected CaseReading Reading() => ReadingAt(AsOf);

    protected CaseReading ReadingAt(Instant asOf)
    {
        var events = RawEvents.SelectMany(e => Events(e, e.GetProperty("type").GetString()!, TicketVectors.At(e)));
        return Agreement.Read(new("ticket", events), asOf);
    }

    protected CaseEvent Opened(JsonElement e, Instant at) =>
        CaseEvent.Opened(at, FirstPriority, CaseStatus.Parse(Text(e, "status") ?? ""));

    protected static CaseEvent PriorityChanged(JsonElement e, Instant at) => CaseEvent.PriorityChanged(at, NewPriority(e));

    /// <summary>
    /// Sets the limits of a target: the first one for every priority, the later one for the priorities to which the ticket
    /// changes; null when the target does not apply to these. The peers compute a changed limit from the start of the clock.
    /// </summary>
    protected void SetLimits(SlaTargetBuilder target, string first, string? later)
    {
        target.OnChange(ChangePolicy.RecomputeFromStart).Limit(Limit(first));
        foreach (var priority in LaterPriorities)
        {
            SetLimit(target, later, priority);
        }
    }

    protected static void SetLimit(SlaTargetBuilder target, string? limit, Priority priority)
    {
        if (limit is null)
        {
            target.NotApplicable(priority);
        }
        else
        {
            target.Limit(Limit(limit), priority);
        }
    }

    protected static FormatException Unknown(string what, string name) => new($"Unknown {what} \"{name}\".");

    protected static string? Text(JsonElement e, string member) =>
        e.TryGetProperty(member, out var value) ? value.ToString() : null;

    /// <summary>A limit: hours are open time, days are working days.</summary>
    protected static TimeLimit Limit(string duration)
    {
        var period = PeriodPattern.NormalizingIso.Parse(duration).GetValueOrThrow();
        return period.HasTimeComponent ? TimeLimit.OpenTime(period.ToDuration()) : TimeLimit.WorkingDays(period.Days);
    }

    private static Priority NewPriority(JsonElement e) =>
        Priority.Parse(Text(e, "to") ?? throw new FormatException("An event of type \"priority\" has no member \"to\"."));
}
