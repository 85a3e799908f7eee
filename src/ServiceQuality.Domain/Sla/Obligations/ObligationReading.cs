using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>The state of an obligation for one subject at one instant: its duties, its steps and what is owed.</summary>
[JsonConverter(typeof(DomainJsonConverter<ObligationReading>))]
public sealed record ObligationReading
{
    internal ObligationReading(
        Obligation obligation,
        string subjectId,
        Instant asOf,
        ValueList<DutyReading> duties,
        ValueList<StepReading> steps,
        ValueList<CaseReading> cases,
        Instant? nextPeriod)
    {
        Cases = cases;
        NextPeriod = nextPeriod;
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
    /// The duties as cases with one target, to be counted like others: in attainment, times, lists of cases at risk, schedules of
    /// next changes and explanations. There is a case for each key and each period; its id is that of the subject, followed by
    /// them (<c>P-7/A/2026-10-01</c>).
    /// </summary>
    public ValueList<CaseReading> Cases { get; }

    /// <summary>When the next period begins in which a recurring duty is owed, as far as the record tells; or null.</summary>
    public Instant? NextPeriod { get; }

    /// <summary>What is owed because of the breached duties.</summary>
    public IEnumerable<Consequence> Owed => Duties.SelectMany(d => d.Owed);

    /// <summary>
    /// The first later instant at which a duty or a step changes, or a period begins, without a new event; or null: a host can
    /// sleep until then.
    /// </summary>
    public Instant? NextChange =>
        Duties.Select(d => d.NextChange).Concat(Steps.Select(s => s.NextChange)).Append(NextPeriod).Min();

    /// <summary>Subject, duties and steps.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var states = Duties.Select(d => d.ToString()).Concat(Steps.Select(s => s.ToString()));
        var state = Duties.Count == 0 ? $"{Obligation.Name} has not begun" : string.Join("; ", states);
        return $"{SubjectId} at {InvariantText.Format(AsOf)}: {state}";
    }
}
