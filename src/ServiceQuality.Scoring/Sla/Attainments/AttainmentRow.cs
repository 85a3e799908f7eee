using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// How often targets were met by the readings of one key. Every reading has exactly one <see cref="AttainmentState"/>; the
/// properties count states or sum them up. There are two shares with two bases: <see cref="MetOfDecided"/>, where decided is met
/// and breached, and <see cref="StoppedOfStarted"/>, where the clocks that have not stopped are in the base as well. For the
/// target of resolution and periods of opening, the second one is the resolution rate: solved of raised.
/// </summary>
/// <remarks>
/// <see cref="Breached"/> counts every reading whose verdict is breached, as <c>CaseReading.Breaches</c> lists them: those that
/// stopped after due (<see cref="StoppedLate"/>) and those that are still open after due (<see cref="LateWhileOpen"/>), which
/// cannot be met any more. So the share is <c>Met / (Met + Breached)</c>. A report over closed cases only divides by <c>Met +
/// StoppedLate</c>.
/// </remarks>
[JsonConverter(typeof(ScoringJsonConverter<AttainmentRow>))]
public sealed record AttainmentRow
{
    internal AttainmentRow(
        AttainmentKeys keys,
        AttainmentKey key,
        ValueList<long> counts,
        ValueList<ExclusionCount> exclusions,
        long openBreachesWithoutPeriod = 0)
    {
        Keys = keys;
        Key = key;
        Counts = counts;
        Exclusions = exclusions;
        OpenBreachesWithoutPeriod = openBreachesWithoutPeriod;
    }

    /// <summary>The key of the row.</summary>
    public AttainmentKey Key { get; }

    /// <summary>The name of the target; empty when targets are not counted separately.</summary>
    public string Target => Key.Target ?? "";

    /// <summary>The priority by which the target was judged; none when priorities are not counted separately.</summary>
    public Priority Priority => Key.Priority ?? Priority.None;

    /// <summary>How many stopped at or before due.</summary>
    public long Met => this[AttainmentState.Met];

    /// <summary>How many are breached: stopped after due, or still open after due.</summary>
    public long Breached => checked(StoppedLate + LateWhileOpen);

    /// <summary>How many of the breached stopped after due.</summary>
    public long StoppedLate => this[AttainmentState.StoppedLate];

    /// <summary>How many of the breached are still open: not stopped, and due has passed.</summary>
    public long LateWhileOpen => this[AttainmentState.LateWhileOpen];

    /// <summary>How many are running, and not late.</summary>
    public long Running => this[AttainmentState.Running];

    /// <summary>How many are paused, and not late.</summary>
    public long Paused => this[AttainmentState.Paused];

    /// <summary>How many have no limit.</summary>
    public long NotApplicable => this[AttainmentState.NotApplicable];

    /// <summary>How many have not started.</summary>
    public long NotStarted => this[AttainmentState.NotStarted];

    /// <summary>How many were left out, for the reasons in <see cref="Exclusions"/>.</summary>
    public long Excluded => this[AttainmentState.Excluded];

    /// <summary>The reasons for which readings were left out, in ordinal order, with their counts.</summary>
    public ValueList<ExclusionCount> Exclusions { get; }

    /// <summary>
    /// How many breaches with the same target, priority, tier and team are still open, and so are in no period and not in this
    /// row. It is 0 unless this is the row of a period by <see cref="PeriodAttribution.Stopping"/>.
    /// </summary>
    public long OpenBreachesWithoutPeriod { get; }

    /// <summary>
    /// What a reader of the row must know, such as <c>3 open breaches are in no period</c>; otherwise null.
    /// </summary>
    public string? Warning => AttainmentText.Warning(this);

    /// <summary>The denominator of <see cref="Share"/>: met and breached.</summary>
    public long Decided => checked(Met + Breached);

    /// <summary>How many are neither met nor breached yet: running, paused and not started.</summary>
    public long Pending => checked(Running + Paused + NotStarted);

    /// <summary>How many clocks have stopped, in time or late: solved, for the target of resolution.</summary>
    public long Stopped => checked(Met + StoppedLate);

    /// <summary>
    /// How many clocks have started, those included that have not stopped: raised, for the target of resolution. Left out are
    /// those that have not started, have no limit or are excluded.
    /// </summary>
    public long Started => checked(Stopped + LateWhileOpen + Running + Paused);

    /// <summary>How many readings there are.</summary>
    public long Total => checked(Decided + Pending + NotApplicable + Excluded);

    /// <summary>The attained share: met of decided. Null when nothing is decided yet.</summary>
    public Proportion? Share => Decided == 0 ? null : Proportion.Of(Met, Decided);

    /// <summary>The attained share as exact counts, as service credits need it.</summary>
    public ExactProportion ExactShare => ExactProportion.Of(Met, Decided);

    /// <summary>
    /// The share met of those decided, as an estimate for the cases to come: with its 95 % interval
    /// (<see cref="ProportionMethod.Wilson"/>), or the reason why there is none. Clocks that still run in time are not in the
    /// base.
    /// </summary>
    public Estimate MetOfDecided => ProportionEstimate.FromCounts(Met, Decided);

    /// <summary>
    /// The share stopped of those started, as an estimate with its 95 % interval: the resolution rate, with the open ones in the
    /// base. A clock that stopped late has stopped. Of a target with several cycles the worst one counts, unless the plan counts
    /// each.
    /// </summary>
    public Estimate StoppedOfStarted => ProportionEstimate.FromCounts(Stopped, Started);

    // The keys of the plan.
    internal AttainmentKeys Keys { get; }

    // By state.
    internal ValueList<long> Counts { get; }

    /// <summary>Returns how many readings have a state.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="ArgumentOutOfRangeException">The state is not a member of the enumeration.</exception>
    public long this[AttainmentState state] => Counts[(int)Guard.Against.UndefinedEnum(state)];

    /// <summary>
    /// Assesses the share met of those decided against an objective: whether the objective is attained, as contracts ask (share
    /// at or above it, compared in whole numbers), and what the interval of the share says about the cases to come.
    /// </summary>
    /// <param name="objective">The share promised, above 0 %; taken to 15 digits, so that 99.9 % is 999 of 1000.</param>
    /// <param name="minimum">How many must be decided before the interval is used; at least 1.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The assessment; see <see cref="ProportionEstimate.Assess"/> for objectives of 100 %.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The objective is 0 %, the minimum below 1, or the level outside its range.
    /// </exception>
    public Assessment Assess(Proportion objective, int minimum = Assessment.DefaultMinimum, Proportion? level = null) =>
        ProportionEstimate.Assess(Met, Decided, objective, BoundDirection.AtLeast, minimum, level);

    /// <summary>Assesses the share stopped of those started, such as a resolution rate, against an objective.</summary>
    /// <param name="objective">The share promised, above 0 %; taken to 15 digits, so that 99.9 % is 999 of 1000.</param>
    /// <param name="minimum">How many must have started before the interval is used; at least 1.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The assessment; see <see cref="ProportionEstimate.Assess"/> for objectives of 100 %.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The objective is 0 %, the minimum below 1, or the level outside its range.
    /// </exception>
    public Assessment AssessStopped(Proportion objective, int minimum = Assessment.DefaultMinimum, Proportion? level = null) =>
        ProportionEstimate.Assess(Stopped, Started, objective, BoundDirection.AtLeast, minimum, level);

    /// <summary>
    /// Returns the key, the share met of decided with its interval in percent, the counts (met and breached always, the others
    /// where they are not 0), and the warning.
    /// </summary>
    /// <returns>For example <c>Resolution P2: 93.8 % [71.7, 98.9] (15 met, 1 breached, 2 running)</c>.</returns>
    public override string ToString() => AttainmentText.Row(this);

    internal AttainmentRow WithOpenBreachesWithoutPeriod(long count) => new(Keys, Key, Counts, Exclusions, count);

    // Merges rows under one key.
    internal static AttainmentRow Merge(AttainmentKeys keys, AttainmentKey key, IEnumerable<AttainmentRow> rows)
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
