using NodaTime;

namespace ServiceQuality.Domain.Sla;

// Reads the steps of an obligation for one of its histories. What is done counts for the first time that the step still needs it.
internal sealed class StepReader(
    Obligation obligation, CaseEvent[] events, CaseEvent[] record, ClockReading[] duties, Instant asOf, Instant? end)
{
    // The indexes of the events that completed a step.
    internal List<int> Used { get; } = [];

    internal IEnumerable<StepReading> Read(ObligationStep step)
    {
        List<Occurrence> occurrences = [.. step.StartedBy.Count > 0 ? ByEvent(step) : ByDuty(step)];
        Assign(step, occurrences);
        return occurrences.Where(o => o.At is not null).Select(o => ToReading(step, o));
    }

    // A step with triggers of its own is to be done at each of their events. One before a duty begins belongs to that duty.
    private IEnumerable<Occurrence> ByEvent(ObligationStep step)
    {
        for (var i = 0; i < events.Length; i++)
        {
            var begin = events[i];
            if (step.StartedBy.Any(t => t.Matches(begin)) && Applies(i))
            {
                var duty = Array.FindIndex(duties, d => d.StoppedAt < 0 || d.StoppedAt >= i);
                int? needless = duty < 0 && duties.Length > 0 ? i : null;
                yield return new(i, step.DueAt(obligation, begin.At), duty < 0 ? needless : FulfilledAt(duty), isHeld: false);
            }
        }
    }

    // Tested by the events until the one that begins the step, as for a duty.
    private bool Applies(int i) => obligation.Recurrence is not null || obligation.Condition is not { } condition
        || ConditionReader.Holds(condition, record.AsSpan(0, i + 1), record[i].At, obligation.Calendar);

    // Every other step is to be done once for each duty.
    private IEnumerable<Occurrence> ByDuty(ObligationStep step)
    {
        for (var d = 0; d < duties.Length; d++)
        {
            var begin = duties[d].StartedAt;
            var at = step.Limit is null ? step.AwayFrom(obligation, duties[d].Due) : step.DueAt(obligation, events[begin].At);
            var isHeld = step.Limit is null && duties[d].Phase == SlaPhase.Paused; // its instant moves with the due
            yield return new(begin, at, FulfilledAt(d), isHeld);
        }
    }

    private int? FulfilledAt(int duty) => duties[duty].StoppedAt < 0 ? null : duties[duty].StoppedAt;

    private void Assign(ObligationStep step, List<Occurrence> occurrences)
    {
        for (var i = 0; i < events.Length; i++)
        {
            if (!step.DoneBy.Any(t => t.Matches(events[i])))
            {
                continue;
            }

            var needed = occurrences.Find(o => o.Begin <= i && o.DoneAt is null && !(o.FulfilledAt < i));
            if (needed is not null && step.IsDoneBy(events[i], ref needed.Seen))
            {
                needed.DoneAt = events[i].At;
                Used.Add(i);
            }
        }
    }

    private StepReading ToReading(ObligationStep step, Occurrence occurrence)
    {
        var at = occurrence.At!.Value;
        Instant? fulfilled = occurrence.FulfilledAt is { } index ? events[index].At : null;
        var state = StateOf(step.IsDeadline, at, occurrence.DoneAt, fulfilled);
        var isOpen = state is StepState.Waiting or StepState.Pending or StepState.Late;
        if (isOpen && end < asOf)
        {
            (state, isOpen) = (at <= end ? StepState.Missed : StepState.NotNeeded, false); // the period is over
        }

        return new(
            step,
            at,
            occurrence.DoneAt,
            state,
            isOpen ? step.Outstanding(occurrence.Seen) : [],
            [.. step.AddressedTo.Select(role => Party.Of(role, record))],
            [.. step.CopiesTo.Select(role => Party.Of(role, record))],
            isOpen && !occurrence.IsHeld ? NextChange(step, at, state) : null);
    }

    // Its instant, and the end of its period.
    private Instant? NextChange(ObligationStep step, Instant at, StepState state)
    {
        Instant? next = state switch
        {
            StepState.Waiting => at,
            StepState.Pending when step.IsDeadline => at + Duration.Epsilon,
            _ => null,
        };
        var over = end + Duration.Epsilon;
        return over < next || next is null ? over : next;
    }

    private StepState StateOf(bool isDeadline, Instant at, Instant? done, Instant? fulfilled)
    {
        if (done is { } doneAt)
        {
            return isDeadline && doneAt > at ? StepState.DoneLate : StepState.Done;
        }

        if (fulfilled is { } end)
        {
            return end <= at ? StepState.NotNeeded : StepState.Missed;
        }

        if (isDeadline)
        {
            return asOf > at ? StepState.Late : StepState.Pending;
        }

        return asOf >= at ? StepState.Pending : StepState.Waiting;
    }

    // One time that a step is to be done: the event from which on it is, its instant, and the event that fulfils its duty.
    private sealed class Occurrence(int begin, Instant? at, int? fulfilledAt, bool isHeld)
    {
        internal int Begin => begin;

        internal Instant? At => at;

        internal int? FulfilledAt => fulfilledAt;

        internal bool IsHeld => isHeld; // by a pause of its duty

        internal ulong Seen; // a field, to be passed by reference

        internal Instant? DoneAt { get; set; }
    }
}
