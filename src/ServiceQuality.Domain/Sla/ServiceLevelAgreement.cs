using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// What a service promises for its cases: targets with limits by priority and customer tier. Reading a case is a pure fold over its
/// events, so the verdict never depends on when or how often it is computed, and a case can be read as of any earlier instant. What a
/// new priority and a reopening do to a clock is a policy of each target.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ServiceLevelAgreement>))]
public sealed record ServiceLevelAgreement
{
    internal ServiceLevelAgreement(
        string name,
        BusinessCalendar calendar,
        AgreementKind kind,
        DefinitionVersion? version,
        PriorityMatrix? priorities,
        ValueList<CaseStatus> statuses,
        ValueList<SlaTarget> targets,
        ValueList<SlaTransition> transitions)
    {
        Name = name;
        Calendar = calendar;
        Kind = kind;
        Version = version;
        Priorities = priorities;
        Statuses = statuses;
        Targets = targets;
        Transitions = transitions;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The calendar in which open time is counted where a target or a limit has none of its own.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>To whom it promises.</summary>
    public AgreementKind Kind { get; }

    /// <summary>Id, revision and from when on it is valid; null for an agreement that is not versioned.</summary>
    public DefinitionVersion? Version { get; }

    /// <summary>How impact and urgency give the priority, or null.</summary>
    public PriorityMatrix? Priorities { get; }

    /// <summary>The statuses that a case may have; empty when they are not declared and any is taken.</summary>
    public ValueList<CaseStatus> Statuses { get; }

    /// <summary>The targets.</summary>
    public ValueList<SlaTarget> Targets { get; }

    /// <summary>What happens by itself.</summary>
    public ValueList<SlaTransition> Transitions { get; }

    /// <summary>Begins an agreement.</summary>
    /// <param name="name">The name, such as <c>gold</c>.</param>
    /// <param name="calendar">The calendar in which open time is counted.</param>
    /// <returns>A builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static ServiceLevelAgreementBuilder Create(string name, BusinessCalendar calendar)
    {
        Guard.Against.Null(calendar);
        return new(Guard.Against.InvalidCode(name), calendar);
    }

    /// <summary>A builder that has everything of this agreement: for a revision, or to ask what would be if.</summary>
    /// <returns>The builder.</returns>
    public ServiceLevelAgreementBuilder ToBuilder() => new(this);

    /// <summary>How every target stands for a case at an instant.</summary>
    /// <param name="history">The case.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentException">The case has, by then, had a priority that a target does not declare, or an undeclared status.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public CaseReading Read(CaseHistory history, Instant asOf) => TryRead(history, asOf, out var reading, out var problem)
        ? reading
        : throw new ArgumentException(problem, nameof(history));

    /// <summary>How every target stands for a case at an instant, or why the agreement refuses the case.</summary>
    /// <param name="history">The case.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <param name="reading">The reading, or null.</param>
    /// <param name="problem">Why there is none, or null: a priority that a target does not declare, or an undeclared status.</param>
    /// <returns>Whether there is a reading.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public bool TryRead(
        CaseHistory history,
        Instant asOf,
        [NotNullWhen(true)] out CaseReading? reading,
        [NotNullWhen(false)] out string? problem)
    {
        Guard.Against.Null(history);
        Guard.Against.OutsideBusinessTime(asOf);
        var events = history.Events.AsSpan();
        var clocks = new ClockReading[Targets.Count];
        var fault = Fold(SeenBy(events, asOf), asOf, clocks);
        var isRead = fault.Kind == CaseFaultKind.None;
        problem = isRead ? null : $"Case {history.Id}: {Describe(fault, events)}";
        reading = isRead ? new(this, history, asOf, clocks) : null;
        return isRead;
    }

    /// <summary>How every target stands for a case at an instant, from a span and into a span: nothing is allocated.</summary>
    /// <param name="events">The events of the case in their order, the opening first.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <param name="readings">Where the readings go, one a target in the order of <see cref="Targets"/>.</param>
    /// <returns>Why the case cannot be read, or no fault; with a fault the readings mean nothing.</returns>
    /// <exception cref="ArgumentException">There is not room for a reading of each target.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    public CaseFault Read(ReadOnlySpan<CaseEvent> events, Instant asOf, Span<ClockReading> readings)
    {
        Guard.Against.OutsideBusinessTime(asOf);
        if (readings.Length < Targets.Count)
        {
            throw new ArgumentException($"There is room for {InvariantText.Format(readings.Length)} readings; the agreement has {InvariantText.Format(Targets.Count)} targets.", nameof(readings));
        }

        return ReadChecked(events, asOf, readings);
    }

    /// <summary>How every target stands for many cases at an instant: nothing is allocated, and ranges of cases can be read by several threads.</summary>
    /// <param name="events">The events of all cases, one case behind another.</param>
    /// <param name="offsets">Where the events of each case begin, and where those of the last one end: one more than there are cases.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <param name="readings">Where the readings go: for each case one a target in the order of <see cref="Targets"/>.</param>
    /// <param name="faults">Where it goes why a case cannot be read, one a case; the readings of such a case are the default ones.</param>
    /// <returns>How many cases could not be read.</returns>
    /// <exception cref="ArgumentException">There is not room for the results, or the offsets fall or leave the events.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the range of business time.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // called seldom and running long, it would never leave its first form
    public int ReadAll(
        ReadOnlySpan<CaseEvent> events, ReadOnlySpan<int> offsets, Instant asOf, Span<ClockReading> readings, Span<CaseFault> faults)
    {
        Guard.Against.OutsideBusinessTime(asOf);
        var (cases, targets) = (Math.Max(0, offsets.Length - 1), Targets.Count);
        if (readings.Length / targets < cases || faults.Length < cases)
        {
            throw new ArgumentException(
                $"There is room for {InvariantText.Format(readings.Length)} readings and {InvariantText.Format(faults.Length)} faults; {InvariantText.Format(cases)} cases of {InvariantText.Format(targets)} targets need more.",
                readings.Length / targets < cases ? nameof(readings) : nameof(faults));
        }

        for (var i = 0; i <= cases && i < offsets.Length; i++)
        {
            if (offsets[i] < (i == 0 ? 0 : offsets[i - 1]) || offsets[i] > events.Length)
            {
                throw new ArgumentException(
                    $"Offset {InvariantText.Format(i)} is {InvariantText.Format(offsets[i])}; allowed are rising places from 0 to {InvariantText.Format(events.Length)}.", nameof(offsets));
            }
        }

        Guard.Against.OutsideBusinessTime(asOf);
        var refused = 0;
        for (var i = 0; i < cases; i++)
        {
            var into = readings.Slice(i * targets, targets);
            faults[i] = ReadChecked(events[offsets[i]..offsets[i + 1]], asOf, into);
            if (faults[i].Kind != CaseFaultKind.None)
            {
                refused++;
                into.Clear();
            }
        }

        return refused;
    }

    /// <summary>The cycles of one clock for a case, into a span.</summary>
    /// <param name="events">The events of the case in their order, the opening first.</param>
    /// <param name="target">The place of the target among <see cref="Targets"/>.</param>
    /// <param name="asOf">The instant; later events are not seen.</param>
    /// <param name="cycles">Where the cycles go, the first first, as far as there is room.</param>
    /// <returns>How many cycles have begun, whether there was room for them or not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such target, or the instant is outside the range of business time.</exception>
    /// <exception cref="ArgumentException">The case cannot be read.</exception>
    public int ReadCycles(ReadOnlySpan<CaseEvent> events, int target, Instant asOf, Span<ClockReading> cycles)
    {
        Guard.Against.IndexOutOfRange(target, Targets.Count);
        Guard.Against.OutsideBusinessTime(asOf);
        var fault = CaseFault.Of(events);
        fault = fault.Kind == CaseFaultKind.None ? UnknownStatus(SeenBy(events, asOf)) : fault;
        SlaClock clock = new(Targets[target], fault.Kind == CaseFaultKind.None ? SeenBy(events, asOf) : default, cycles);
        if (fault.Kind != CaseFaultKind.None || !clock.Run())
        {
            throw new ArgumentException(Describe(fault.Kind == CaseFaultKind.None ? clock.Fault : fault, events), nameof(events));
        }

        var last = clock.Read(asOf);
        if (last.Cycles > 0 && last.Cycles <= cycles.Length)
        {
            cycles[last.Cycles - 1] = last;
        }

        return last.Cycles;
    }

    /// <summary>What is wrong with a case, as a sentence.</summary>
    /// <param name="fault">What reading gave.</param>
    /// <param name="events">The events of the case.</param>
    /// <returns>The sentence, with the event and what is allowed; empty when nothing is wrong.</returns>
    public string Describe(CaseFault fault, ReadOnlySpan<CaseEvent> events)
    {
        switch (fault.Kind)
        {
            case CaseFaultKind.None:
                return "";
            case CaseFaultKind.UnknownStatus:
                return $"event {InvariantText.Format(fault.EventIndex)} ({events[fault.EventIndex]}) has a status that is not declared; declared are {InvariantText.Join(Statuses)}.";
            case CaseFaultKind.Undeclared:
                var (priority, tier) = TermsAt(events[..(fault.EventIndex + 1)]);
                var target = Targets.First(t => t.LimitFor(priority, tier) is null);
                return $"target {target.Name} does not declare priority {priority}{(tier == CustomerTier.None ? "" : $" of tier {tier}")} ({events[fault.EventIndex]}); declared are {InvariantText.Join(target.Limits.Select(l => l.Whom))}.";
            default:
                return fault.Describe(events);
        }
    }

    /// <summary>Name and targets.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name}: {string.Join("; ", Targets)}";

    // The events until an instant.
    internal static ReadOnlySpan<CaseEvent> SeenBy(ReadOnlySpan<CaseEvent> events, Instant asOf)
    {
        while (!events.IsEmpty && events[^1].At > asOf)
        {
            events = events[..^1];
        }

        return events;
    }

    internal ValueList<TransitionReading> ReadTransitions(ReadOnlySpan<CaseEvent> seen, Instant asOf)
    {
        List<TransitionReading> readings = [];
        foreach (var transition in Transitions)
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

    // The priority and tier of a case behind its last event.
    private static (Priority Priority, CustomerTier Tier) TermsAt(ReadOnlySpan<CaseEvent> events)
    {
        var (priority, tier) = (Priority.None, CustomerTier.None);
        foreach (ref readonly var e in events)
        {
            priority = e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged ? e.Priority : priority;
            tier = e.Kind is CaseEventKind.Opened or CaseEventKind.TierChanged ? e.Tier : tier;
        }

        return (priority, tier);
    }

    private CaseFault ReadChecked(ReadOnlySpan<CaseEvent> events, Instant asOf, Span<ClockReading> readings)
    {
        var fault = CaseFault.Of(events);
        return fault.Kind == CaseFaultKind.None ? Fold(SeenBy(events, asOf), asOf, readings) : fault;
    }

    private CaseFault Fold(ReadOnlySpan<CaseEvent> seen, Instant asOf, Span<ClockReading> readings)
    {
        if (UnknownStatus(seen) is { Kind: not CaseFaultKind.None } unknown)
        {
            return unknown;
        }

        var targets = Targets.AsSpan();
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

    private CaseFault UnknownStatus(ReadOnlySpan<CaseEvent> seen)
    {
        if (Statuses.Count == 0)
        {
            return default;
        }

        for (var i = 0; i < seen.Length; i++)
        {
            if (seen[i] is { Kind: CaseEventKind.StatusChanged or CaseEventKind.Opened, Code: not null } e && !Statuses.AsSpan().Contains(e.Status))
            {
                return new(CaseFaultKind.UnknownStatus, i);
            }
        }

        return default;
    }
}
