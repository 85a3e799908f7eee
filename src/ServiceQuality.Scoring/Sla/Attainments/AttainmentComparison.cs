using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// The same cases read twice, under another agreement or at another instant, and how the states of their targets changed.
/// Readings are paired by the id of the case and the name of the target; readings without a partner are counted apart.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<AttainmentComparison>))]
public sealed record AttainmentComparison
{
    private AttainmentComparison(AttainmentPlan plan, ValueList<AttainmentChange> rows)
    {
        Plan = plan;
        Rows = rows;
    }

    /// <summary>The keys that rows have.</summary>
    public AttainmentPlan Plan { get; }

    /// <summary>The rows, one for each key that occurs, in the order of the keys.</summary>
    public ValueList<AttainmentChange> Rows { get; }

    /// <summary>
    /// How many pairs changed their state, over all rows. A pair that is breached both before and after counts here when it was
    /// open before and is stopped after.
    /// </summary>
    public long Changed => Rows.Sum(r => r.Changed);

    /// <summary>Returns the plan and how many pairs changed their state.</summary>
    /// <returns>For example <c>by Target, Priority, each case once: 12 of 1770 changed</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Plan}: {Changed} of {Rows.Sum(r => r.Before.Total)} changed");

    internal static AttainmentComparison Run(
        IEnumerable<CaseReading> before, IEnumerable<CaseReading> after, AttainmentPlan plan, Func<CaseReading, string?>? team)
    {
        Guard.Against.Invalid(
            plan.CountsEachCycle,
            $"The plan is {plan}; allowed are plans that count each case once, because cycles of two agreements are not paired.",
            nameof(plan));
        ComparisonTally tally = new(plan, team);
        var partners = ById(after, nameof(after));
        foreach (var reading in ById(before, nameof(before)).Values)
        {
            partners.Remove(reading.CaseId, out var partner);
            tally.Add(reading, partner);
        }

        foreach (var reading in partners.Values)
        {
            tally.AddOnlyAfter(reading);
        }

        return new(plan, tally.ToChanges());
    }

    private static Dictionary<string, CaseReading> ById(IEnumerable<CaseReading> readings, string parameterName)
    {
        Dictionary<string, CaseReading> cases = new(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            var isNew = cases.TryAdd(reading.CaseId, reading);
            Guard.Against.Invalid(!isNew, $"Case {reading.CaseId} occurs twice; each may occur once.", parameterName);
        }

        return cases;
    }
}
