using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// How long clocks take to stop (time to resolve, time to first response), by the keys of a plan. Every distinct time is kept, so
/// the times of parts merge to those of the whole, in any order and grouping.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<TimesToStop>))]
public sealed record TimesToStop
{
    private TimesToStop(AttainmentPlan plan, TimeBasis basis, ValueList<TimesToStopRow> rows)
    {
        Plan = plan;
        Basis = basis;
        Rows = rows;
    }

    /// <summary>The keys that rows have.</summary>
    public AttainmentPlan Plan { get; }

    /// <summary>The time in which clocks are measured.</summary>
    public TimeBasis Basis { get; }

    /// <summary>The rows, one for each key that occurs, in the order of the keys.</summary>
    public ValueList<TimesToStopRow> Rows { get; }

    /// <summary>
    /// Measures how long clocks take to stop. Clocks that have not stopped count as longer than the time that they have used so
    /// far (right-censored). Of a target with several cycles, the current one is measured.
    /// </summary>
    /// <param name="readings">The readings, one for each case of an agreement, in any order.</param>
    /// <param name="plan">The keys that rows have; each case counts once.</param>
    /// <param name="basis">The time in which clocks are measured.</param>
    /// <param name="team">
    /// The team or the person of a case, or null when it has none; null when no case has one.
    /// </param>
    /// <param name="excluded">Why a target of a case is left out, or null when it counts; null when everything counts.</param>
    /// <returns>The times.</returns>
    /// <exception cref="ArgumentException">
    /// A reading is null, a case occurs twice under one agreement, a reason is blank, or the plan counts each cycle.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The basis is not a member of the enumeration.</exception>
    public static TimesToStop Run(
        IEnumerable<CaseReading> readings,
        AttainmentPlan plan,
        TimeBasis basis = TimeBasis.Open,
        Func<CaseReading, string?>? team = null,
        Func<TargetReading, string?>? excluded = null)
    {
        TimesToStopTally tally = new(plan, basis);
        foreach (var reading in CaseReadings.CheckDistinct(readings, nameof(readings)))
        {
            tally.Add(reading, team?.Invoke(reading), excluded);
        }

        return tally.ToTimes();
    }

    /// <summary>Merges two sets of times.</summary>
    /// <param name="other">Times by the same plan and basis.</param>
    /// <returns>The times of all clocks; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The other times have another plan or basis.</exception>
    /// <exception cref="OverflowException">The counts add up to more than 64 bits hold.</exception>
    public TimesToStop Merge(TimesToStop other)
    {
        Guard.Against.Null(other);
        Guard.Against.Invalid(
            other.Plan != Plan || other.Basis != Basis,
            $"The other times are {other.Basis}, {other.Plan}; allowed are times {Basis}, {Plan}.",
            nameof(other));
        return Create(Plan, Basis, Rows.Concat(other.Rows));
    }

    /// <summary>Rolls up to fewer keys.</summary>
    /// <param name="keys">The keys to keep, of those of the plan.</param>
    /// <returns>The times of the same clocks.</returns>
    /// <exception cref="ArgumentException">The plan does not have one of the keys.</exception>
    public TimesToStop RollUp(AttainmentKeys keys)
    {
        Plan.CheckRollUp(keys);
        return Create(Plan.Coarser(keys), Basis, Rows.Select(r => r.WithKey(keys, r.Key.Coarser(keys))));
    }

    /// <summary>Returns the basis, the plan and the number of clocks.</summary>
    /// <returns>For example <c>Open time, by Target, Priority, each case once: 1770 timed in 8 rows</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Basis} time, {Plan}: {Rows.Sum(r => r.N)} timed in {Rows.Count} rows");

    // Merges rows of one key.
    internal static TimesToStop Create(AttainmentPlan plan, TimeBasis basis, IEnumerable<TimesToStopRow> rows)
    {
        var merged = rows.GroupBy(r => r.Key).Select(g => TimesToStopRow.Merge(plan.Keys, g.Key, g));
        return new(plan, basis, [.. merged.OrderBy(r => r.Key)]);
    }
}
