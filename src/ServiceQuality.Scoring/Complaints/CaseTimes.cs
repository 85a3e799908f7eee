using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Survival;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// How long cases take to an event (to be acknowledged, answered, closed, paid) by group, those included of which the event is
/// still to come, and with which outcome they end. Every distinct time is kept, so the times of parts merge to those of the
/// whole, in any order and grouping. Times are wall-clock time; for business time give the clocks of an agreement to
/// <see cref="Scoring.Sla.TimesToStop"/>.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CaseTimes>))]
public sealed record CaseTimes
{
    /// <summary>The outcome of cases that ended when no outcomes are given.</summary>
    public const string Ended = "ended";

    internal CaseTimes(ValueList<CaseTimesRow> rows, long notStarted)
    {
        Rows = rows;
        NotStarted = notStarted;
    }

    /// <summary>The rows, one for each group, in ordinal order.</summary>
    public ValueList<CaseTimesRow> Rows { get; }

    /// <summary>How many cases started after the instant up to which everything is known; nothing else counts them.</summary>
    public long NotStarted { get; }

    /// <summary>The outcomes that occur, in ordinal order.</summary>
    public ValueList<string> Outcomes =>
        [.. Rows.SelectMany(r => r.Outcomes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The row of a group.</summary>
    /// <param name="group">The group.</param>
    /// <exception cref="KeyNotFoundException">There is no such group.</exception>
    public CaseTimesRow this[string group] => Rows.FirstOrDefault(r => r.Group == group) ?? throw new KeyNotFoundException(
        $"There is no group \"{InvariantText.Shorten(group)}\"; allowed are {InvariantText.Join(Rows.Select(r => r.Group))}.");

    /// <summary>Measures cases.</summary>
    /// <param name="asOf">
    /// The instant up to which everything is known; a case that ends after it is still open (right-censored).
    /// </param>
    /// <param name="started">When each case started.</param>
    /// <param name="ended">When each case ended; null while it is open.</param>
    /// <param name="groups">The group of each case; empty means one group, <c>all</c>.</param>
    /// <param name="outcomes">
    /// The outcome of each case that ended, such as <c>upheld</c>; empty means <see cref="Ended"/> for all.
    /// </param>
    /// <returns>The times.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a case ends before it starts, a group or the outcome of a case that ended is blank or has white space
    /// at its ends; the message has the index.
    /// </exception>
    public static CaseTimes FromColumns(
        Instant asOf,
        ReadOnlySpan<Instant> started,
        ReadOnlySpan<Instant?> ended,
        ReadOnlySpan<string> groups = default,
        ReadOnlySpan<string?> outcomes = default)
    {
        ColumnGuards.CheckLength(ended.Length, started.Length, nameof(ended));
        ColumnGuards.CheckOptionalLength(groups.Length, started.Length, nameof(groups));
        ColumnGuards.CheckOptionalLength(outcomes.Length, started.Length, nameof(outcomes));
        Dictionary<string, CaseTimesCounter> counters = new(StringComparer.Ordinal);
        var notStarted = 0L;
        for (var i = 0; i < started.Length; i++)
        {
            var group = groups.IsEmpty ? "all" : groups[i];
            ColumnGuards.CheckName(group, i, nameof(groups));
            ColumnGuards.CheckEnd(started[i], ended[i], i, nameof(ended));
            var outcome = ended[i] is null || outcomes.IsEmpty ? Ended : outcomes[i];
            ColumnGuards.CheckName(outcome, i, nameof(outcomes));
            if (started[i] > asOf)
            {
                notStarted++;
                continue;
            }

            if (!counters.TryGetValue(group, out var counter))
            {
                counters.Add(group, counter = new());
            }

            var hasEnded = ended[i] is { } end && end <= asOf;
            counter.Add((hasEnded ? ended[i]!.Value : asOf) - started[i], hasEnded ? outcome : null, 1);
        }

        return new([.. counters.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value.ToRow(c.Key))], notStarted);
    }

    /// <summary>Tests whether the groups take equally long, by <see cref="LogRankTest"/>.</summary>
    /// <returns>The test; its groups are the positions of <see cref="Rows"/>.</returns>
    /// <exception cref="ArgumentException">There are more groups than the test allows.</exception>
    /// <exception cref="OverflowException">There are more cases than an array holds.</exception>
    public LogRankTest Compare()
    {
        var (times, outcomes, groups) = Expand([]);
        return LogRankTest.Run(times, [.. outcomes.Select(o => o > 0)], groups);
    }

    /// <summary>Tests whether the groups have the same incidence of one outcome, by <see cref="GrayTest"/>.</summary>
    /// <param name="outcome">The outcome; one of <see cref="Outcomes"/>.</param>
    /// <returns>The test; its groups are the positions of <see cref="Rows"/>.</returns>
    /// <exception cref="ArgumentException">
    /// The outcome does not occur, or there are more groups than the test allows.
    /// </exception>
    /// <exception cref="OverflowException">There are more cases than an array holds.</exception>
    public GrayTest CompareIncidence(string outcome)
    {
        Guard.Against.Null(outcome);
        var all = Outcomes;
        var (times, outcomes, groups) = Expand(all);
        return GrayTest.Run(times, outcomes, groups, CaseTimesRow.NumberOf(all, outcome));
    }

    /// <summary>Merges two sets of times.</summary>
    /// <param name="other">Times of other cases to the same event.</param>
    /// <returns>The times of all cases; the order does not matter.</returns>
    /// <exception cref="OverflowException">The counts exceed 64 bits.</exception>
    public CaseTimes Merge(CaseTimes other)
    {
        Guard.Against.Null(other);
        return new(
            [.. Rows.Concat(other.Rows).GroupBy(r => r.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => CaseTimesRow.Merge(g.Key, g))],
            checked(NotStarted + other.NotStarted));
    }

    /// <summary>The numbers of cases and groups.</summary>
    /// <returns>For example <c>45 cases in 2 groups, 4 open</c>.</returns>
    public override string ToString() =>
        $"{InvariantText.Count(Rows.Sum(r => r.N), "case")} in {InvariantText.Count(Rows.Count, "group")}, "
        + $"{InvariantText.Format(Rows.Sum(r => r.Open))} open";

    // One element for each case: its time in days, the number of its outcome (0 when open), and the position of its row.
    private (double[] Times, int[] Outcomes, int[] Groups) Expand(ValueList<string> outcomes)
    {
        List<double> times = [];
        List<int> numbers = [], groups = [];
        for (var g = 0; g < Rows.Count; g++)
        {
            var (ownTimes, ownNumbers) = Rows[g].Expand(outcomes);
            times.AddRange(ownTimes);
            numbers.AddRange(ownNumbers);
            groups.AddRange(Enumerable.Repeat(g, ownTimes.Length));
        }

        return ([.. times], [.. numbers], [.. groups]);
    }
}
