using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Statistics.Survival;

/// <summary>
/// How long cases take when some are still open: S(t), the share that takes longer than t, by the product-limit estimator of
/// Kaplan and Meier (1958), the product of 1 - d / n over the times up to t, where d of n cases at risk ended. It is the list of
/// its steps, one for each distinct time, in rising order; conventions are those of R's <c>survfit</c>. Times tie only when they
/// are the same number. With late entry the first few cases can bring S to 0 before others enter, and it stays 0. Leave out the
/// cases up to that age for the curve of the cases that get beyond it.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<KaplanMeier>))]
public sealed class KaplanMeier : IReadOnlyList<SurvivalStep>
{
    private readonly RiskTable _table;
    private readonly double[] _survival;
    private readonly double[] _greenwood;
    private readonly SurvivalLimits _limits;

    private KaplanMeier(RiskTable table, long n, long ended, SurvivalLimits limits)
    {
        N = n;
        Ended = ended;
        _table = table;
        _limits = limits;
        _survival = new double[table.Times.Length];
        _greenwood = new double[table.Times.Length];
        var (survival, sum) = (1.0, 0.0);
        for (var i = 0; i < _survival.Length; i++)
        {
            double atRisk = table.AtRisk[i], d = table.Ended[i];
            survival *= (atRisk - d) / atRisk;
            sum += d == 0 || d == atRisk ? 0 : d / (atRisk * (atRisk - d)); // not used once S is 0
            _survival[i] = survival;
            _greenwood[i] = sum;
        }
    }

    /// <summary>The number of cases.</summary>
    public long N { get; }

    /// <summary>The number of cases that ended.</summary>
    public long Ended { get; }

    /// <summary>The number of cases that were still open when last seen (censored).</summary>
    public long Open => N - Ended;

    /// <summary>The number of steps: one for each distinct time.</summary>
    public int Count => _survival.Length;

    /// <summary>The kind of the intervals.</summary>
    public SurvivalInterval Interval => _limits.Kind;

    /// <summary>The level of the intervals.</summary>
    public Proportion Level => _limits.Level;

    /// <summary>The time by which half of the cases end; <see cref="Quantile"/> of 50 %.</summary>
    public TimeQuantile Median => Quantile(Proportion.FromFraction(0.5));

    /// <summary>The step at a position.</summary>
    /// <param name="index">The position, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the curve.</exception>
    public SurvivalStep this[int index]
    {
        get
        {
            Guard.Against.IndexOutOfRange(index, Count);
            var survival = _survival[index];
            return new(
                _table.Times[index],
                _table.AtRisk[index],
                _table.Ended[index],
                _table.Open[index],
                Proportion.FromFraction(survival),
                survival == 0 ? null : Math.Sqrt(_greenwood[index]),
                LimitsAt(index));
        }
    }

    /// <summary>Estimates the curve of cases.</summary>
    /// <param name="times">How long each case took, or has been open so far: from 0 to 1e150 in any unit.</param>
    /// <param name="ended">
    /// Whether each case ended at its time; if not it was still open then, and is at risk up to and at that time.
    /// </param>
    /// <param name="entered">
    /// The age at which each case came under observation, in the unit of the times and below its time; it is at risk after that
    /// age, not at it. 0 means from the beginning. Empty means all from the beginning.
    /// </param>
    /// <param name="interval">The kind of the intervals.</param>
    /// <param name="level">The level of the intervals, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The curve; without a case it has no step, and every question gets the reason.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a time is outside its range, or an entry is not below its time.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or the interval is none of the enumeration.
    /// </exception>
    public static KaplanMeier Estimate(
        ReadOnlySpan<double> times,
        ReadOnlySpan<bool> ended,
        ReadOnlySpan<double> entered = default,
        SurvivalInterval interval = SurvivalInterval.Log,
        Proportion? level = null)
    {
        CensoredTimes.Check(times, ended, entered);
        Guard.Against.UndefinedEnum(interval);
        var confidence = Guard.Against.InvalidLevel(level);
        var table = RiskTable.FromTimes(times, ended, entered);
        return new(table, times.Length, ended.Count(true), new(interval, confidence));
    }

    /// <summary>
    /// S(t): the share of cases that take longer than a time, that is, are still open then. Before the first time it is 1. After
    /// the last time it is known only when S is 0 there; otherwise nothing was observed, and unlike R's <c>extend</c> the last
    /// value is not carried on.
    /// </summary>
    /// <param name="time">The time, from 0 to 1e150.</param>
    /// <returns>The share and its interval, over all cases; only the share where there is no interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside its range.</exception>
    public Estimate At(double time)
    {
        Guard.Against.OutOfRange(
            !(time is >= 0 and <= NumberLimits.MaxMagnitude), time, "Allowed are numbers from 0 to 1e150.");
        if (FindReasonUnknown(time) is { } reason)
        {
            return Statistics.Estimate.None(N, _limits.Method, reason);
        }

        var row = RowsUpTo(time) - 1;
        var survival = row < 0 ? 1 : _survival[row];
        var limits = row < 0 ? _limits.FindInterval(1, 0) : LimitsAt(row);
        return limits is { } interval
            ? Statistics.Estimate.Of(survival, interval, N, _limits.Method)
            : Statistics.Estimate.WithoutInterval(survival, N, _limits.Method, _limits.FindReason(survival)!);
    }

    /// <summary>The share of cases that end up to a time: 1 - S(t), with the interval of 1 - S(t).</summary>
    /// <param name="time">The time, from 0 to 1e150.</param>
    /// <returns>The share and its interval, as <see cref="At"/> gives the rest.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside its range.</exception>
    public Estimate EndedBy(double time)
    {
        var open = At(time);
        if (open.Value is not { } survival)
        {
            return open;
        }

        if (open.Interval is not { } interval)
        {
            return Statistics.Estimate.WithoutInterval(1 - survival, N, _limits.Method, open.Reason!);
        }

        var complement = new ConfidenceInterval(1 - interval.Upper, 1 - interval.Lower, interval.Level);
        return Statistics.Estimate.Of(1 - survival, complement, N, _limits.Method);
    }

    /// <summary>
    /// The time by which a share of the cases ends: the smallest t with S(t) at most 1 - p; where S equals 1 - p (to 1.5e-8,
    /// because of rounding) the middle of that flat step, which lasts to the last time if nothing ends it. The ends of the
    /// interval follow by the same rule from the lower and the upper confidence limits of S (Brookmeyer and Crowley 1982), each
    /// where it first gets there. R's are the same unless a limit rises again: R sorts the limits, and its interval may then not
    /// contain the estimate.
    /// </summary>
    /// <param name="p">The share, above 0 %.</param>
    /// <returns>The time and its interval; what the curves do not reach is null.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is 0 %.</exception>
    public TimeQuantile Quantile(Proportion p)
    {
        Guard.Against.OutOfRange(p.Fraction == 0, p, "Share 0.0 % is not allowed; allowed are shares above 0 %.");
        var height = 1 - p.Fraction;
        return new(
            p,
            CurveCrossing.FindTime(height, _table, i => _survival[i]),
            CurveCrossing.FindTime(height, _table, i => LimitsAt(i)?.Lower),
            CurveCrossing.FindTime(height, _table, i => LimitsAt(i)?.Upper),
            N,
            Level,
            _limits.Method);
    }

    // The smallest time within which the share ends; Quantile is in the middle between it and the next where the share is exact.
    internal double? SmallestTime(Proportion p) => CurveCrossing.FindFirstTime(1 - p.Fraction, _table, i => _survival[i]);

    /// <summary>
    /// The mean time up to a horizon, longer times counting as the horizon: the area under S from 0 to it. Its variance is the
    /// sum of A squared times d / (n (n - d)), A the area from each time up to the horizon; R's <c>rmean</c>.
    /// </summary>
    /// <param name="horizon">The horizon, above 0 and at most 1e150 in the unit of the times.</param>
    /// <returns>
    /// The mean with its standard error, 0 when no case ended before the horizon, and a normal interval, which is not cut at 0 or
    /// at the horizon; no mean when the horizon is beyond the last time and S is not 0 there.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is outside its range.</exception>
    public MeanEstimate RestrictedMean(double horizon)
    {
        Guard.Against.OutOfRange(
            !(horizon is > 0 and <= NumberLimits.MaxMagnitude), horizon, "Allowed are numbers above 0, up to 1e150.");
        if (FindReasonUnknown(horizon) is { } reason)
        {
            return MeanEstimate.WithoutSpread(null, N, reason);
        }

        // Backwards, because the variance needs the area to the right of each time; as a share of the horizon, so that squares
        // stay in range.
        var (area, sum, until) = (0.0, 0.0, horizon);
        for (var i = RowsUpTo(horizon) - 1; i >= 0; i--)
        {
            area += (until - _table.Times[i]) / horizon * _survival[i];
            until = _table.Times[i];
            double atRisk = _table.AtRisk[i], d = _table.Ended[i];
            sum += d == atRisk ? 0 : area * area * d / (atRisk * (atRisk - d));
        }

        return MeanEstimate.FromStandardError((area * horizon) + until, Math.Sqrt(sum) * horizon, N, Level);
    }

    /// <summary>Enumerates the steps in the order of time.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<SurvivalStep> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The counts and the median.</summary>
    /// <returns>For example <c>11 cases, 7 ended, 4 open, median 31 [18, -]</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{N} cases, {Ended} ended, {Open} open, median {Median.Range}");

    private ConfidenceInterval? LimitsAt(int index) => _limits.FindInterval(_survival[index], Math.Sqrt(_greenwood[index]));

    // Why S is not known at a time; null when it is.
    private string? FindReasonUnknown(double time)
    {
        if (N == 0)
        {
            return CensoredTimes.NoCase;
        }

        var last = _table.Times[^1];
        return time > last && _survival[^1] > 0
            ? string.Create(CultureInfo.InvariantCulture, $"no case was observed after {last}")
            : null;
    }

    private int RowsUpTo(double time)
    {
        var found = _table.Times.AsSpan().BinarySearch(time);
        return found < 0 ? ~found : found + 1;
    }
}
