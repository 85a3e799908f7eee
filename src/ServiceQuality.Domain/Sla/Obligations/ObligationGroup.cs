namespace ServiceQuality.Domain.Sla;

// The events of a subject that belong to one key, with their places among all of its events. Without a key, all of them.
internal sealed record ObligationGroup(string? Key, CaseEvent[] Events, int[] Places)
{
    // The keys in the order in which they first occur. The opening, and events that name no key, belong to each of them.
    internal static List<ObligationGroup> Split(Obligation obligation, CaseEvent[] seen)
    {
        if (obligation.Key is not { } field)
        {
            return [new(null, seen, [.. Enumerable.Range(0, seen.Length)])];
        }

        var keys = seen.Select(e => e.Field(field)).OfType<string>().Distinct(StringComparer.Ordinal);
        return [.. keys.Select(key => Of(key, field, seen))];
    }

    // The events as the clock sees them: those that would start the duty while its condition does not hold start nothing.
    internal CaseEvent[] EventsOf(Obligation obligation)
    {
        if (obligation.Condition is not { } condition)
        {
            return Events;
        }

        var events = (CaseEvent[])Events.Clone();
        for (var i = 0; i < events.Length; i++)
        {
            if (obligation.Duty.Starts(events[i])
                && !ConditionReader.Holds(condition, Events.AsSpan(0, i + 1), events[i].At, obligation.Calendar))
            {
                events[i] = events[i].WithoutStart();
            }
        }

        return events;
    }

    private static ObligationGroup Of(string key, string field, CaseEvent[] seen)
    {
        List<int> places = [];
        for (var i = 0; i < seen.Length; i++)
        {
            if (i == 0 || seen[i].Field(field) is not { } own || own == key)
            {
                places.Add(i);
            }
        }

        return new(key, [.. places.Select(i => seen[i])], [.. places]);
    }
}
