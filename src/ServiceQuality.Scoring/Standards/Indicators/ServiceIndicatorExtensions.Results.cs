using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Survival;

namespace ServiceQuality.Scoring.Standards;

// From results that exist elsewhere: their definition is theirs.
public static partial class ServiceIndicatorExtensions
{
    /// <summary>
    /// Measures a result with its interval, such as the top boxes of a rating, the score of an index or the ratio of two rates.
    /// </summary>
    /// <param name="indicator">The indicator, of any formula.</param>
    /// <param name="estimate">The result, in the unit of the indicator.</param>
    /// <param name="unit">Who or what it is of; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The indicator is not allowed, or the value is not possible.</exception>
    public static IndicatorValue Measure(
        this ServiceIndicator indicator, Estimate estimate, string? unit = null, string? period = null)
    {
        IndicatorGuards.Check(indicator);
        Guard.Against.Null(estimate);
        return new(indicator, unit, period, MeasuredNumbers.Of(estimate));
    }

    /// <summary>Measures a share from its counts, such as resolution at first contact by its rule.</summary>
    /// <param name="indicator">The indicator, a share.</param>
    /// <param name="share">The share; what is left out of its base is not finished.</param>
    /// <param name="unit">Who or what it is of; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The indicator has another formula or is not allowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static IndicatorValue Measure(
        this ServiceIndicator indicator, CountedShare share, string? unit = null, string? period = null, Proportion? level = null)
    {
        IndicatorGuards.Check(indicator, IndicatorFormula.Proportion);
        Guard.Against.Null(share);
        return indicator.Measure(share.Count, share.Base, unit, period, share.LeftOut, level: level);
    }

    /// <summary>Measures a rate from events and exposure.</summary>
    /// <param name="indicator">The indicator, a rate.</param>
    /// <param name="rate">The rate; its exposure is in the unit of the indicator.</param>
    /// <param name="unit">Who or what it is of; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The indicator has another formula or is not allowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static IndicatorValue Measure(
        this ServiceIndicator indicator, EventRate rate, string? unit = null, string? period = null, Proportion? level = null)
    {
        IndicatorGuards.Check(indicator, IndicatorFormula.Rate);
        Guard.Against.Null(rate);
        return indicator.Measure(rate.Events, rate.Exposure, unit, period, level: level);
    }

    /// <summary>Measures a mean or a total from moments.</summary>
    /// <param name="indicator">The indicator, a mean or a total.</param>
    /// <param name="moments">The moments of the values.</param>
    /// <param name="unit">Who or what it is of; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">
    /// The indicator has another formula or is not allowed, or the value is not possible.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static IndicatorValue Measure(
        this ServiceIndicator indicator, MomentSummary moments, string? unit = null, string? period = null,
        Proportion? level = null)
    {
        IndicatorGuards.Check(indicator, IndicatorFormula.Mean, IndicatorFormula.Total);
        Guard.Against.Null(moments);
        var numbers = indicator.Formula == IndicatorFormula.Mean
            ? MeasuredNumbers.Of(MeanEstimate.FromSummary(moments, level: level), level)
            : MeasuredNumbers.WithoutInterval(
                moments.N == 0 ? null : moments.Sum, moments.N, "sum", moments.N == 0 ? NoResultReason.NoValue : NotASample);
        return new(indicator, unit, period, numbers);
    }

    /// <summary>Measures a mean with its interval, such as the mean of a rating or a paired difference.</summary>
    /// <param name="indicator">The indicator, a mean.</param>
    /// <param name="mean">The mean, in the unit of the indicator.</param>
    /// <param name="unit">Who or what it is of; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">
    /// The indicator has another formula or is not allowed, or the value is not possible.
    /// </exception>
    public static IndicatorValue Measure(
        this ServiceIndicator indicator, MeanEstimate mean, string? unit = null, string? period = null)
    {
        IndicatorGuards.Check(indicator, IndicatorFormula.Mean);
        Guard.Against.Null(mean);
        return new(indicator, unit, period, MeasuredNumbers.Of(mean));
    }

    /// <summary>
    /// Measures a time by which a share of the cases ends, with the open cases in it (Kaplan-Meier): quantile of the curve.
    /// </summary>
    /// <param name="indicator">The indicator, a quantile.</param>
    /// <param name="time">The quantile of the share of the indicator, in its unit.</param>
    /// <param name="unit">Who or what it is of; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">
    /// The indicator has another formula or is not allowed, or the quantile is of another share.
    /// </exception>
    public static IndicatorValue Measure(
        this ServiceIndicator indicator, TimeQuantile time, string? unit = null, string? period = null)
    {
        IndicatorGuards.Check(indicator, IndicatorFormula.Quantile);
        Guard.Against.Null(time);
        Guard.Against.Invalid(
            time.Share != indicator.Quantile,
            $"The quantile is of {time.Share}; allowed is {indicator.Quantile}, that of the indicator.",
            nameof(time));
        return new(indicator, unit, period, MeasuredNumbers.Of(time));
    }

    /// <summary>
    /// Measures the share met of those decided from attainment. Those running, paused and not started are open; what the
    /// agreement excludes is excluded.
    /// </summary>
    /// <param name="indicator">The indicator, a share.</param>
    /// <param name="row">The row of attainment.</param>
    /// <param name="unit">Who or what it is of; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The indicator has another formula or is not allowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static IndicatorValue Measure(
        this ServiceIndicator indicator, AttainmentRow row, string? unit = null, string? period = null, Proportion? level = null)
    {
        IndicatorGuards.Check(indicator, IndicatorFormula.Proportion);
        Guard.Against.Null(row);
        return indicator.Measure(row.Met, row.Decided, unit, period, row.Pending, level: level) with
        {
            Exclusions = row.Exclusions,
        };
    }

    /// <summary>
    /// Measures the share stopped of those started from attainment: the resolution rate, with the open ones in its base.
    /// </summary>
    /// <param name="indicator">The indicator, a share.</param>
    /// <param name="row">The row of attainment.</param>
    /// <param name="unit">Who or what it is of; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The indicator has another formula or is not allowed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static IndicatorValue MeasureStopped(
        this ServiceIndicator indicator, AttainmentRow row, string? unit = null, string? period = null, Proportion? level = null)
    {
        IndicatorGuards.Check(indicator, IndicatorFormula.Proportion);
        Guard.Against.Null(row);
        return indicator.Measure(row.Stopped, row.Started, unit, period, row.NotStarted, level: level) with
        {
            Exclusions = row.Exclusions,
        };
    }

    /// <summary>
    /// Measures the mean time of the clocks that stopped, or the time by which a share of the clocks stops with the open ones
    /// in it.
    /// </summary>
    /// <param name="indicator">The indicator, a mean or a quantile, whose unit is s, min, h or d, a day of 24 hours.</param>
    /// <param name="row">The times of the clocks.</param>
    /// <param name="unit">Who or what it is of; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The value, in the unit of the indicator. Its assessment knows of open clocks that are late already.</returns>
    /// <exception cref="ArgumentException">
    /// The indicator has another formula or unit, or is not allowed, or the value is not possible.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static IndicatorValue Measure(
        this ServiceIndicator indicator, TimesToStopRow row, string? unit = null, string? period = null,
        Proportion? level = null)
    {
        IndicatorGuards.Check(indicator, IndicatorFormula.Mean, IndicatorFormula.Quantile);
        Guard.Against.Null(row);
        var factor = Duration.FromHours(1) / TimeUnits.Of(indicator, nameof(indicator));
        var numbers = indicator.Quantile is { } share
            ? MeasuredNumbers.Of(row.Curve(level: level), share)
            : MeasuredNumbers.Of(row.StoppedMean(level), level);
        return new(indicator, unit, period, numbers.Times(factor)) { Open = row.Open, Times = row };
    }

    /// <summary>
    /// Measures the mean time of the cases that ended, or the time by which a share of the cases ends with the open ones in it.
    /// </summary>
    /// <param name="indicator">The indicator, a mean or a quantile, whose unit is s, min, h or d, a day of 24 hours.</param>
    /// <param name="row">The times of the cases.</param>
    /// <param name="unit">Who or what it is of; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The value, in the unit of the indicator.</returns>
    /// <exception cref="ArgumentException">
    /// The indicator has another formula or unit, or is not allowed, or the value is not possible.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static IndicatorValue Measure(
        this ServiceIndicator indicator, CaseTimesRow row, string? unit = null, string? period = null, Proportion? level = null)
    {
        IndicatorGuards.Check(indicator, IndicatorFormula.Mean, IndicatorFormula.Quantile);
        Guard.Against.Null(row);
        var factor = Duration.FromDays(1) / TimeUnits.Of(indicator, nameof(indicator));
        var numbers = indicator.Quantile is { } share
            ? MeasuredNumbers.Of(row.Curve(level: level), share)
            : MeasuredNumbers.Of(row.EndedMean(level), level);
        return new(indicator, unit, period, numbers.Times(factor)) { Open = row.Open };
    }
}
