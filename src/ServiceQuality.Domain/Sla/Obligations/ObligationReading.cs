using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>The state of an obligation for one subject at one instant: its duties, its steps and what is owed.</summary>
[JsonConverter(typeof(DomainJsonConverter<ObligationReading>))]
public sealed record ObligationReading
{
    internal ObligationReading(
        Obligation obligation, string subjectId, Instant asOf, ValueList<DutyReading> duties, ValueList<StepReading> steps)
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

    /// <summary>Each time that the duty began, in order; none when it has not begun or does not apply to the subject.</summary>
    public ValueList<DutyReading> Duties { get; }

    /// <summary>The steps, in the order of their instants.</summary>
    public ValueList<StepReading> Steps { get; }

    /// <summary>
    /// What is owed: the consequence of the obligation once for each breached duty, with the due since which it is owed.
    /// </summary>
    public IEnumerable<Consequence> Owed => Obligation.Consequence is { } consequence
        ? Duties.Where(d => d.Verdict == SlaVerdict.Breached).Select(d => consequence.OwedSince(d.Due!.Value))
        : [];

    /// <summary>
    /// The first later instant at which a duty or a step changes without a new event, or null: a host can sleep until then.
    /// </summary>
    public Instant? NextChange => Duties.Select(d => d.NextChange).Concat(Steps.Select(s => s.NextChange(AsOf))).Min();

    /// <summary>Subject, duties and steps.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var states = Duties.Select(d => d.ToString()).Concat(Steps.Select(s => s.ToString()));
        var state = Duties.Count == 0 ? $"{Obligation.Name} has not begun" : string.Join("; ", states);
        return $"{SubjectId} at {InvariantText.Format(AsOf)}: {state}";
    }
}
