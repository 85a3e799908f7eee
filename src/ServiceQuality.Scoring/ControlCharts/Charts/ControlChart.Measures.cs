using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.ControlCharts;

// Charts of measured values and of times.
public sealed partial class ControlChart
{
    /// <summary>
    /// The chart of individual values (XmR, I chart): limits at mean -+ k mR / d2, mR the mean moving range of two neighbours. A
    /// series without variation has limits that are its mean.
    /// </summary>
    /// <param name="values">The values, up to 1e150 in size; not a number where one is missing.</param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A value is too large, or the options do not fit.</exception>
    public static ControlChart XmR(ReadOnlySpan<double> values, ControlChartOptions? options = null) =>
        Draw(new MeasureModel(ChartKind.XmR, ChartGuards.Values(values, nameof(values))), options);

    /// <summary>
    /// The chart of the moving ranges of individual values: centre line mR, upper limit D4 mR at 3 sigma, 3.267 mR by the table.
    /// A point is the range to the one before it in its phase, so that the first of a phase has no value. Ranges are not
    /// screened.
    /// </summary>
    /// <param name="values">The values, up to 1e150 in size; not a number where one is missing.</param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A value is too large, or the options do not fit.</exception>
    public static ControlChart MovingRange(ReadOnlySpan<double> values, ControlChartOptions? options = null)
    {
        var used = options ?? ControlChartOptions.Default;
        return Draw(new RangeModel(RangeModel.Ranges(ChartGuards.Values(values, nameof(values)), used)), used);
    }

    /// <summary>
    /// The chart of individual values of different sizes, such as means or ratios over n (I', Taylor 2017): the centre line is
    /// the mean weighted by size, sigma of a point s / sqrt(n), s the mean of sqrt(pi / 2) |y - y'| / sqrt(1 / n + 1 / n').
    /// </summary>
    /// <param name="values">The values, up to 1e150 in size; not a number where one is missing.</param>
    /// <param name="sizes">The size of each, from 1e-100 to 1e100.</param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a number is outside its range, or the options do not fit.
    /// </exception>
    public static ControlChart IPrime(
        ReadOnlySpan<double> values, ReadOnlySpan<double> sizes, ControlChartOptions? options = null)
    {
        var column = ChartGuards.Values(values, nameof(values));
        Guard.Against.DifferentLength(values.Length, sizes.Length, nameof(values), nameof(sizes));
        for (var i = 0; i < sizes.Length; i++)
        {
            Guard.Against.Invalid(
                !(sizes[i] is >= 1e-100 and <= 1e100),
                $"Size {sizes[i]} at index {i} is not allowed; allowed are numbers from 1e-100 to 1e100.",
                nameof(sizes));
        }

        return Draw(new MeasureModel(ChartKind.IPrime, column, sizes.ToArray()), options);
    }

    /// <summary>
    /// The chart of the means of subgroups, such as the times of a day: the centre line is the mean of all values, sigma of a
    /// point that within subgroups divided by sqrt(n).
    /// </summary>
    /// <param name="values">The values of all subgroups, one subgroup after another, up to 1e150 in size.</param>
    /// <param name="sizes">How many values each subgroup has, from 1.</param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">
    /// A value is not a number or too large, the sizes are not those of the values, or the options do not fit.
    /// </exception>
    public static ControlChart XBar(
        ReadOnlySpan<double> values, ReadOnlySpan<int> sizes, ControlChartOptions? options = null) =>
        OfSubgroups(ChartKind.XBar, values, sizes, options);

    /// <summary>
    /// The chart of the standard deviations of subgroups: centre line c4 sigma, limits at c4 sigma -+ k sigma sqrt(1 - c4 c4),
    /// which are B3 and B4 at 3 sigma. A subgroup of one value has no point.
    /// </summary>
    /// <param name="values">The values of all subgroups, one subgroup after another, up to 1e150 in size.</param>
    /// <param name="sizes">How many values each subgroup has, from 1.</param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">
    /// A value is not a number or too large, the sizes are not those of the values, or the options do not fit.
    /// </exception>
    public static ControlChart S(
        ReadOnlySpan<double> values, ReadOnlySpan<int> sizes, ControlChartOptions? options = null) =>
        OfSubgroups(ChartKind.S, values, sizes, options);

    /// <summary>
    /// The chart of times between rare events: the XmR chart of time^(1/3.6), its lines transformed back (Nelson 1994). A lower
    /// line below 0 is 0. Two events at one time need a finer time: a time of 0 is refused.
    /// </summary>
    /// <param name="timesBetween">The times from one event to the next, above 0 in any unit; not a number where one is missing.
    /// </param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A time is not above 0 or too large, or the options do not fit.</exception>
    public static ControlChart T(ReadOnlySpan<double> timesBetween, ControlChartOptions? options = null)
    {
        var times = ChartGuards.Values(timesBetween, nameof(timesBetween));
        for (var i = 0; i < times.Length; i++)
        {
            Guard.Against.Invalid(
                times[i] <= 0,
                $"Time {times[i]} at index {i} is not above 0; allowed are larger ones, as events at one time have no order.",
                nameof(timesBetween));
        }

        CheckCentre(options, double.Epsilon, double.PositiveInfinity);
        return Draw(new MeasureModel(ChartKind.T, times), options);
    }

    /// <summary>The run chart: the values about their median, without limits. Rules that need limits do not signal.</summary>
    /// <param name="values">The values, up to 1e150 in size; not a number where one is missing.</param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A value is too large, or the options do not fit.</exception>
    public static ControlChart Run(ReadOnlySpan<double> values, ControlChartOptions? options = null) =>
        Draw(new MedianModel(ChartGuards.Values(values, nameof(values))), options);

    /// <summary>
    /// The chart of exponentially weighted moving averages (Roberts 1959): each is lambda times the value plus 1 - lambda times
    /// the average before, which is the centre line at the start of a phase. Limits widen with time:
    /// mean -+ k sigma sqrt(lambda / (2 - lambda) (1 - (1 - lambda)^(2 t))). Mean and sigma are those of the XmR chart unless
    /// they are known. Only the limits signal. A point that is missing or excluded has no average.
    /// </summary>
    /// <param name="values">The values, up to 1e150 in size; not a number where one is missing.</param>
    /// <param name="weight">Lambda, the weight of the value, above 0 and at most 1.</param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A value is too large, or the options do not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight is outside its range.</exception>
    public static ControlChart Ewma(ReadOnlySpan<double> values, double weight = 0.2, ControlChartOptions? options = null)
    {
        var column = ChartGuards.Values(values, nameof(values));
        Guard.Against.OutOfRange(!(weight is > 0 and <= 1), weight, "Allowed are numbers above 0, up to 1.");
        var used = options ?? ControlChartOptions.Default;
        used.Check(column.Length);
        bool[] isOut = [.. column.Select(double.IsNaN)];
        foreach (var point in used.Excluded)
        {
            isOut[point] = true;
        }

        return Draw(new EwmaModel(column, weight, isOut), used);
    }

    private static ControlChart OfSubgroups(
        ChartKind kind, ReadOnlySpan<double> values, ReadOnlySpan<int> sizes, ControlChartOptions? options)
    {
        Guard.Against.InvalidValues(values);
        var (means, deviations, counts) = (new double[sizes.Length], new double[sizes.Length], new double[sizes.Length]);
        var start = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            Guard.Against.Invalid(
                sizes[i] < 1, $"Size {sizes[i]} at index {i} is not allowed; allowed are numbers from 1.", nameof(sizes));
            Guard.Against.Invalid(
                sizes[i] > values.Length - start,
                $"Subgroup {i} has {sizes[i]} values, but {values.Length - start} are left; allowed are as many.",
                nameof(sizes));
            counts[i] = sizes[i];
            (means[i], deviations[i]) = ChartGuards.MeanAndDeviation(values.Slice(start, sizes[i]));
            start += sizes[i];
        }

        Guard.Against.Invalid(
            start != values.Length,
            $"The sizes are those of {start} values; there are {values.Length}. Allowed are as many.",
            nameof(sizes));
        return Draw(new SubgroupModel(kind, means, deviations, counts), options);
    }
}
