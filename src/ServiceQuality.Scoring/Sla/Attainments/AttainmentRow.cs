using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// How often targets were met by the readings of one key. Everything that came in is counted in exactly one of the eight counts. The
/// share is over what is decided: met, breached, and late while still open.
/// </summary>
public sealed record AttainmentRow
{
    private readonly AttainmentKeys _keys;

    internal AttainmentRow(AttainmentKeys keys, AttainmentKey key, ValueList<long> counts, ValueList<ExclusionCount> exclusions)
    {
        _keys = keys;
        Key = key;
        Counts = counts;
        Exclusions = exclusions;
    }

    /// <summary>What the row is about.</summary>
    public AttainmentKey Key { get; }

    /// <summary>The name of the target; empty when targets are not told apart.</summary>
    public string Target => Key.Target ?? "";

    /// <summary>The priority by which the target was judged; none when priorities are not told apart.</summary>
    public Priority Priority => Key.Priority ?? Priority.None;

    /// <summary>Stopped at or before due.</summary>
    public long Met => this[AttainmentState.Met];

    /// <summary>Stopped after due.</summary>
    public long Breached => this[AttainmentState.Breached];

    /// <summary>Not stopped, and due has passed.</summary>
    public long LateWhileOpen => this[AttainmentState.LateWhileOpen];

    /// <summary>Running, and not late.</summary>
    public long Running => this[AttainmentState.Running];

    /// <summary>Paused, and not late.</summary>
    public long Paused => this[AttainmentState.Paused];

    /// <summary>Without a limit.</summary>
    public long NotApplicable => this[AttainmentState.NotApplicable];

    /// <summary>Not started.</summary>
    public long NotStarted => this[AttainmentState.NotStarted];

    /// <summary>Left out, for the reasons in <see cref="Exclusions"/>.</summary>
    public long Excluded => this[AttainmentState.Excluded];

    /// <summary>The reasons for which readings were left out, in ordinal order, with their counts.</summary>
    public ValueList<ExclusionCount> Exclusions { get; }

    /// <summary>Not met: breached, and late while still open.</summary>
    public long Missed => checked(Breached + LateWhileOpen);

    /// <summary>The denominator of the share: met, breached, and late while still open.</summary>
    public long Decided => checked(Met + Missed);

    /// <summary>Neither met nor missed yet: running, paused and not started.</summary>
    public long Pending => checked(Running + Paused + NotStarted);

    /// <summary>Everything that came in.</summary>
    public long Total => checked(Decided + Pending + NotApplicable + Excluded);

    /// <summary>Met of decided; null when nothing is decided yet.</summary>
    public Proportion? Share => Decided == 0 ? null : Proportion.Of(Met, Decided);

    /// <summary>Met of decided as whole numbers, as service credits take it.</summary>
    public ExactShare ExactShare => ExactShare.Of(Met, Decided);

    /// <summary>
    /// The share as an estimate for the cases to come: with its 95 % interval (<see cref="ProportionMethod.Wilson"/>), or the reason why
    /// there is none.
    /// </summary>
    public Estimate Estimate => ProportionEstimate.FromCounts(Met, Decided);

    /// <summary>One of the counts.</summary>
    /// <param name="state">What the readings came to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The state is none of the enumeration.</exception>
    public long this[AttainmentState state] => Enum.IsDefined(state)
        ? Counts[(int)state]
        : throw new ArgumentOutOfRangeException(nameof(state), state, "Allowed are the states of the enumeration.");

    /// <summary>
    /// Whether an objective was kept, as contracts ask (share at or above it, compared in whole numbers), and what the interval of the
    /// share says about it.
    /// </summary>
    /// <param name="objective">The share promised, above 0 %; taken to 15 digits, so that 99.9 % is 999 of 1000.</param>
    /// <param name="minimum">How many must be decided before the interval is asked; at least 1.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The judgement.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The objective is 0 %, the minimum below 1, or the level outside its range.</exception>
    public AttainmentJudgement Against(Proportion objective, int minimum = AttainmentJudgement.UsualMinimum, Proportion? level = null) =>
        new(objective, Met, Decided, minimum, level);

    /// <summary>Key, share with its interval in percent, and counts: met and breached always, the others where there are some.</summary>
    /// <returns>For example <c>Resolution P2: 93.8 % [71.7, 98.9] (15 met, 1 breached, 2 running)</c>.</returns>
    public override string ToString()
    {
        var share = Share is { } s && Estimate.Interval is { } i
            ? string.Create(CultureInfo.InvariantCulture, $"{s.ToString(null, null)} [{100 * i.Lower:F1}, {100 * i.Upper:F1}]") : "nothing decided";
        return $"{Key.Text(_keys)}: {share} ({CountsText})";
    }

    internal ValueList<long> Counts { get; }

    internal string CountsText
    {
        get
        {
            var counts = new (long Count, string Name, bool Always)[]
            {
                (Met, "met", true), (Breached, "breached", true), (LateWhileOpen, "late while open", false), (Running, "running", false),
                (Paused, "paused", false), (NotApplicable, "not applicable", false), (NotStarted, "not started", false),
            };
            return string.Join(", ", counts.Where(c => c.Always || c.Count > 0)
                .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {c.Name}")).Concat(Exclusions.Select(e => e.ToString())));
        }
    }

    // The readings of both, under one key.
    internal static AttainmentRow Merged(AttainmentKeys keys, AttainmentKey key, IEnumerable<AttainmentRow> rows)
    {
        var counts = new long[AttainmentStates.Count];
        SortedDictionary<string, long> exclusions = new(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] = checked(counts[i] + row.Counts[i]);
            }

            foreach (var exclusion in row.Exclusions)
            {
                exclusions[exclusion.Reason] = checked(exclusions.GetValueOrDefault(exclusion.Reason) + exclusion.Count);
            }
        }

        return new(keys, key, [.. counts], [.. exclusions.Select(e => new ExclusionCount(e.Key, e.Value))]);
    }
}
