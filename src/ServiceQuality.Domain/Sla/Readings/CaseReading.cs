using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>The state of every target of an agreement for one case at one instant.</summary>
[JsonConverter(typeof(DomainJsonConverter<CaseReading>))]
public sealed class CaseReading
{
    // A ClockReading[], or MeasuredClocks once something has been measured: most readings are never measured.
    private object _clocks;

    internal CaseReading(ServiceLevelAgreement agreement, CaseHistory history, Instant asOf, ClockReading[] clocks)
    {
        Agreement = agreement;
        History = history;
        AsOf = asOf;
        _clocks = clocks;
    }

    /// <summary>The agreement.</summary>
    public ServiceLevelAgreement Agreement { get; }

    /// <summary>The case.</summary>
    public CaseHistory History { get; }

    /// <summary>The id of the case.</summary>
    public string CaseId => History.Id;

    /// <summary>The instant of the reading; later events were not seen.</summary>
    public Instant AsOf { get; }

    /// <summary>The version of the time zone database that local times are based on, such as <c>TZDB: 2025b</c>.</summary>
    public static string TimeZoneVersion => DateTimeZoneProviders.Tzdb.VersionId;

    /// <summary>The priority of the case at that instant; <see cref="Priority.None"/> before the opening.</summary>
    public Priority Priority
    {
        get
        {
            var priority = Priority.None;
            foreach (ref readonly var e in Seen)
            {
                if (e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged)
                {
                    priority = e.Priority;
                }
            }

            return priority;
        }
    }

    /// <summary>The targets in the order of the agreement.</summary>
    public ValueList<TargetReading> Targets =>
        [.. Enumerable.Range(0, Agreement.Targets.Count).Select(i => new TargetReading(this, i))];

    /// <summary>The states of the clocks, in the order of the targets. Nothing is copied.</summary>
    public ReadOnlySpan<ClockReading> Clocks =>
        _clocks is MeasuredClocks measured ? measured.Clocks : Unsafe.As<ClockReading[]>(_clocks);

    /// <summary>
    /// The targets whose current cycle is breached, whether the case is still open or not;
    /// <see cref="ClockReading.BreachedCycles"/> counts earlier cycles too.
    /// </summary>
    public IEnumerable<TargetReading> Breaches => Targets.Where(t => t.Verdict == SlaVerdict.Breached);

    /// <summary>The running or paused target that is due first, or null.</summary>
    public TargetReading? DueFirst => Targets
        .Where(t => t.Phase is SlaPhase.Running or SlaPhase.Paused && t.Due is not null)
        .Select(t => (TargetReading?)t)
        .MinBy(t => t!.Value.Due);

    /// <summary>
    /// The first later instant at which phase, verdict or warning level of a target differ without a new event, or null: a host
    /// can sleep until then. A breach comes one nanosecond after due: a host with coarser instants rounds up.
    /// </summary>
    public Instant? NextChange => Targets.Min(t => t.NextChange);

    /// <summary>
    /// The automatic transitions that are waiting or due, in the order of the agreement: the host appends the event.
    /// </summary>
    public ValueList<TransitionReading> Transitions => CaseReader.ReadTransitions(Agreement, Seen, AsOf);

    /// <summary>The reading of one target.</summary>
    /// <param name="name">The name of the target, such as <c>Resolution</c>.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentException">The agreement has no target of that name.</exception>
    public TargetReading Target(string name) => Find(name)
        ?? throw new ArgumentException(
            $"There is no target \"{InvariantText.Shorten(name)}\"; "
            + $"allowed are {InvariantText.Join(Agreement.Targets.Select(t => t.Name))}.",
            nameof(name));

    /// <summary>
    /// Compares with another reading of the same case: under another calendar, limit or policy, or as judged then.
    /// </summary>
    /// <param name="other">The other reading.</param>
    /// <returns>The targets of both, in the order of this reading and then of the other.</returns>
    /// <exception cref="ArgumentException">The other reading is of another case.</exception>
    public ValueList<TargetDifference> DifferencesTo(CaseReading other)
    {
        Guard.Against.Null(other);
        Guard.Against.Invalid(
            other.CaseId != CaseId, $"The other reading is of case {other.CaseId}; allowed is {CaseId}.", nameof(other));
        var names = Targets.Concat(other.Targets).Select(t => t.Name).Distinct(StringComparer.Ordinal);
        return [.. names.Select(name => new TargetDifference(name, Find(name), other.Find(name)))];
    }

    /// <summary>Case and targets.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{CaseId} at {InvariantText.Format(AsOf)}: {string.Join("; ", Targets)}";

    // The events until the instant of the reading.
    internal ReadOnlySpan<CaseEvent> Seen => CaseReader.SeenBy(History.Events.AsSpan(), AsOf);

    // What is measured of a target; it is folded once.
    internal CycleMeasurement Measure(int index)
    {
        if (_clocks is ClockReading[] clocks)
        {
            Interlocked.CompareExchange(ref _clocks, new MeasuredClocks(clocks), clocks);
        }

        return ((MeasuredClocks)_clocks).Measure(this, index);
    }

    private TargetReading? Find(string name)
    {
        var targets = Agreement.Targets.AsSpan();
        for (var i = 0; i < targets.Length; i++)
        {
            if (string.Equals(targets[i].Name, name, StringComparison.Ordinal))
            {
                return new(this, i);
            }
        }

        return null;
    }
}
