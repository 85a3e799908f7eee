using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>The state of a duty, for one of the times that it began.</summary>
[JsonConverter(typeof(DomainJsonConverter<DutyReading>))]
public sealed record DutyReading
{
    private readonly ClockReading _cycle;

    internal DutyReading(
        Obligation obligation,
        CaseReading @case,
        int index,
        ClockReading cycle,
        ObligationGroup group,
        RecurrencePeriod? period)
    {
        _cycle = cycle;
        var events = @case.History.Events;
        Name = obligation.Name;
        Case = @case;
        Key = group.Key;
        Period = period;
        Started = events[cycle.StartedAt].At;
        Fulfilled = cycle.StoppedAt < 0 ? null : events[cycle.StoppedAt].At;
        FirstDue = obligation.Duty.UntilField is null ? cycle.Due : obligation.Duty.Limits[0].Due(events[cycle.StartedAt]);
        Outstanding = Fulfilled is null ? FindOutstanding(obligation.Duty, events.AsSpan()) : [];
        NextChange = index == @case.Clocks[0].Cycles - 1 ? @case.Targets[0].NextChange : null;
        OwedBy = obligation.OwedBy is { } role ? Party.Of(role, group.Events) : null;
        AddressedTo = [.. obligation.AddressedTo.Select(to => Party.Of(to, group.Events))];
        CopiesTo = [.. obligation.CopiesTo.Select(to => Party.Of(to, group.Events))];
        Owed = cycle.Verdict == SlaVerdict.Breached
            ? [.. obligation.Consequences.Select(c => c.OwedSince(cycle.Due!.Value, group.Events))]
            : [];
    }

    /// <summary>The name of the duty.</summary>
    public string Name { get; }

    /// <summary>
    /// The reading of the case that the duty is counted as: a target of that name, with the explanation, the time used and the
    /// rest. All duties of one key, or of one period, that follow one another are cycles of one case.
    /// </summary>
    public CaseReading Case { get; }

    /// <summary>What keeps it apart from others at the same time, such as the name of a phase; null without a key.</summary>
    public string? Key { get; }

    /// <summary>The period of a recurring duty, or null.</summary>
    public RecurrencePeriod? Period { get; }

    /// <summary>The phase of its clock; paused while an event holds it provisionally.</summary>
    public SlaPhase Phase => _cycle.Phase;

    /// <summary>Met, breached or pending; of a promise that was revised, by the latest date.</summary>
    public SlaVerdict Verdict => _cycle.Verdict;

    /// <summary>When it began.</summary>
    public Instant Started { get; }

    /// <summary>
    /// The last instant at which it is met, or null when there is none; of a date in the record, the latest that was named.
    /// </summary>
    public Instant? Due => _cycle.Due;

    /// <summary>The date in the record that was named first; otherwise the same as <see cref="Due"/>.</summary>
    public Instant? FirstDue { get; }

    /// <summary>
    /// Met, breached or pending by <see cref="FirstDue"/>: whether a promise was kept as it was first made.
    /// </summary>
    public SlaVerdict FirstVerdict
    {
        get
        {
            if (FirstDue is { } due && (Fulfilled ?? Case.AsOf) > due)
            {
                return SlaVerdict.Breached;
            }

            return Fulfilled is null ? SlaVerdict.Pending : SlaVerdict.Met;
        }
    }

    /// <summary>When it was fulfilled, or null.</summary>
    public Instant? Fulfilled { get; }

    /// <summary>The events that must still occur: each of them, or any, fulfils the duty; none once it is fulfilled.</summary>
    public ValueList<CaseTrigger> Outstanding { get; }

    /// <summary>The first later instant at which phase or verdict differ without a new event, or null.</summary>
    public Instant? NextChange { get; }

    /// <summary>Who owes it, or null when the obligation names no role.</summary>
    public Party? OwedBy { get; }

    /// <summary>To whom it is owed.</summary>
    public ValueList<Party> AddressedTo { get; }

    /// <summary>Who receives copies.</summary>
    public ValueList<Party> CopiesTo { get; }

    /// <summary>
    /// What is owed because it is breached: each consequence of the obligation, with the due since which it is owed and the
    /// person that the record names.
    /// </summary>
    public ValueList<Consequence> Owed { get; }

    /// <summary>Name, key or period, phase, verdict and due.</summary>
    /// <returns>For example <c>contract back: Running, Pending, due 2026-04-02T08:00:00Z</c>.</returns>
    public override string ToString()
    {
        var key = Key is null ? "" : $" {Key}";
        var period = Period is null ? "" : $" {Period}";
        return $"{Name}{key}{period}: {Phase}, {Verdict}, {ClockReading.Describe(Due)}";
    }

    private static ValueList<CaseTrigger> FindOutstanding(SlaTarget duty, ReadOnlySpan<CaseEvent> events)
    {
        if (!duty.StopsWhenAll)
        {
            return duty.StoppedBy;
        }

        SlaClock clock = new(duty, events);
        clock.Run();
        return duty.Outstanding(clock.Seen);
    }
}
