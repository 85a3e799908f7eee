using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// What a target must keep to be one: each broken rule is a sentence without its subject.
internal static class SlaTargetRules
{
    private const int MaxLimits = 1_000; // for a place in two bytes, and because the first that matches is searched for
    private const int MaxAwaitedEvents = 64;

    private static readonly Instant SomeDay = Instant.FromUtc(2000, 1, 1, 0, 0);

    internal static IEnumerable<string> Broken(SlaTarget target, bool mayHaveNoLimit)
    {
        var limits = target.Limits;
        List<SlaLimit> applicable = [.. limits.Where(l => l.Applies)];
        if (applicable.Count == 0 && !mayHaveNoLimit)
        {
            yield return "has no limit; allowed is at least one.";
        }

        if (limits.Count > MaxLimits)
        {
            yield return $"has {InvariantText.Format(limits.Count)} limits; allowed are {InvariantText.Format(MaxLimits)}.";
        }

        foreach (var twice in limits.GroupBy(l => (l.Priority, l.Tier)).Where(g => g.Skip(1).Any()))
        {
            var cases = twice.Key is ({ } priority, null) ? $"priority {priority}" : twice.First().AppliesTo;
            yield return $"declares {cases} twice; each may be declared once.";
        }

        if (target.StartedBy.Count == 0)
        {
            yield return "cannot start; allowed is at least one event that starts it.";
        }

        if (target.StoppedBy.Count == 0)
        {
            yield return "cannot stop; allowed is at least one event that stops it.";
        }
        else if (NeverStops(target))
        {
            yield return "cannot stop: it waits for an opening, which occurs only once and first; "
                + "allowed is an event that can occur after its start.";
        }
        else if (target.StopsWhenAll && target.StoppedBy.Count > MaxAwaitedEvents)
        {
            var count = InvariantText.Format(target.StoppedBy.Count);
            yield return $"waits for {count} events; allowed are {InvariantText.Format(MaxAwaitedEvents)}.";
        }

        foreach (var both in target.StopsWhenAll ? target.StartedBy.Intersect(target.StoppedBy) : [])
        {
            yield return $"is started by an event that it also waits for ({both}); allowed are different ones.";
        }

        foreach (var problem in EventOrderRules.Broken(target))
        {
            yield return problem;
        }

        foreach (var both in target.PausedBy.Intersect(target.ResumedBy))
        {
            yield return $"is paused and resumed by the same event ({both}); allowed are different ones.";
        }

        foreach (var problem in target.Triggers.Distinct().Select(t => t.BuiltInProblem).OfType<string>())
        {
            yield return $"names {problem}";
        }

        if (target.PausedBy.Count == 0 && target.ResumedBy.Count > 0)
        {
            yield return "is resumed by events and paused by none; allowed is at least one event that pauses it.";
        }

        foreach (var problem in applicable.Exists(l => l.Limit is null) ? BrokenWithoutTime(target) : [])
        {
            yield return problem;
        }

        var kinds = applicable.Select(l => l.Limit?.Kind).OfType<TimeLimitKind>().Distinct().Count();
        if (kinds > 1 && target.OnChange == ChangePolicy.KeepElapsed)
        {
            yield return
                $"mixes limits of different kinds ({InvariantText.Join(applicable.Select(l => l.Limit))}); allowed is one kind, "
                + $"so that a case can change its priority and keep the time used, or another policy for changes.";
        }

        foreach (var limit in applicable)
        {
            foreach (var problem in BrokenBy(target, limit))
            {
                yield return problem;
            }
        }
    }

    // A date in the record and the absence of a limit go with no other limit, and know no pause.
    private static IEnumerable<string> BrokenWithoutTime(SlaTarget target)
    {
        var term = target.Limits.First(l => l is { Applies: true, Limit: null }).Term;
        if (target.Limits.Count > 1)
        {
            yield return $"has \"{term}\" beside other limits; allowed is it alone, for every case.";
        }

        if (term.Until is not null && target.PausedOn.Count + target.PausedBy.Count > 0)
        {
            yield return $"is paused, but lasts \"{term}\"; allowed is another date in the record, or a limit of time.";
        }

        if (term.Until is not null && target.OnReopening != ReopenPolicy.Ignore)
        {
            yield return $"lasts \"{term}\", but a reopening ({target.OnReopening}) names no date; allowed is Ignore.";
        }

        if (term.IsUnlimited && target.Warnings.Count > 0)
        {
            yield return "has warnings, but no limit; allowed are warnings with a limit or a date.";
        }
    }

    private static bool NeverStops(SlaTarget target)
    {
        CaseTrigger opening = CaseEventKind.Opened;
        return !target.StartedBy.Contains(opening)
            && (target.StopsWhenAll ? target.StoppedBy.Contains(opening) : target.StoppedBy.All(t => t == opening));
    }

    private static bool IsNeverOpen(BusinessCalendar calendar) =>
        calendar.NextOpening(SomeDay) is null && calendar.PreviousClosing(SomeDay) is null;

    private static IEnumerable<string> BrokenBy(SlaTarget target, SlaLimit limit)
    {
        var calendar = limit.Calendar;
        if (calendar.Zone is null && (
            limit.Limit is { CountsDates: true } || limit.UntilField is not null || target.Warnings.Any(w => w.Time.CountsDates)))
        {
            yield return "has limits in dates, but the calendar is a composite without a time zone; "
                + "allowed are open and wall time, or dates once WithZone gives it a zone.";
        }
        else if (limit.Limit is { Kind: TimeLimitKind.OpenTime or TimeLimitKind.WorkingDays } && IsNeverOpen(calendar))
        {
            yield return
                $"cannot fall due for {limit.AppliesTo}: its calendar has no open time; allowed is a calendar with hours.";
        }

        foreach (var warning in target.Warnings.Where(w => !w.Fits(limit)))
        {
            yield return $"warns at {warning.Mark}, which is not measured like its limit {limit}; "
                + $"allowed are open time and working days for limits in these, and otherwise wall time and dates.";
        }
    }
}
