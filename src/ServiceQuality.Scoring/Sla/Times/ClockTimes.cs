using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// How long clocks take to stop, told apart by a plan. Every distinct time is kept, so summaries of parts merge to that of the whole, in
/// any order and grouping.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ClockTimes>))]
public sealed record ClockTimes
{
    private ClockTimes(AttainmentPlan plan, ClockMeasurement measure, ValueList<ClockTimesRow> rows)
    {
        Plan = plan;
        Measure = measure;
        Rows = rows;
    }

    /// <summary>What is told apart.</summary>
    public AttainmentPlan Plan { get; }

    /// <summary>In which time clocks are measured.</summary>
    public ClockMeasurement Measure { get; }

    /// <summary>The rows, one for each key that occurs, in the order of the keys.</summary>
    public ValueList<ClockTimesRow> Rows { get; }

    /// <summary>The times of the clocks of both.</summary>
    /// <param name="other">Times by the same plan and measure.</param>
    /// <returns>The times of all; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The other ones are by another plan or measure.</exception>
    /// <exception cref="OverflowException">The counts add up to more than 64 bits hold.</exception>
    public ClockTimes Merge(ClockTimes other)
    {
        Guard.Against.Null(other);
        return other.Plan == Plan && other.Measure == Measure
            ? Of(Plan, Measure, Rows.Concat(other.Rows))
            : throw new ArgumentException($"The other times are {other.Measure}, {other.Plan}; allowed are times {Measure}, {Plan}.", nameof(other));
    }

    /// <summary>The same clocks with fewer things told apart.</summary>
    /// <param name="keys">What is still told apart, of what is told apart now.</param>
    /// <returns>The times.</returns>
    /// <exception cref="ArgumentException">A key is not told apart now.</exception>
    public ClockTimes RollUp(AttainmentKeys keys) => (keys & ~Plan.Keys) == AttainmentKeys.None
        ? Of(Plan.Coarser(keys), Measure, Rows.Select(r => new ClockTimesRow(keys, r.Key.Coarser(keys), r.Times, r.StoppedCounts, r.OpenCounts, r.NotTimed)))
        : throw new ArgumentException($"Keys {keys} are more than there are; allowed are some of {Plan.Keys}.", nameof(keys));

    /// <summary>Measure, plan and number of clocks.</summary>
    /// <returns>For example <c>Open time, by Target, Priority, ByCase: 1770 timed in 8 rows</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Measure} time, {Plan}: {Rows.Sum(r => r.N)} timed in {Rows.Count} rows");

    // Rows of one key are put together.
    internal static ClockTimes Of(AttainmentPlan plan, ClockMeasurement measure, IEnumerable<ClockTimesRow> rows) => new(
        plan, measure, [.. rows.GroupBy(r => r.Key).Select(g => ClockTimesRow.Merged(plan.Keys, g.Key, g)).OrderBy(r => r.Key)]);
}
