using NodaTime;

namespace ServiceQuality.Domain.Sla;

/// <summary>How every target of an agreement stands for one case at one instant.</summary>
public sealed record CaseReading
{
    internal CaseReading(string caseId, Instant asOf, Priority priority, ValueList<TargetReading> targets)
    {
        CaseId = caseId;
        AsOf = asOf;
        Priority = priority;
        Targets = targets;
    }

    /// <summary>The id of the case.</summary>
    public string CaseId { get; }

    /// <summary>The instant of the reading; later events were not seen.</summary>
    public Instant AsOf { get; }

    /// <summary>The priority of the case at that instant; <see cref="Priority.None"/> before the opening.</summary>
    public Priority Priority { get; }

    /// <summary>The targets in the order of the agreement.</summary>
    public ValueList<TargetReading> Targets { get; }

    /// <summary>The breached targets.</summary>
    public IEnumerable<TargetReading> Breaches => Targets.Where(t => t.Verdict == SlaVerdict.Breached);

    /// <summary>The running or paused target that is due first, or null.</summary>
    public TargetReading? DueFirst =>
        Targets.Where(t => t.Phase is SlaPhase.Running or SlaPhase.Paused && t.Due is not null).MinBy(t => t.Due);

    /// <summary>The reading of one target.</summary>
    /// <param name="name">The name of the target, such as <c>Resolution</c>.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentException">The agreement has no target of that name.</exception>
    public TargetReading Target(string name) => Targets.FirstOrDefault(t => t.Name == name)
        ?? throw new ArgumentException($"There is no target \"{name}\"; allowed are {Text.Join(Targets.Select(t => t.Name))}.", nameof(name));

    /// <summary>Case and targets.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{CaseId} at {Text.Of(AsOf)}: {string.Join("; ", Targets)}";
}
