using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// Whether a condition holds for the events of a case, which are in order. What it says changes only at an event and when a time
// since an event has passed.
internal static class ConditionReader
{
    private static readonly DeadlineRules NotRolled = new(roll: DateRoll.None);

    internal static bool Holds(
        CaseCondition condition,
        ReadOnlySpan<CaseEvent> events,
        Instant at,
        BusinessCalendar calendar,
        Func<string, string, bool>? exists = null)
    {
        switch (condition.Kind)
        {
            case ConditionKind.All or ConditionKind.Any:
                var isAll = condition.Kind == ConditionKind.All;
                foreach (var part in condition.Parts.AsSpan())
                {
                    if (Holds(part, events, at, calendar, exists) != isAll)
                    {
                        return !isAll;
                    }
                }

                return isAll;
            case ConditionKind.Not:
                return !Holds(condition.Parts[0], events, at, calendar, exists);
            case ConditionKind.Occurred:
                return FirstAt(condition.Trigger, events) is { } first && first <= at;
            case ConditionKind.Passed:
                return PassedAt(condition, events, calendar) is { } passed && passed <= at;
            case ConditionKind.NotAfter:
                return DateAt(condition.Field!, events, at, calendar) <= DateAt(condition.Values[0], events, at, calendar);
            case ConditionKind.NoneOpen:
                return FirstAt(condition.Trigger, events) is null || OpenKeys(condition, events, at).Count == 0;
            case ConditionKind.BeginsWith:
                return FieldAt(condition.Values[0], events, at) is { } start
                    && FieldAt(condition.Field!, events, at) is { } text
                    && text.StartsWith(start + " ", StringComparison.Ordinal);
            case ConditionKind.RefersTo:
                return exists is not null && FieldAt(condition.Field!, events, at) is { } name
                    && exists(condition.Values[0], name);
            default:
                return Admits(condition, ValueAt(condition, events, at));
        }
    }

    // Whether it holds at an instant from the start on, and before the end.
    internal static bool HoldsAtAnyTime(
        CaseCondition condition, ReadOnlySpan<CaseEvent> events, Instant start, Instant end, BusinessCalendar calendar)
    {
        List<Instant> changes = [start];
        foreach (ref readonly var e in events)
        {
            changes.Add(e.At);
        }

        changes.AddRange(TimesPassed(condition, events, calendar));
        foreach (var at in changes)
        {
            if (at >= start && at < end && Holds(condition, events, at, calendar))
            {
                return true;
            }
        }

        return false;
    }

    // When each time since an event that the condition names has passed.
    internal static List<Instant> TimesPassed(
        CaseCondition condition, ReadOnlySpan<CaseEvent> events, BusinessCalendar calendar)
    {
        List<Instant> times = [];
        foreach (var leaf in condition.Leaves.Where(l => l.Kind == ConditionKind.Passed))
        {
            if (PassedAt(leaf, events, calendar) is { } at)
            {
                times.Add(at);
            }
        }

        return times;
    }

    // Whether a tier, status, priority or field may have a value; null is a field that is not filled.
    internal static bool Admits(CaseCondition leaf, string? value) =>
        value is not null
        && ((leaf.Kind == ConditionKind.Field && leaf.Values.Count == 0) || leaf.Values.AsSpan().Contains(value));

    private static Instant? FirstAt(CaseTrigger trigger, ReadOnlySpan<CaseEvent> events)
    {
        foreach (ref readonly var e in events)
        {
            if (trigger.Matches(e))
            {
                return e.At;
            }
        }

        return null;
    }

    private static Instant? PassedAt(CaseCondition leaf, ReadOnlySpan<CaseEvent> events, BusinessCalendar calendar) =>
        FirstAt(leaf.Trigger, events) is { } first ? calendar.DueAt(first, leaf.Limit, NotRolled) : null;

    // The keys of what has begun and not ended, in the order in which it began.
    internal static List<string> OpenKeys(CaseCondition leaf, ReadOnlySpan<CaseEvent> events, Instant at)
    {
        List<(string Key, bool IsOpen)> begun = [];
        Dictionary<string, int> places = new(StringComparer.Ordinal); // of the open keys in the list
        foreach (ref readonly var e in events)
        {
            if (e.At > at)
            {
                break;
            }

            var key = e.Field(leaf.Field!) ?? "";
            if (leaf.Trigger.Matches(e) && places.TryAdd(key, begun.Count))
            {
                begun.Add((key, true));
            }
            else if (leaf.Ended.Matches(e) && places.Remove(key, out var place))
            {
                begun[place] = (key, false);
            }
        }

        return [.. begun.Where(b => b.IsOpen).Select(b => b.Key)];
    }

    private static Instant? DateAt(string field, ReadOnlySpan<CaseEvent> events, Instant at, BusinessCalendar calendar) =>
        FieldAt(field, events, at) is { } text ? RecordedDate.Read(text, calendar) : null;

    // The latest value of a field by an instant.
    private static string? FieldAt(string field, ReadOnlySpan<CaseEvent> events, Instant at)
    {
        string? value = null;
        foreach (ref readonly var e in events)
        {
            value = e.At <= at ? e.Field(field) ?? value : value;
        }

        return value;
    }

    // The latest value by an instant.
    private static string? ValueAt(CaseCondition leaf, ReadOnlySpan<CaseEvent> events, Instant at)
    {
        var value = leaf.Kind == ConditionKind.Field ? null : "";
        foreach (ref readonly var e in events)
        {
            if (e.At > at)
            {
                break;
            }

            value = leaf.Kind switch
            {
                ConditionKind.Field => e.Field(leaf.Field!) ?? value,
                ConditionKind.Tier when e.Kind is CaseEventKind.Opened or CaseEventKind.TierChanged => e.Tier.Code,
                ConditionKind.Priority when e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged => e.Priority.Code,
                ConditionKind.Status when e.Kind is CaseEventKind.Opened or CaseEventKind.StatusChanged => e.Status.Name,
                _ => value,
            };
        }

        return value;
    }
}
