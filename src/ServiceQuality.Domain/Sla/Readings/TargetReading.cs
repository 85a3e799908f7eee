using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// The state of one target of an agreement for one case at one instant. Phase, verdict, due, priority and the instants are read
/// at once; what is measured (time used, remaining, lateness, share, warnings, next change) is computed from the events when it
/// is first asked for, once for all of them. The default value belongs to no case: its members throw
/// <see cref="InvalidOperationException"/>.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<TargetReading>))]
public readonly record struct TargetReading
{
    private readonly CaseReading? _case;
    private readonly int _index;

    internal TargetReading(CaseReading of, int index)
    {
        _case = of;
        _index = index;
    }

    /// <summary>The case.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which belongs to no case.</exception>
    public CaseReading Case => _case
        ?? throw new InvalidOperationException(
            "The default reading belongs to no case; allowed are the targets of a case reading.");

    /// <summary>The target.</summary>
    public SlaTarget Target => Case.Agreement.Targets[_index];

    /// <summary>The name of the target, such as <c>First response</c>.</summary>
    public string Name => Target.Name;

    /// <summary>The state of the clock.</summary>
    public ClockReading Clock => Case.Clocks[_index];

    /// <summary>The phase of the clock.</summary>
    public SlaPhase Phase => Clock.Phase;

    /// <summary>
    /// Met when the stopping event occurred at or before <see cref="Due"/>; breached when it occurred later, or has not occurred
    /// by then and the clock was not paused at or before due. Of several cycles, that of the current one.
    /// </summary>
    public SlaVerdict Verdict => Clock.Verdict;

    /// <summary>
    /// The last instant at which the target is met. While the clock is paused: as if it were resumed now. Null when there is no
    /// limit, the clock has not started, or the calendar has not enough open time ahead (the clock then stays pending).
    /// </summary>
    public Instant? Due => Clock.Due;

    /// <summary>
    /// The limit by which the target is judged, or null before the start. Of a stopped clock, that of the stop.
    /// </summary>
    public SlaLimit? Limit => Clock.Limit < 0 ? null : Target.Limits[Clock.Limit];

    /// <summary>
    /// The priority by which the target is judged, or null before the start. Of a stopped clock, that of the stop.
    /// </summary>
    public Priority? Priority => LastBefore(e => e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged)?.Priority;

    /// <summary>
    /// The tier of the customer by which the target is judged, or null before the start. Of a stopped clock, that of the stop.
    /// </summary>
    public CustomerTier? Tier => LastBefore(e => e.Kind is CaseEventKind.Opened or CaseEventKind.TierChanged)?.Tier;

    /// <summary>When the clock, or its current cycle, started; null before.</summary>
    public Instant? Started => At(Clock.StartedAt);

    /// <summary>When it stopped, or null.</summary>
    public Instant? Stopped => At(Clock.StoppedAt);

    /// <summary>
    /// The time that the clock has counted: from its start to its stop or to now, without the pauses. Its open time is by the
    /// calendar that counted it under <see cref="ChangePolicy.KeepElapsed"/>, otherwise by that of <see cref="Limit"/>.
    /// </summary>
    public ClockTime TimeUsed => Measure().TimeUsed;

    /// <summary>
    /// The time left until <see cref="Due"/>, or that was left at the stop; zero once breached; null when there is no due.
    /// </summary>
    public ClockTime? Remaining => Measure().Remaining;

    /// <summary>
    /// The time from <see cref="Due"/> to the stop or to now when breached (it may be 0 open and 3 h wall), otherwise zero.
    /// </summary>
    public ClockTime Lateness => Measure().Lateness;

    /// <summary>
    /// Whether time is being counted at the instant: the clock runs, and the calendar is open or the limit counts wall time.
    /// </summary>
    public bool IsCounting => Measure().IsCounting;

    /// <summary>
    /// The time used as a share of the time to due, in the limit's own unit: 1 is due. Null when there is no limit, or it has no
    /// length.
    /// </summary>
    public double? ShareUsed => Measure().ShareUsed;

    /// <summary>The marks of the warning ladder that are reached, in its order.</summary>
    public ValueList<SlaWarning> Warnings => [.. Measure().ReachedWarnings];

    /// <summary>How many marks of the warning ladder are reached.</summary>
    public int WarningLevel => Measure().ReachedWarnings.Count();

    /// <summary>
    /// The first later instant at which phase, verdict or warning level differ without a new event; for a breach, 1 ns after due.
    /// Null when nothing changes without an event within the range of business time.
    /// </summary>
    public Instant? NextChange => Measure().NextChange;

    /// <summary>The cycles of the clock, the current one last.</summary>
    public ValueList<CycleReading> Cycles
    {
        get
        {
            if (Clock.Cycles == 0)
            {
                return [];
            }

            var cycles = new ClockReading[Clock.Cycles];
            Case.Agreement.ReadCycles(Case.Seen, _index, Case.AsOf, cycles);
            var of = this;
            return [.. cycles.Select((c, i) => new CycleReading(i + 1, c, of.At(c.StartedAt)!.Value, of.At(c.StoppedAt)))];
        }
    }

    /// <summary>Explains the reading: events, counted and skipped time. Takes time in proportion to the segments.</summary>
    /// <returns>The explanation.</returns>
    public ClockExplanation Explain() => new(this);

    /// <summary>Name, phase, verdict and due.</summary>
    /// <returns>For example <c>Resolution: Running, Pending, due 2026-03-02T16:00:00Z</c>.</returns>
    public override string ToString() => _case is null ? "(no case)" : $"{Name}: {Clock}";

    internal CycleMeasurement Measure() => Case.Measure(_index);

    private Instant? At(int index) => index < 0 ? null : Case.History.Events[index].At;

    private CaseEvent? LastBefore(Func<CaseEvent, bool> gives)
    {
        var events = Case.Seen[..(Clock.JudgedAt + 1)];
        while (!events.IsEmpty && !gives(events[^1]))
        {
            events = events[..^1];
        }

        return events.IsEmpty ? null : events[^1];
    }
}
