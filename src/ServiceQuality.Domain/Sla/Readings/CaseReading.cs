using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>How every target of an agreement stands for one case at one instant.</summary>
[JsonConverter(typeof(DomainJsonConverter<CaseReading>))]
public sealed class CaseReading
{
    private readonly ClockReading[] _clocks;

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

    /// <summary>The version of the time zone database by which local times were told, such as <c>TZDB: 2025b</c>.</summary>
    public static string TimeZoneVersion => DateTimeZoneProviders.Tzdb.VersionId;

    /// <summary>The priority of the case at that instant; <see cref="Priority.None"/> before the opening.</summary>
    public Priority Priority
    {
        get
        {
            var priority = Priority.None;
            foreach (ref readonly var e in Seen)
            {
                priority = e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged ? e.Priority : priority;
            }

            return priority;
        }
    }

    /// <summary>The targets in the order of the agreement.</summary>
    public ValueList<TargetReading> Targets => [.. Enumerable.Range(0, _clocks.Length).Select(i => new TargetReading(this, i))];

    /// <summary>The readings in short, in the order of the targets: nothing is copied.</summary>
    public ReadOnlySpan<ClockReading> Clocks => _clocks;

    /// <summary>The targets of which the cycle at hand is breached; <see cref="ClockReading.BreachedCycles"/> tells of cycles before.</summary>
    public IEnumerable<TargetReading> Breaches => Targets.Where(t => t.Verdict == SlaVerdict.Breached);

    /// <summary>The running or paused target that is due first, or null.</summary>
    public TargetReading? DueFirst => Targets.Where(t => t.Phase is SlaPhase.Running or SlaPhase.Paused && t.Due is not null)
        .OrderBy(t => t.Due).Select(t => (TargetReading?)t).FirstOrDefault();

    /// <summary>
    /// The least later instant at which phase, verdict or warning level of a target differ without a new event, or null: a host can
    /// sleep until then. A breach comes one nanosecond behind due: a host that keeps coarser instants rounds up.
    /// </summary>
    public Instant? NextChange => Targets.Min(t => t.NextChange);

    /// <summary>What the agreement lets happen by itself and has not been cancelled, in its order: the host appends the event.</summary>
    public ValueList<TransitionReading> Transitions => Agreement.ReadTransitions(Seen, AsOf);

    /// <summary>The reading of one target.</summary>
    /// <param name="name">The name of the target, such as <c>Resolution</c>.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentException">The agreement has no target of that name.</exception>
    public TargetReading Target(string name) => Find(name)
        ?? throw new ArgumentException($"There is no target \"{InvariantText.Shorten(name)}\"; allowed are {InvariantText.Join(Agreement.Targets.Select(t => t.Name))}.", nameof(name));

    /// <summary>How another reading of the same case differs: what would be under another calendar, limit or policy, or was as judged then.</summary>
    /// <param name="other">The other reading.</param>
    /// <returns>The targets of both, in the order of this reading and then of the other.</returns>
    /// <exception cref="ArgumentException">The other reading is of another case.</exception>
    public ValueList<TargetDifference> DifferencesTo(CaseReading other)
    {
        Guard.Against.Null(other);
        if (other.CaseId != CaseId)
        {
            throw new ArgumentException($"The other reading is of case {other.CaseId}; allowed is {CaseId}.", nameof(other));
        }

        return
        [
            .. Targets.Concat(other.Targets).Select(t => t.Name).Distinct(StringComparer.Ordinal)
                .Select(name => new TargetDifference(name, Find(name), other.Find(name))),
        ];
    }

    /// <summary>Case and targets.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{CaseId} at {InvariantText.Format(AsOf)}: {string.Join("; ", Targets)}";

    // The events until the instant of the reading.
    internal ReadOnlySpan<CaseEvent> Seen => ServiceLevelAgreement.SeenBy(History.Events.AsSpan(), AsOf);

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
