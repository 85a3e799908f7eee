using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// How often the targets of an agreement are met, counted by a plan. The attainments of parts merge to that of the whole, in any
/// order and grouping; no reading is lost.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<Attainment>))]
public sealed record Attainment
{
    private Attainment(AttainmentPlan plan, ValueList<AttainmentRow> rows)
    {
        Plan = plan;
        Rows = rows;
    }

    /// <summary>The keys that rows have, and how cycles count.</summary>
    public AttainmentPlan Plan { get; }

    /// <summary>The rows, one for each key that occurs, in the order of the keys.</summary>
    public ValueList<AttainmentRow> Rows { get; }

    /// <summary>How many readings were counted, over all rows.</summary>
    public long Total => Rows.Aggregate(0L, (sum, row) => checked(sum + row.Total));

    /// <summary>
    /// Counts readings by target and by the priority that the target was judged by (for a stopped clock, that of the stop): each
    /// case once for each target.
    /// </summary>
    /// <param name="readings">The readings, one for each case, in any order.</param>
    /// <returns>A row for each target and priority that occurs, in ordinal order of both.</returns>
    /// <exception cref="ArgumentException">A reading is null, or a case occurs twice under one agreement.</exception>
    public static ValueList<AttainmentRow> ByPriority(IEnumerable<CaseReading> readings) =>
        Run(readings, AttainmentPlan.Default).Rows;

    /// <summary>
    /// Counts readings by a plan. A case that is given twice would be counted twice, so it is refused: two readings are of the
    /// same case when the name of their agreement and the id of their case are the same. The ids are kept meanwhile, about 30
    /// bytes for each case beside its id. Cases of parts that are merged later are not compared.
    /// </summary>
    /// <param name="readings">The readings, one for each case of an agreement, in any order.</param>
    /// <param name="plan">The keys that rows have, and how cycles count.</param>
    /// <param name="team">
    /// The team or the person of a case, or null when it has none; null when no case has one.
    /// </param>
    /// <param name="excluded">Why a target of a case is left out, or null when it counts; null when everything counts.</param>
    /// <returns>The attainment.</returns>
    /// <exception cref="ArgumentException">
    /// A reading is null, a case occurs twice under one agreement, or a reason is blank.
    /// </exception>
    public static Attainment Run(
        IEnumerable<CaseReading> readings,
        AttainmentPlan plan,
        Func<CaseReading, string?>? team = null,
        Func<TargetReading, string?>? excluded = null)
    {
        AttainmentTally tally = new(plan);
        foreach (var reading in CaseReadings.CheckDistinct(readings, nameof(readings)))
        {
            tally.Add(reading, team?.Invoke(reading), excluded);
        }

        return tally.ToAttainment();
    }

    /// <summary>
    /// Compares the attainment of the same cases under two agreements, or at two instants. Readings are paired by the id of the
    /// case and the name of the target, and counted under the key that they had before.
    /// </summary>
    /// <param name="before">The readings to compare with, one for each case.</param>
    /// <param name="after">The readings of the same cases under the other agreement.</param>
    /// <param name="plan">
    /// The keys that rows have; null means target and priority. Each case counts once, with its worst cycle.
    /// </param>
    /// <param name="team">The team of a case, or null when it has none; null when no case has one.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">A reading is null, a case occurs twice, or the plan counts each cycle.</exception>
    public static AttainmentComparison Compare(
        IEnumerable<CaseReading> before,
        IEnumerable<CaseReading> after,
        AttainmentPlan? plan = null,
        Func<CaseReading,
        string?>? team = null) =>
        AttainmentComparison.Run(
            CaseReadings.Check(before, nameof(before)),
            CaseReadings.Check(after, nameof(after)),
            plan ?? AttainmentPlan.Default,
            team);

    /// <summary>Merges two attainments.</summary>
    /// <param name="other">An attainment by the same plan.</param>
    /// <returns>The attainment of all readings; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The other attainment has another plan.</exception>
    /// <exception cref="OverflowException">The counts add up to more than 64 bits hold.</exception>
    public Attainment Merge(Attainment other)
    {
        Guard.Against.Null(other);
        Guard.Against.Invalid(
            other.Plan != Plan, $"The other attainment is {other.Plan}; allowed are attainments {Plan}.", nameof(other));
        return Create(Plan, Rows.Concat(other.Rows));
    }

    /// <summary>Rolls up to fewer keys, such as the months without the teams.</summary>
    /// <param name="keys">The keys to keep, of those of the plan.</param>
    /// <returns>The attainment of the same readings.</returns>
    /// <exception cref="ArgumentException">The plan does not have one of the keys.</exception>
    public Attainment RollUp(AttainmentKeys keys)
    {
        Plan.CheckRollUp(keys);
        return Create(Plan.Coarser(keys), Rows.Select(r => new AttainmentRow(keys, r.Key.Coarser(keys), r.Counts, r.Exclusions)));
    }

    /// <summary>
    /// Returns a table with both shares of each row, each beside its base: stopped of started (a resolution rate) and met of
    /// decided. Warnings of rows are notes below it.
    /// </summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => AttainmentTable.Create(this);

    /// <summary>Returns the plan and how much was counted.</summary>
    /// <returns>For example <c>by Target, Priority, ByCase: 1770 counted in 8 rows</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Plan}: {Total} counted in {Rows.Count} rows");

    // Merges rows of one key, and drops those in which nothing was counted.
    internal static Attainment Create(AttainmentPlan plan, IEnumerable<AttainmentRow> rows)
    {
        var merged = rows.GroupBy(r => r.Key).Select(g => AttainmentRow.Merge(plan.Keys, g.Key, g))
            .Where(r => r.Counts.AsSpan().ContainsAnyExcept(0L)).OrderBy(r => r.Key);
        return new(plan, plan.Attribution == PeriodAttribution.Stopping ? CountOpenBreaches(merged) : [.. merged]);
    }

    // Says on each row of a period how many open breaches of the same key are in no period.
    private static ValueList<AttainmentRow> CountOpenBreaches(IEnumerable<AttainmentRow> rows)
    {
        const AttainmentKeys allButPeriod = ~AttainmentKeys.Period;
        List<AttainmentRow> all = [.. rows];
        var open = all.Where(r => r.Key.Period is null).ToDictionary(r => r.Key, r => r.LateWhileOpen);
        return [.. all.Select(r => r.Key.Period is null
            ? r
            : r.WithOpenBreachesWithoutPeriod(open.GetValueOrDefault(r.Key.Coarser(allButPeriod))))];
    }
}
