using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Survival;

/// <summary>
/// The share of cases that end with each of several outcomes up to a time, when one outcome rules out the others and some cases
/// are still open: the estimator of Aalen and Johansen (1978), the sum of S(u-) d / n over the times u up to t, where d of n
/// cases at risk ended with the outcome and S is the curve of Kaplan and Meier of all endings. The shares of all outcomes and of
/// the open cases add up to 1. One minus Kaplan-Meier of one outcome, with the others taken as open, is larger and is not a share
/// of the cases. R's <c>survfit</c> of several states.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CumulativeIncidence>))]
public sealed class CumulativeIncidence
{
    private readonly double[] _times;
    private readonly int[] _atRisk;
    private readonly double[] _survival;
    private readonly OutcomeCurve[] _curves;
    private readonly IncidenceLimits _limits;

    private CumulativeIncidence(OutcomeTimes cases, ReadOnlySpan<int> outcomes, IncidenceLimits limits)
    {
        N = cases.Times.Length;
        Outcomes = OutcomeTimes.Distinct(outcomes);
        _limits = limits;
        List<double> times = [];
        List<int> atRisk = [];
        List<double> survival = [];
        _curves = [.. Outcomes.Select(_ => new OutcomeCurve())];
        Dictionary<int, int> places = [];
        for (var k = 0; k < Outcomes.Count; k++)
        {
            places.Add(Outcomes[k], k);
        }

        var (before, counts) = (1.0, new int[_curves.Length]);
        for (int first = 0, next; first < cases.Times.Length; first = next)
        {
            next = cases.EndOfTies(first);
            Array.Clear(counts);
            var ended = 0;
            foreach (var row in cases.Rows.AsSpan(first, next - first))
            {
                if (outcomes[row] > 0)
                {
                    counts[places[outcomes[row]]]++;
                    ended++;
                }
            }

            var n = cases.Times.Length - first;
            for (var k = 0; k < _curves.Length; k++)
            {
                _curves[k].Add(n, ended, counts[k], before);
            }

            before *= (double)(n - ended) / n;
            times.Add(cases.Times[first]);
            atRisk.Add(n);
            survival.Add(before);
            Open += next - first - ended;
        }

        _times = [.. times];
        _atRisk = [.. atRisk];
        _survival = [.. survival];
    }

    /// <summary>The number of cases.</summary>
    public long N { get; }

    /// <summary>The number of cases that were still open when last seen (censored).</summary>
    public long Open { get; }

    /// <summary>The outcomes that occur, in rising order.</summary>
    public ValueList<int> Outcomes { get; }

    /// <summary>The kind of the intervals.</summary>
    public SurvivalInterval Interval => _limits.Kind;

    /// <summary>The level of the intervals.</summary>
    public Proportion Level => _limits.Level;

    /// <summary>Estimates the curves of all outcomes.</summary>
    /// <param name="times">How long each case took, or has been open so far: from 0 to 1e150 in any unit.</param>
    /// <param name="outcomes">
    /// How each case ended: any number above 0, at most 1000 different ones; 0 when it was still open, and then it is at risk up
    /// to and at its time.
    /// </param>
    /// <param name="interval">The scale of the intervals, here of the incidence.</param>
    /// <param name="level">The level of the intervals, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The curves; without a case every question gets the reason.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a time is outside its range, an outcome is negative, or there are too many.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or the interval is not a member of the enumeration.
    /// </exception>
    public static CumulativeIncidence Estimate(
        ReadOnlySpan<double> times,
        ReadOnlySpan<int> outcomes,
        SurvivalInterval interval = SurvivalInterval.Log,
        Proportion? level = null)
    {
        Guard.Against.UndefinedEnum(interval);
        var confidence = Guard.Against.InvalidLevel(level);
        return new(OutcomeTimes.Sort(times, outcomes), outcomes, new(interval, confidence));
    }

    /// <summary>
    /// The share of all cases that end with an outcome up to a time. Before the first time it is 0. After the last time it is
    /// known only when no case was open then.
    /// </summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="time">The time, from 0 to 1e150.</param>
    /// <returns>The share and its interval, over all cases; only the share where there is no interval.</returns>
    /// <exception cref="ArgumentException">The outcome does not occur.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside its range.</exception>
    public Estimate At(int outcome, double time)
    {
        Guard.Against.OutOfRange(
            !(time is >= 0 and <= NumberLimits.MaxMagnitude), time, "Allowed are numbers from 0 to 1e150.");
        if (N == 0)
        {
            return Statistics.Estimate.None(0, _limits.Method, CensoredTimes.NoCase);
        }

        var curve = CurveOf(outcome);
        if (time > _times[^1] && _survival[^1] > 0)
        {
            var reason = string.Create(CultureInfo.InvariantCulture, $"no case was observed after {_times[^1]}");
            return Statistics.Estimate.None(N, _limits.Method, reason);
        }

        var row = RowsUpTo(time) - 1;
        var (share, error) = row < 0 ? (0, 0) : curve[row];
        return _limits.FindInterval(share, error) is { } interval
            ? Statistics.Estimate.Of(share, interval, N, _limits.Method)
            : Statistics.Estimate.WithoutInterval(share, N, _limits.Method, _limits.FindReason(share)!);
    }

    /// <summary>The curve of an outcome: one step for each distinct time, in rising order.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The steps.</returns>
    /// <exception cref="ArgumentException">The outcome does not occur.</exception>
    public ValueList<IncidenceStep> Steps(int outcome)
    {
        var curve = CurveOf(outcome);
        var steps = new IncidenceStep[_times.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            var (share, error) = curve[i];
            steps[i] = new(
                _times[i],
                _atRisk[i],
                curve.EndedAt(i),
                Proportion.FromFraction(share),
                error,
                _limits.FindInterval(share, error));
        }

        return ValueList.Create<IncidenceStep>(steps);
    }

    /// <summary>The counts and the outcomes.</summary>
    /// <returns>For example <c>45 cases, 41 ended with 3 outcomes, 4 open</c>.</returns>
    public override string ToString()
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{N} cases, {N - Open} ended");
        return $"{counts} with {InvariantText.Count(Outcomes.Count, "outcome")}, {InvariantText.Format(Open)} open";
    }

    private OutcomeCurve CurveOf(int outcome)
    {
        var place = Outcomes.AsSpan().IndexOf(outcome);
        Guard.Against.Invalid(
            place < 0,
            $"Outcome {outcome} does not occur; allowed are {InvariantText.Join(Outcomes)}.",
            nameof(outcome));
        return _curves[place];
    }

    private int RowsUpTo(double time)
    {
        var found = _times.AsSpan().BinarySearch(time);
        return found < 0 ? ~found : found + 1;
    }
}
