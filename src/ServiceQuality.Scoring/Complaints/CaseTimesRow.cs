using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Survival;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>How long the cases of one group take, in days of 24 hours where a number stands for a time.</summary>
[JsonConverter(typeof(ScoringJsonConverter<CaseTimesRow>))]
public sealed record CaseTimesRow
{
    private readonly ValueList<long> _ended; // by outcome, and by time within it

    internal CaseTimesRow(
        string group, ValueList<Duration> times, ValueList<long> open, ValueList<string> outcomes, ValueList<long> ended)
    {
        Group = group;
        Times = times;
        OpenCounts = open;
        Outcomes = outcomes;
        _ended = ended;
    }

    /// <summary>The group.</summary>
    public string Group { get; }

    /// <summary>The distinct times, in rising order.</summary>
    public ValueList<Duration> Times { get; }

    /// <summary>How many cases are open after each of them.</summary>
    public ValueList<long> OpenCounts { get; }

    /// <summary>The outcomes of the cases that ended, in ordinal order.</summary>
    public ValueList<string> Outcomes { get; }

    /// <summary>The number of cases that are open.</summary>
    public long Open => Sum(OpenCounts);

    /// <summary>The number of cases.</summary>
    public long N => checked(Open + Sum(_ended));

    /// <summary>The time by which half of the cases end; <see cref="Quantile"/> of 50 %.</summary>
    public TimeQuantile Median => Quantile(Proportion.FromPercent(50));

    /// <summary>How many cases ended with an outcome at each of the times.</summary>
    /// <param name="outcome">The outcome; one of <see cref="Outcomes"/>.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">The outcome does not occur.</exception>
    public ValueList<long> EndedCounts(string outcome)
    {
        Guard.Against.Null(outcome);
        var place = NumberOf(Outcomes, outcome) - 1;
        return ValueList.Create(_ended.AsSpan().Slice(place * Times.Count, Times.Count));
    }

    /// <summary>
    /// The time by which a share of the cases ends, whatever the outcome, as <see cref="KaplanMeier.Quantile"/> gives it: in
    /// days.
    /// </summary>
    /// <param name="p">The share, above 0 %, such as 90 %.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The time; null with the reason where too many cases are open.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is 0 %, or the level is outside its range.</exception>
    public TimeQuantile Quantile(Proportion p, Proportion? level = null) => Curve(level: level).Quantile(p);

    /// <summary>The share of cases that take longer than a time in days, whatever the outcome.</summary>
    /// <param name="interval">The kind of the intervals.</param>
    /// <param name="level">The level of the intervals, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The curve.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or the interval is not a member of the enumeration.
    /// </exception>
    /// <exception cref="OverflowException">There are more cases than an array holds.</exception>
    public KaplanMeier Curve(SurvivalInterval interval = SurvivalInterval.Log, Proportion? level = null)
    {
        var (times, outcomes) = Expand([]);
        return KaplanMeier.Estimate(times, [.. outcomes.Select(o => o > 0)], interval: interval, level: level);
    }

    /// <summary>
    /// The shares of cases that end with each outcome up to a time in days. The number of an outcome is its position in
    /// <see cref="Outcomes"/>, from 1.
    /// </summary>
    /// <param name="interval">The scale of the intervals.</param>
    /// <param name="level">The level of the intervals, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The curves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or the interval is not a member of the enumeration.
    /// </exception>
    /// <exception cref="OverflowException">There are more cases than an array holds.</exception>
    public CumulativeIncidence Incidence(SurvivalInterval interval = SurvivalInterval.Log, Proportion? level = null)
    {
        var (times, outcomes) = Expand(Outcomes);
        return CumulativeIncidence.Estimate(times, outcomes, interval, level);
    }

    /// <summary>The share of cases that end with an outcome up to a time.</summary>
    /// <param name="outcome">The outcome; one of <see cref="Outcomes"/>.</param>
    /// <param name="time">The time, from zero.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The share; a reason after the last time while cases are open.</returns>
    /// <exception cref="ArgumentException">The outcome does not occur.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or the level is outside its range.</exception>
    /// <exception cref="OverflowException">There are more cases than an array holds.</exception>
    public Estimate IncidenceAt(string outcome, Duration time, Proportion? level = null)
    {
        Guard.Against.Null(outcome);
        return Incidence(level: level).At(NumberOf(Outcomes, outcome), time.TotalDays);
    }

    /// <summary>
    /// The mean time of the cases that ended, in days. The open ones (<see cref="Open"/>) are left out, so while long ones are
    /// open it is too low; <see cref="Median"/> and <see cref="KaplanMeier.RestrictedMean"/> of the curve are not.
    /// </summary>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The mean; null with the reason when no case has ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    /// <exception cref="OverflowException">There are more cases than an array holds.</exception>
    public MeanEstimate EndedMean(Proportion? level = null)
    {
        var (times, outcomes) = Expand([]);
        return MeanEstimate.FromValues([.. times.Where((_, i) => outcomes[i] > 0)], level: level);
    }

    /// <summary>The group, the counts and the median in days.</summary>
    /// <returns>For example <c>web: 11 cases, 4 open, median 31 d [18, -]</c>.</returns>
    public override string ToString() => $"{Group}: {InvariantText.Count(N, "case")}, {InvariantText.Format(Open)} open, "
        + $"median {Median.Range.Replace(" [", " d [", StringComparison.Ordinal)}";

    // The number of an outcome from 1.
    internal static int NumberOf(ValueList<string> outcomes, string outcome)
    {
        var place = outcomes.AsSpan().IndexOf(outcome);
        Guard.Against.Invalid(
            place < 0,
            $"Outcome \"{InvariantText.Shorten(outcome)}\" does not occur; allowed are {InvariantText.Join(outcomes)}.",
            nameof(outcome));
        return place + 1;
    }

    internal static CaseTimesRow Merge(string group, IEnumerable<CaseTimesRow> rows)
    {
        CaseTimesCounter counter = new();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Times.Count; i++)
            {
                row.AddTo(counter, i);
            }
        }

        return counter.ToRow(group);
    }

    // One element for each case: its time in days, and the number of its outcome in a list; 1 for any when the list is empty, and
    // 0 when the case is open.
    internal (double[] Times, int[] Outcomes) Expand(ValueList<string> outcomes)
    {
        var (times, numbers) = (new double[checked((int)N)], new int[checked((int)N)]);
        var next = 0;
        for (var i = 0; i < Times.Count; i++)
        {
            var days = Times[i].TotalDays;
            for (var o = -1; o < Outcomes.Count; o++)
            {
                var count = (int)(o < 0 ? OpenCounts[i] : _ended[(o * Times.Count) + i]);
                times.AsSpan(next, count).Fill(days);
                var number = outcomes.Count == 0 || o < 0 ? o < 0 ? 0 : 1 : NumberOf(outcomes, Outcomes[o]);
                numbers.AsSpan(next, count).Fill(number);
                next += count;
            }
        }

        return (times, numbers);
    }

    private void AddTo(CaseTimesCounter counter, int time)
    {
        if (OpenCounts[time] > 0)
        {
            counter.Add(Times[time], null, OpenCounts[time]);
        }

        for (var o = 0; o < Outcomes.Count; o++)
        {
            var count = _ended[(o * Times.Count) + time];
            if (count > 0)
            {
                counter.Add(Times[time], Outcomes[o], count);
            }
        }
    }

    private static long Sum(ValueList<long> counts) => counts.Aggregate(0L, (sum, count) => checked(sum + count));
}
