using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Survival;

namespace ServiceQuality.Scoring.Sla;

/// <summary>How long the clocks of one key take to stop, those that have not stopped yet included.</summary>
[JsonConverter(typeof(ScoringJsonConverter<TimesToStopRow>))]
public sealed record TimesToStopRow
{
    private readonly AttainmentKeys _keys;

    internal TimesToStopRow(
        AttainmentKeys keys,
        AttainmentKey key,
        ValueList<Duration> times,
        ValueList<long> stopped,
        ValueList<long> open,
        long notTimed)
    {
        _keys = keys;
        Key = key;
        Times = times;
        StoppedCounts = stopped;
        OpenCounts = open;
        NotTimed = notTimed;
    }

    /// <summary>The key of the row.</summary>
    public AttainmentKey Key { get; }

    /// <summary>The distinct times, in rising order.</summary>
    public ValueList<Duration> Times { get; }

    /// <summary>How many clocks stopped at each of them.</summary>
    public ValueList<long> StoppedCounts { get; }

    /// <summary>How many clocks have used each of them and have not stopped.</summary>
    public ValueList<long> OpenCounts { get; }

    /// <summary>How many clocks were left out: not started, not applicable or excluded.</summary>
    public long NotTimed { get; }

    /// <summary>How many clocks stopped.</summary>
    public long Stopped => Sum(StoppedCounts);

    /// <summary>How many clocks have not stopped: running or paused.</summary>
    public long Open => Sum(OpenCounts);

    /// <summary>How many clocks are timed.</summary>
    public long N => checked(Stopped + Open);

    /// <summary>How many readings there are.</summary>
    public long Total => checked(N + NotTimed);

    /// <summary>The time by which half of the clocks stop, in hours; <see cref="Quantile"/> of 50 %.</summary>
    public TimeQuantile Median => Quantile(Proportion.FromPercent(50));

    /// <summary>
    /// The time by which a share of the clocks stops, in hours, as <see cref="KaplanMeier.Quantile"/> gives it.
    /// </summary>
    /// <param name="p">The share, above 0 %, such as 90 %.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The time and its interval; null with the reason where too many clocks are open.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is 0 %, or the level is outside its range.</exception>
    public TimeQuantile Quantile(Proportion p, Proportion? level = null) => Curve(SurvivalInterval.Log, level).Quantile(p);

    /// <summary>
    /// The mean time of the clocks that stopped, in hours, with its t interval. Clocks that have not stopped (<see cref="Open"/>)
    /// are left out, so while long ones are open it is too low.
    /// </summary>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The mean; null with the reason when no clock has stopped.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    /// <exception cref="OverflowException">There are more clocks than an array holds.</exception>
    public MeanEstimate StoppedMean(Proportion? level = null)
    {
        var hours = new double[checked((int)Stopped)];
        var next = 0;
        for (var i = 0; i < Times.Count; i++)
        {
            hours.AsSpan(next, (int)StoppedCounts[i]).Fill(Times[i].TotalHours);
            next += (int)StoppedCounts[i];
        }

        return MeanEstimate.FromValues(hours, level: level);
    }

    /// <summary>
    /// Assesses the time by which a share of the clocks stops against a limit: 90 % within 4 h. Clocks that have not stopped
    /// count as longer than the time that they have used.
    /// </summary>
    /// <remarks>
    /// While many clocks are open the time may not be known, and yet be longer than the limit. Then it is not attained; it is
    /// <see cref="AssessmentVerdict.NotMet"/> when the lower end of the interval is not known either, and the minimum of clocks
    /// was followed up to the limit.
    /// </remarks>
    /// <param name="p">The share, above 0 %, such as 90 %.</param>
    /// <param name="limit">The longest time that attains it, in the basis of the times.</param>
    /// <param name="minimum">How many clocks must be timed before the interval is used; at least 1.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The assessment, in hours.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The share is 0 %, the limit is negative, the minimum is below 1, or the level is outside its range.
    /// </exception>
    public Assessment AssessQuantile(
        Proportion p, Duration limit, int minimum = Assessment.DefaultMinimum, Proportion? level = null) =>
        TimesToStopAssessment.OfQuantile(this, p, limit, minimum, level);

    /// <summary>
    /// Assesses the mean time of the clocks that stopped against a limit: a mean time to respond of at most 30 minutes. Clocks
    /// that have not stopped are left out, and the reason says how many.
    /// </summary>
    /// <remarks>
    /// Leaving out open clocks makes the mean too low, so it is not <see cref="AssessmentVerdict.Met"/> but
    /// <see cref="AssessmentVerdict.Unproven"/> when the mean of all clocks, the open ones with the time that they have used so
    /// far, is above the limit already.
    /// </remarks>
    /// <param name="limit">The longest mean that attains it, in the basis of the times.</param>
    /// <param name="minimum">How many clocks must have stopped before the interval is used; at least 1.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The assessment, in hours.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The limit is negative, the minimum is below 1, or the level is outside its range.
    /// </exception>
    /// <exception cref="OverflowException">There are more clocks than an array holds.</exception>
    public Assessment AssessMean(Duration limit, int minimum = Assessment.DefaultMinimum, Proportion? level = null) =>
        TimesToStopAssessment.OfMean(this, limit, minimum, level);

    /// <summary>The curve of the times in hours: the share of clocks that take longer.</summary>
    /// <param name="interval">The kind of the intervals.</param>
    /// <param name="level">The level of the intervals, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or the interval is not a member of the enumeration.
    /// </exception>
    /// <exception cref="OverflowException">There are more clocks than an array holds.</exception>
    public KaplanMeier Curve(SurvivalInterval interval = SurvivalInterval.Log, Proportion? level = null)
    {
        var hours = new double[checked((int)N)];
        var ended = new bool[hours.Length];
        var next = 0;
        for (var i = 0; i < Times.Count; i++)
        {
            var (stopped, all) = ((int)StoppedCounts[i], (int)(StoppedCounts[i] + OpenCounts[i]));
            hours.AsSpan(next, all).Fill(Times[i].TotalHours);
            ended.AsSpan(next, stopped).Fill(true);
            next += all;
        }

        return KaplanMeier.Estimate(hours, ended, interval: interval, level: level);
    }

    /// <summary>Returns the key, the counts and the median in hours.</summary>
    /// <returns>For example <c>Resolution P1: 11 timed, 7 stopped, 4 open, median 31 h [18, -]</c>.</returns>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Key.Format(_keys)}: {N} timed, {Stopped} stopped, {Open} open");
        return $"{text}, median {Median.Range.Replace(" [", " h [", StringComparison.Ordinal)}";
    }

    internal TimesToStopRow WithKey(AttainmentKeys keys, AttainmentKey key) =>
        new(keys, key, Times, StoppedCounts, OpenCounts, NotTimed);

    // Merges rows under one key.
    internal static TimesToStopRow Merge(AttainmentKeys keys, AttainmentKey key, IEnumerable<TimesToStopRow> rows)
    {
        SortedDictionary<Duration, (long Stopped, long Open)> counts = [];
        var notTimed = 0L;
        foreach (var row in rows)
        {
            notTimed = checked(notTimed + row.NotTimed);
            for (var i = 0; i < row.Times.Count; i++)
            {
                var (stopped, open) = counts.GetValueOrDefault(row.Times[i]);
                counts[row.Times[i]] = (checked(stopped + row.StoppedCounts[i]), checked(open + row.OpenCounts[i]));
            }
        }

        ValueList<long> allStopped = [.. counts.Values.Select(c => c.Stopped)];
        ValueList<long> allOpen = [.. counts.Values.Select(c => c.Open)];
        return new(keys, key, [.. counts.Keys], allStopped, allOpen, notTimed);
    }

    private static long Sum(ValueList<long> counts) => counts.Aggregate(0L, (sum, count) => checked(sum + count));
}
