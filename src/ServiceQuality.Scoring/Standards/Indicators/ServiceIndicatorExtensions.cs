using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// Measures indicators by their definition, from counts, values, rows, or results that exist elsewhere. The formula decides what
/// is computed: a share has the Wilson interval, a rate the exact Poisson one, a mean that of Student's t, a quantile the one
/// between order statistics; a total and an index have none.
/// </summary>
/// <remarks>
/// An index, and every other result with an interval, such as the top boxes of a rating, is measured from its
/// <see cref="Statistics.Estimate"/>.
/// </remarks>
public static partial class ServiceIndicatorExtensions
{
    private const string NotASample = "a total is counted and not sampled, so it has no interval";
    private const string OnlyTheValue = "only the value is known, so it has no interval";

    /// <summary>Measures a share from counts (x of n), or a rate from events and their exposure.</summary>
    /// <param name="indicator">The indicator, a share or a rate.</param>
    /// <param name="count">How many count, from 0: of the cases of a share, or the events of a rate.</param>
    /// <param name="of">The number of cases, whole and at least the count; or the exposure of the events.</param>
    /// <param name="unit">Who or what it is of; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <param name="open">How many cases are not finished and so not among the cases.</param>
    /// <param name="exclusions">How many cases are left out, by a reason of the indicator.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The value; a reason without cases or exposure.</returns>
    /// <exception cref="ArgumentException">
    /// The indicator has another formula or is not allowed, or a number or a reason is not; the message lists each of them.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level or the exposure is outside its range.</exception>
    public static IndicatorValue Measure(
        this ServiceIndicator indicator,
        long count,
        decimal of,
        string? unit = null,
        string? period = null,
        long open = 0,
        IEnumerable<(string Reason, long Count)>? exclusions = null,
        Proportion? level = null)
    {
        IndicatorGuards.Check(indicator, IndicatorFormula.Proportion, IndicatorFormula.Rate);
        var isShare = indicator.Formula == IndicatorFormula.Proportion;
        List<string> problems = [];
        if (count < 0 || open < 0 || of < 0)
        {
            problems.Add(InvariantText.Compose($"The counts are {count} of {of} and {open} open; allowed are 0 and more."));
        }

        if (isShare && (of < count || decimal.Truncate(of) != of || of > long.MaxValue))
        {
            problems.Add(InvariantText.Compose($"The share is {count} of {of} cases; allowed are whole numbers, at most all."));
        }

        var left = ExclusionCounts.Of(indicator, exclusions, problems);
        IndicatorGuards.Refuse(indicator, problems, nameof(count));
        var estimate = isShare
            ? ProportionEstimate.FromCounts(count, (long)of, level: level)
            : EventRate.FromCounts(count, of).Rate(1, level);
        return new(indicator, unit, period, MeasuredNumbers.Of(estimate, level))
        {
            Count = count,
            Base = of,
            Open = open,
            Exclusions = left,
        };
    }

    /// <summary>Measures a mean, a quantile or a total from values.</summary>
    /// <param name="indicator">The indicator, a mean, a quantile or a total.</param>
    /// <param name="values">The values in the unit of the indicator, finite and up to 1e15 in size.</param>
    /// <param name="unit">Who or what it is of; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <param name="open">How many cases are not finished and have no value.</param>
    /// <param name="exclusions">How many cases are left out, by a reason of the indicator.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <param name="bootstrap">
    /// How the interval of a mean or a quantile is bootstrapped; null means by Student's t, or by order statistics.
    /// </param>
    /// <returns>The value; a reason without values.</returns>
    /// <exception cref="ArgumentException">
    /// The indicator has another formula or is not allowed, a value or a reason is not, or a total is to be bootstrapped; the
    /// message lists each of them.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static IndicatorValue Measure(
        this ServiceIndicator indicator,
        ReadOnlySpan<double> values,
        string? unit = null,
        string? period = null,
        long open = 0,
        IEnumerable<(string Reason, long Count)>? exclusions = null,
        Proportion? level = null,
        BootstrapPlan? bootstrap = null)
    {
        IndicatorGuards.Check(indicator, IndicatorFormula.Mean, IndicatorFormula.Quantile, IndicatorFormula.Total);
        List<string> problems = [];
        for (var i = 0; i < values.Length; i++)
        {
            var isTotal = indicator.Formula == IndicatorFormula.Total;
            var problem = isTotal ? SizeProblem(values[i]) : IndicatorGuards.ProblemOf(indicator, values[i]);
            if (problem is not null)
            {
                problems.Add($"Value {InvariantText.Format(i)}: {problem}");
            }
        }

        if (open < 0)
        {
            problems.Add(InvariantText.Compose($"{open} cases are open; allowed are 0 and more."));
        }

        if (bootstrap is not null && indicator.Formula == IndicatorFormula.Total)
        {
            problems.Add($"A bootstrap is asked for, but {NotASample}.");
        }

        var left = ExclusionCounts.Of(indicator, exclusions, problems);
        IndicatorGuards.Refuse(indicator, problems, nameof(values));
        return new(indicator, unit, period, Compute(indicator, values, level, bootstrap)) { Open = open, Exclusions = left };
    }

    /// <summary>
    /// Measures a value that was computed elsewhere, such as an index or a cost: it has no interval, so that it is judged by
    /// itself alone.
    /// </summary>
    /// <param name="indicator">The indicator, of any formula.</param>
    /// <param name="value">The value in the unit of the indicator; a share as a fraction.</param>
    /// <param name="unit">Who or what it is of; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The indicator is not allowed, or the value is not possible.</exception>
    public static IndicatorValue MeasureValue(
        this ServiceIndicator indicator, double value, string? unit = null, string? period = null)
    {
        IndicatorGuards.Check(indicator);
        return new(indicator, unit, period, MeasuredNumbers.WithoutInterval(value, 0, "as given", OnlyTheValue))
        {
            IsPlain = true,
        };
    }

    /// <summary>
    /// Measures rows by unit and period: those of the calendar by <see cref="ServiceIndicator.Period"/> where rows have an
    /// instant, else those that the rows name. Periods without a row between the first and the last are there as well. With
    /// rolling periods each value is over the rows of so many periods, the last of which it names; the first values wait until
    /// there are as many.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="rows">The rows, in any order.</param>
    /// <param name="calendar">The calendar of the periods; null when no row has an instant.</param>
    /// <param name="level">The level of the intervals, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The values by unit and period.</returns>
    /// <exception cref="ArgumentException">
    /// The indicator is not allowed, a row is not, or instants have no period or no calendar; the message lists each problem.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static IndicatorSeries MeasureRows(
        this ServiceIndicator indicator,
        IEnumerable<IndicatorRow> rows,
        BusinessCalendar? calendar = null,
        Proportion? level = null)
    {
        IndicatorGuards.Check(indicator);
        Guard.Against.Null(rows);
        return RowMeasurement.Run(indicator, [.. rows], calendar, level);
    }

    /// <summary>
    /// Says that the indicator does not apply to a unit: a scorecard leaves it out and rescales the other weights.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="unit">Who or what it does not apply to; null for the whole.</param>
    /// <param name="period">The period; null for none.</param>
    /// <returns>The value, which is none.</returns>
    /// <exception cref="ArgumentException">The indicator is not allowed, or a text is blank.</exception>
    public static IndicatorValue DoesNotApply(this ServiceIndicator indicator, string? unit = null, string? period = null)
    {
        IndicatorGuards.Check(indicator);
        const string reason = "it does not apply";
        return new(indicator, unit, period, MeasuredNumbers.WithoutInterval(null, 0, "none", reason)) { IsApplicable = false };
    }

    internal static MeasuredNumbers Compute(
        ServiceIndicator indicator, ReadOnlySpan<double> values, Proportion? level, BootstrapPlan? bootstrap = null)
    {
        switch (indicator.Formula)
        {
            case IndicatorFormula.Total:
                double? sum = values.IsEmpty ? null : MomentSummary.FromValues(values).Sum;
                return MeasuredNumbers.WithoutInterval(
                    sum, values.Length, "sum", values.IsEmpty ? Statistics.NoResultReason.NoValue : NotASample);
            case IndicatorFormula.Mean when bootstrap is null || values.IsEmpty:
                return MeasuredNumbers.Of(MeanEstimate.FromValues(values, level: level), level);
            case IndicatorFormula.Mean:
                return MeasuredNumbers.Of(Bootstrap.Run(
                    values, sample => MomentSummary.FromValues(sample).Mean, bootstrap).Interval(level: level), level);
            default:
                var share = indicator.Quantile!.Value;
                return MeasuredNumbers.Of(
                    bootstrap is null || values.IsEmpty
                        ? QuantileEstimate.FromValues(values, share, AsKaplanMeier, level)
                        : Bootstrap.Run(
                            values, sample => QuantileEstimate.FromValues(sample, share, AsKaplanMeier).Value, bootstrap)
                            .Interval(level: level),
                    level) with
                {
                    Smallest = QuantileEstimate.FromValues(values, share, QuantileDefinition.InverseEmpirical).Value,
                };
        }
    }

    // The definition that is also that of a curve with open cases.
    private const QuantileDefinition AsKaplanMeier = QuantileDefinition.InverseEmpiricalAveraged;

    internal static string? SizeProblem(double value) => Math.Abs(value) <= 1e15 ? null : InvariantText.Compose(
        $"{value} is not allowed; allowed are finite numbers up to 1e15 in size.");
}
