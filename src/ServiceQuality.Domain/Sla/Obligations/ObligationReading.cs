using NodaTime;

namespace ServiceQuality.Domain.Sla;

/// <summary>How a duty, its steps and what is owed stand for one subject at one instant.</summary>
public sealed record ObligationReading
{
    internal ObligationReading(Obligation obligation, string subjectId, Instant asOf, ValueList<DutyReading> duties, ValueList<StepReading> steps)
    {
        Obligation = obligation;
        SubjectId = subjectId;
        AsOf = asOf;
        Duties = duties;
        Steps = steps;
    }

    /// <summary>The obligation.</summary>
    public Obligation Obligation { get; }

    /// <summary>The id of the subject.</summary>
    public string SubjectId { get; }

    /// <summary>The instant of the reading; later events were not seen.</summary>
    public Instant AsOf { get; }

    /// <summary>The duty each time that it began, the first first; none when it has not begun or does not hold for the subject.</summary>
    public ValueList<DutyReading> Duties { get; }

    /// <summary>The steps, in the order of their instants.</summary>
    public ValueList<StepReading> Steps { get; }

    /// <summary>What is owed: the consequence once for each breached duty.</summary>
    public IEnumerable<OwedConsequence> Owed => Obligation.Consequence is not { } consequence ? []
        : Duties.Where(d => d.Verdict == SlaVerdict.Breached).Select(d => new OwedConsequence(consequence, d.Due!.Value));

    /// <summary>
    /// The least later instant at which a duty or a step changes without a new event, or null: a host can sleep until then.
    /// </summary>
    public Instant? NextChange => Duties.Select(d => d.NextChange).Concat(Steps.Select(s => s.NextChange(AsOf))).Min();

    /// <summary>Subject, duties and steps.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{SubjectId} at {InvariantText.Format(AsOf)}: {(Duties.Count == 0 ? $"{Obligation.Name} has not begun" : string.Join("; ", Duties.Select(d => d.ToString()).Concat(Steps.Select(s => s.ToString()))))}";
}
