using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// What happened to one case, in the order in which it happened: clocks are read from this. Events at the same instant are taken
/// in the given order. Messages after closing are accepted.
/// </summary>
public sealed record CaseHistory
{
    /// <summary>A history.</summary>
    /// <param name="id">The id of the case.</param>
    /// <param name="events">The events, an opening first, none earlier than the one before.</param>
    /// <exception cref="ArgumentException">
    /// The id is blank, the first event is not the opening, there is a second opening, an event goes back in time, or one is outside
    /// the range of business time (0001-01-01 to 9998-12-31 UTC).
    /// </exception>
    public CaseHistory(string id, IEnumerable<CaseEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        Id = Guard.Code(id, nameof(id));
        Events = [.. events];
        if (Problem(Events.AsSpan()) is { } problem)
        {
            throw new ArgumentException($"Case {id}: {problem}", nameof(events));
        }
    }

    /// <summary>The id of the case.</summary>
    public string Id { get; }

    /// <summary>The events in their order, the opening first.</summary>
    public ValueList<CaseEvent> Events { get; }

    /// <summary>Id and number of events.</summary>
    /// <returns>For example <c>INC0000045, 6 events</c>.</returns>
    public override string ToString() => $"{Id}, {Text.Of(Events.Count)} events";

    private static string? Problem(ReadOnlySpan<CaseEvent> events)
    {
        if (events.IsEmpty || events[0].Kind != CaseEventKind.Opened)
        {
            return $"the first event is {(events.IsEmpty ? "missing" : events[0])}; allowed is an opening.";
        }

        for (var i = 1; i < events.Length; i++)
        {
            if (events[i].Kind == CaseEventKind.Opened)
            {
                return $"event {Text.Of(i)} is a second opening ({events[i]}); allowed is one. A case is taken up again by Reopened.";
            }

            if (events[i].At < events[i - 1].At)
            {
                return $"event {Text.Of(i)} ({events[i]}) is earlier than event {Text.Of(i - 1)} ({events[i - 1]}); allowed is the same instant or later.";
            }
        }

        // In order, so the ends tell for all.
        foreach (var e in (ReadOnlySpan<CaseEvent>)[events[0], events[^1]])
        {
            if (!BusinessTimeRange.Contains(e.At))
            {
                return $"event ({e}) is outside {BusinessTimeRange.Text}.";
            }
        }

        return null;
    }
}
