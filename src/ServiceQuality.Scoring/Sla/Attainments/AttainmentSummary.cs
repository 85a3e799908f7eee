using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// How often targets were met, counted by a plan. Summaries of parts merge to that of the whole, in any order and grouping; nothing
/// that came in is lost.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<AttainmentSummary>))]
public sealed record AttainmentSummary
{
    private AttainmentSummary(AttainmentPlan plan, ValueList<AttainmentRow> rows)
    {
        Plan = plan;
        Rows = rows;
    }

    /// <summary>What is told apart and how cycles count.</summary>
    public AttainmentPlan Plan { get; }

    /// <summary>The rows, one for each key that occurs, in the order of the keys.</summary>
    public ValueList<AttainmentRow> Rows { get; }

    /// <summary>Everything that came in.</summary>
    public long Total => Rows.Aggregate(0L, (sum, row) => checked(sum + row.Total));

    /// <summary>The summary of the readings of both.</summary>
    /// <param name="other">A summary by the same plan.</param>
    /// <returns>The summary of all; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The other one is by another plan.</exception>
    /// <exception cref="OverflowException">The counts add up to more than 64 bits hold.</exception>
    public AttainmentSummary Merge(AttainmentSummary other)
    {
        Guard.Against.Null(other);
        return other.Plan == Plan
            ? Of(Plan, Rows.Concat(other.Rows))
            : throw new ArgumentException($"The other summary is {other.Plan}; allowed are summaries {Plan}.", nameof(other));
    }

    /// <summary>The same readings with fewer things told apart, such as the months without the teams.</summary>
    /// <param name="keys">What is still told apart, of what is told apart now.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentException">A key is not told apart now.</exception>
    public AttainmentSummary RollUp(AttainmentKeys keys) => (keys & ~Plan.Keys) == AttainmentKeys.None
        ? Of(Plan.Coarser(keys), Rows.Select(r => new AttainmentRow(keys, r.Key.Coarser(keys), r.Counts, r.Exclusions)))
        : throw new ArgumentException($"Keys {keys} are more than there are; allowed are some of {Plan.Keys}.", nameof(keys));

    /// <summary>The plan and how much was counted.</summary>
    /// <returns>For example <c>by Target, Priority, ByCase: 1770 counted in 8 rows</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Plan}: {Total} counted in {Rows.Count} rows");

    // Rows of one key are put together; a row of a reserved number in which nothing was counted is none.
    internal static AttainmentSummary Of(AttainmentPlan plan, IEnumerable<AttainmentRow> rows) => new(
        plan,
        [.. rows.GroupBy(r => r.Key).Select(g => AttainmentRow.Merged(plan.Keys, g.Key, g)).Where(r => r.Counts.AsSpan().ContainsAnyExcept(0L)).OrderBy(r => r.Key)]);
}
