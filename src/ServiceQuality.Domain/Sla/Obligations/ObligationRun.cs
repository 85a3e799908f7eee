using NodaTime;

namespace ServiceQuality.Domain.Sla;

// Reads the periods of an obligation one behind another.
internal sealed class ObligationRun(Obligation obligation, Func<Instant, bool> applies, Instant asOf)
{
    private readonly SlaLimit _limit = obligation.Duty.Limits[0];
    private readonly List<DutyReading> _duties = [];
    private readonly List<StepReading> _steps = [];

    // Reads one period, and tells the place of the event that fulfilled it, -1 when none did or the duty did not hold.
    internal int Read(CaseEvent[] events, bool isOver)
    {
        var cycles = Cycles(events);
        List<DutyReading> duties = [.. cycles.Select((c, i) => Duty(events, c, isLast: i == cycles.Length - 1)).Where(d => applies(d.Started))];
        _duties.AddRange(duties);
        foreach (var step in obligation.Steps)
        {
            var times = step.StartedBy.Count > 0
                ? events.Where(e => step.StartedBy.Any(t => t.Matches(e)) && applies(e.At)).Select(e => (Begin: e.At, At: Limited(step, e.At), Duty: duties.Find(d => (d.Fulfilled ?? Instant.MaxValue) >= e.At)))
                : duties.Select(d => (Begin: d.Started, At: step.Limit is null ? d.Due is { } due ? step.Mark!.AwayFrom(_limit, due) : null : Limited(step, d.Started), Duty: (DutyReading?)d));
            _steps.AddRange(Taken(events, step, [.. times], isOver));
        }

        return duties.Count > 0 ? cycles[^1].StoppedAt : -1;
    }

    internal ObligationReading Reading(string subjectId) =>
        new(obligation, subjectId, asOf, [.. _duties], [.. _steps.OrderBy(s => s.At)]);

    private ClockReading[] Cycles(CaseEvent[] events)
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

    private DutyReading Duty(CaseEvent[] events, ClockReading cycle, bool isLast)
    {
        var started = events[cycle.StartedAt];
        var come = events.Skip(cycle.StartedAt).ToList();
        ValueList<CaseTrigger> outstanding = cycle.StoppedAt >= 0 ? []
            : [.. obligation.Duty.StoppedBy.Where(t => !obligation.Duty.StopsWhenAll || !come.Exists(t.Matches))];
        return new(
            obligation.Name, cycle, started.At, cycle.StoppedAt < 0 ? null : events[cycle.StoppedAt].At, outstanding,
            isLast ? new CycleMeasurement(obligation.Duty, events, asOf).NextChange : null);
    }

    private Instant? Limited(ObligationStep step, Instant start) => obligation.Calendar.DueAt(start, step.Limit!.Value, _limit.Rules);

    // What is done counts for the first of the same steps that is not done yet.
    private IEnumerable<StepReading> Taken(CaseEvent[] events, ObligationStep step, List<(Instant Begin, Instant? At, DutyReading? Duty)> times, bool isOver)
    {
        var done = new Queue<Instant>(events.Where(e => step.DoneBy.Any(t => t.Matches(e))).Select(e => e.At));
        foreach (var (begin, at, duty) in times)
        {
            if (at is not { } instant)
            {
                continue;
            }

            while (done.Count > 0 && done.Peek() < begin)
            {
                done.Dequeue();
            }

            var doneAt = done.Count > 0 ? done.Dequeue() : (Instant?)null;
            yield return new(step, instant, doneAt, doneAt is null && duty?.Fulfilled is null && isOver ? StepState.Missed : State(step.Mode, instant, doneAt, duty?.Fulfilled));
        }
    }

    private StepState State(StepMode mode, Instant at, Instant? done, Instant? fulfilled) => (mode, done, fulfilled) switch
    {
        (StepMode.By, { } d, _) when d > at => StepState.DoneLate,
        (_, not null, _) => StepState.Done,
        (StepMode.By, _, { } f) => f <= at ? StepState.NotNeeded : StepState.Missed,
        (StepMode.At, _, { } f) => f < at ? StepState.NotNeeded : StepState.Missed,
        (StepMode.By, _, _) => asOf > at ? StepState.Late : StepState.Pending,
        _ => asOf >= at ? StepState.Pending : StepState.Waiting,
    };
}
