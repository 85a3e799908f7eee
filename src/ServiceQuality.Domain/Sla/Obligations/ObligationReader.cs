using NodaTime;

namespace ServiceQuality.Domain.Sla;

// Reads the periods of an obligation one after another.
internal sealed class ObligationReader(Obligation obligation, Func<Instant, bool> applies, Instant asOf)
{
    private readonly SlaLimit _limit = obligation.Duty.Limits[0];
    private readonly List<DutyReading> _duties = [];
    private readonly List<StepReading> _steps = [];

    // Reads one period, and returns the index of the event that fulfilled it: -1 when none did, or when the duty did not apply.
    internal int Read(CaseEvent[] events, bool isOver)
    {
        var cycles = ReadCycles(events);
        List<DutyReading> duties = [];
        for (var i = 0; i < cycles.Length; i++)
        {
            var duty = ReadDuty(events, cycles[i], isLast: i == cycles.Length - 1);
            if (applies(duty.Started))
            {
                duties.Add(duty);
            }
        }

        _duties.AddRange(duties);
        foreach (var step in obligation.Steps)
        {
            var occurrences = step.StartedBy.Count > 0
                ? OccurrencesByEvent(events, step, duties)
                : OccurrencesByDuty(step, duties);
            _steps.AddRange(ReadSteps(events, step, occurrences, isOver));
        }

        return duties.Count > 0 ? cycles[^1].StoppedAt : -1;
    }

    internal ObligationReading ToReading(string subjectId) =>
        new(obligation, subjectId, asOf, [.. _duties], [.. _steps.OrderBy(s => s.At)]);

    private ClockReading[] ReadCycles(CaseEvent[] events)
    {
        SlaClock counting = new(obligation.Duty, events);
        counting.Run();
        var cycles = new ClockReading[counting.Read(asOf).Cycles];
        SlaClock clock = new(obligation.Duty, events, cycles);
        clock.Run();
        if (cycles.Length > 0)
        {
            cycles[^1] = clock.Read(asOf);
        }

        return cycles;
    }

    private DutyReading ReadDuty(CaseEvent[] events, ClockReading cycle, bool isLast)
    {
        var started = events[cycle.StartedAt];
        Instant? stopped = cycle.StoppedAt < 0 ? null : events[cycle.StoppedAt].At;
        var nextChange = isLast ? new CycleMeasurement(obligation.Duty, events, asOf).NextChange : null;
        return new(obligation.Name, cycle, started.At, stopped, Outstanding(events, cycle), nextChange);
    }

    // The events that must still occur.
    private ValueList<CaseTrigger> Outstanding(CaseEvent[] events, ClockReading cycle)
    {
        if (cycle.StoppedAt >= 0)
        {
            return [];
        }

        var duty = obligation.Duty;
        var occurred = events.Skip(cycle.StartedAt).ToList();
        return [.. duty.StoppedBy.Where(t => !duty.StopsWhenAll || !occurred.Exists(t.Matches))];
    }

    // A step with triggers of its own occurs at each of their events.
    private IEnumerable<Occurrence> OccurrencesByEvent(CaseEvent[] events, ObligationStep step, List<DutyReading> duties) =>
        from e in events
        where step.StartedBy.Any(t => t.Matches(e)) && applies(e.At)
        select new Occurrence(e.At, DueOf(step, e.At), duties.Find(d => (d.Fulfilled ?? Instant.MaxValue) >= e.At));

    // Every other step occurs once for each duty.
    private IEnumerable<Occurrence> OccurrencesByDuty(ObligationStep step, List<DutyReading> duties)
    {
        foreach (var duty in duties)
        {
            if (step.Limit is not null)
            {
                yield return new(duty.Started, DueOf(step, duty.Started), duty);
            }
            else
            {
                yield return new(duty.Started, duty.Due is { } due ? step.Mark!.AwayFrom(_limit, due) : null, duty);
            }
        }
    }

    private Instant? DueOf(ObligationStep step, Instant start) =>
        obligation.Calendar.DueAt(start, step.Limit!.Value, _limit.Rules);

    // An event that shows that a step is done counts for the first occurrence that is not done yet.
    private IEnumerable<StepReading> ReadSteps(
        CaseEvent[] events, ObligationStep step, IEnumerable<Occurrence> occurrences, bool isOver)
    {
        var done = new Queue<Instant>(events.Where(e => step.DoneBy.Any(t => t.Matches(e))).Select(e => e.At));
        foreach (var occurrence in occurrences)
        {
            if (occurrence.At is not { } at)
            {
                continue;
            }

            while (done.Count > 0 && done.Peek() < occurrence.Begin)
            {
                done.Dequeue();
            }

            Instant? doneAt = done.Count > 0 ? done.Dequeue() : null;
            var fulfilled = occurrence.Duty?.Fulfilled;
            var isMissed = isOver && doneAt is null && fulfilled is null;
            yield return new(step, at, doneAt, isMissed ? StepState.Missed : StateOf(step.IsDeadline, at, doneAt, fulfilled));
        }
    }

    private StepState StateOf(bool isDeadline, Instant at, Instant? done, Instant? fulfilled)
    {
        if (done is { } doneAt)
        {
            return isDeadline && doneAt > at ? StepState.DoneLate : StepState.Done;
        }

        if (fulfilled is { } end)
        {
            var isNeedless = isDeadline ? end <= at : end < at;
            return isNeedless ? StepState.NotNeeded : StepState.Missed;
        }

        if (isDeadline)
        {
            return asOf > at ? StepState.Late : StepState.Pending;
        }

        return asOf >= at ? StepState.Pending : StepState.Waiting;
    }

    // One time that a step is to be done: from when on its events count, its instant, and the duty it belongs to.
    private sealed record Occurrence(Instant Begin, Instant? At, DutyReading? Duty);
}
