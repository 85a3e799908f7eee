using System.Runtime.CompilerServices;
using NodaTime;

namespace ServiceQuality.Domain.Sla;

// Reads cases against an agreement from spans into spans: nothing is allocated.
internal static class CaseReader
{
    // The events until an instant.
    internal static ReadOnlySpan<CaseEvent> SeenBy(ReadOnlySpan<CaseEvent> events, Instant asOf)
    {
        while (!events.IsEmpty && events[^1].At > asOf)
        {
            events = events[..^1];
        }

        return events;
    }

    internal static CaseFault Read(
        ServiceLevelAgreement agreement, ReadOnlySpan<CaseEvent> events, Instant asOf, Span<ClockReading> readings)
    {
        var fault = CaseFault.Find(events);
        return fault.Kind == CaseFaultKind.None ? ReadSeen(agreement, SeenBy(events, asOf), asOf, readings) : fault;
    }

    // Reads the events until the instant, which are in order.
    internal static CaseFault ReadSeen(
        ServiceLevelAgreement agreement, ReadOnlySpan<CaseEvent> seen, Instant asOf, Span<ClockReading> readings)
    {
        if (EventChecks.Find(agreement, seen) is { Kind: not CaseFaultKind.None } unknown)
        {
            return unknown;
        }

        var targets = agreement.Targets.AsSpan();
        for (var i = 0; i < targets.Length; i++)
        {
            SlaClock clock = new(targets[i], seen);
            if (!clock.Run())
            {
                return clock.Fault;
            }

            readings[i] = clock.Read(asOf);
        }

        return default;
    }

    // Returns the number of cases that cannot be read; their readings are cleared.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // called seldom and running long, it would never be compiled again
    internal static int ReadAll(
        ServiceLevelAgreement agreement, CaseBatch cases, Instant asOf, Span<ClockReading> readings, Span<CaseFault> faults)
    {
        var targets = agreement.Targets.Count;
        var events = cases.Events;
        var offsets = cases.Offsets;
        var refused = 0;
        for (var i = 0; i < cases.Count; i++)
        {
            var own = readings.Slice(i * targets, targets);
            faults[i] = Read(agreement, events[offsets[i]..offsets[i + 1]], asOf, own);
            if (faults[i].Kind != CaseFaultKind.None)
            {
                refused++;
                own.Clear();
            }
        }

        return refused;
    }

    internal static CaseFault ReadCycles(
        ServiceLevelAgreement agreement,
        ReadOnlySpan<CaseEvent> events,
        int target,
        Instant asOf,
        Span<ClockReading> cycles,
        out int count)
    {
        count = 0;
        var fault = CaseFault.Find(events);
        if (fault.Kind != CaseFaultKind.None)
        {
            return fault;
        }

        var seen = SeenBy(events, asOf);
        fault = EventChecks.Find(agreement, seen);
        if (fault.Kind != CaseFaultKind.None)
        {
            return fault;
        }

        SlaClock clock = new(agreement.Targets[target], seen, cycles);
        if (!clock.Run())
        {
            return clock.Fault;
        }

        var last = clock.Read(asOf);
        count = last.Cycles;
        if (count > 0 && count <= cycles.Length)
        {
            cycles[count - 1] = last;
        }

        return default;
    }

    internal static ValueList<TransitionReading> ReadTransitions(
        ServiceLevelAgreement agreement, ReadOnlySpan<CaseEvent> seen, Instant asOf)
    {
        List<TransitionReading> readings = [];
        foreach (var transition in agreement.Transitions)
        {
            SlaClock clock = new(transition.Clock, seen);
            clock.Run();
            if (clock.Read(asOf) is { Phase: SlaPhase.Running or SlaPhase.Paused, Due: { } due })
            {
                readings.Add(new(transition.Name, due, due <= asOf, transition.EventAt(due)));
            }
        }

        return [.. readings];
    }

    // Describes a fault; there must be one.
    internal static FilledSentence Describe(ServiceLevelAgreement agreement, CaseFault fault, ReadOnlySpan<CaseEvent> events)
    {
        switch (fault.Kind)
        {
            case CaseFaultKind.Undeclared:
                var (priority, tier) = TermsAt(events[..(fault.EventIndex + 1)]);
                var target = agreement.Targets.First(t => t.LimitFor(priority, tier) is null);
                var declared = InvariantText.Join(target.Limits.Select(l => l.AppliesTo));
                string[] values = [target.Name, priority.ToString(), events[fault.EventIndex].ToString(), declared];
                return tier == CustomerTier.None
                    ? new(CaseSentences.UndeclaredPriority, [.. values])
                    : new(CaseSentences.UndeclaredTier, [.. values, tier.ToString()]);
            case CaseFaultKind.UnknownStatus or CaseFaultKind.UnknownEvent:
            case CaseFaultKind.InvalidDate or CaseFaultKind.DateBeforeEvent:
                return EventChecks.Describe(agreement, fault, events[fault.EventIndex]);
            default:
                return fault.Describe(events);
        }
    }

    // The priority and tier of a case after its last event.
    private static (Priority Priority, CustomerTier Tier) TermsAt(ReadOnlySpan<CaseEvent> events)
    {
        var (priority, tier) = (Priority.None, CustomerTier.None);
        foreach (ref readonly var e in events)
        {
            if (e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged)
            {
                priority = e.Priority;
            }

            if (e.Kind is CaseEventKind.Opened or CaseEventKind.TierChanged)
            {
                tier = e.Tier;
            }
        }

        return (priority, tier);
    }
}
