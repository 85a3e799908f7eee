using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.ControlCharts;

// Charts of counts, rates, shares and gaps.
public sealed partial class ControlChart
{
    /// <summary>
    /// The chart of rates, such as complaints per customer, with the spread between points (u', Laney 2002): limits at
    /// u -+ k sigmaZ sqrt(u / n).
    /// </summary>
    /// <param name="events">How many events each point has, from 0.</param>
    /// <param name="exposures">
    /// What each point is counted over, such as customers, from 0 in any unit. A point without exposure and events has no value.
    /// </param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a number is outside its range, there are events without exposure, or the options do not fit.
    /// </exception>
    public static ControlChart Rates(
        ReadOnlySpan<long> events, ReadOnlySpan<double> exposures, ControlChartOptions? options = null) =>
        OfRates(ChartKind.UPrime, events, exposures, options);

    /// <summary>
    /// The chart of shares, such as targets met, with the spread between points (p', Laney 2002): limits at
    /// p -+ k sigmaZ sqrt(p (1 - p) / n).
    /// </summary>
    /// <param name="successes">How many cases of each point count, from 0 to its number of trials.</param>
    /// <param name="trials">The number of cases of each point, from 0. A point without any has no value.</param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is outside its range, or the options do not fit.</exception>
    public static ControlChart Shares(
        ReadOnlySpan<long> successes, ReadOnlySpan<long> trials, ControlChartOptions? options = null) =>
        OfShares(ChartKind.PPrime, successes, trials, options);

    /// <summary>The chart of counts in equal areas of opportunity: limits at c -+ k sqrt(c) (Montgomery, section 7.3).</summary>
    /// <param name="counts">The counts, from 0.</param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A count is negative, or the options do not fit.</exception>
    public static ControlChart C(ReadOnlySpan<long> counts, ControlChartOptions? options = null) =>
        Draw(new CountModel(ChartKind.C, ChartGuards.Counts(counts, nameof(counts)), null), options);

    /// <summary>
    /// The chart of counts among n: limits at n p -+ k sqrt(n p (1 - p)). Where sizes differ the centre line does as well.
    /// </summary>
    /// <param name="successes">How many cases of each point count, from 0 to its number of trials.</param>
    /// <param name="trials">The number of cases of each point, from 0.</param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is outside its range, or the options do not fit.</exception>
    public static ControlChart Np(
        ReadOnlySpan<long> successes, ReadOnlySpan<long> trials, ControlChartOptions? options = null) =>
        OfShares(ChartKind.Np, successes, trials, options);

    /// <summary>The classic chart of rates: limits at u -+ k sqrt(u / n), right when events are independent.</summary>
    /// <param name="events">How many events each point has, from 0.</param>
    /// <param name="exposures">
    /// What each point is counted over, from 0 in any unit. A point without exposure and events has no value.
    /// </param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">
    /// Lengths differ, a number is outside its range, there are events without exposure, or the options do not fit.
    /// </exception>
    public static ControlChart U(
        ReadOnlySpan<long> events, ReadOnlySpan<double> exposures, ControlChartOptions? options = null) =>
        OfRates(ChartKind.U, events, exposures, options);

    /// <summary>The classic chart of shares: limits at p -+ k sqrt(p (1 - p) / n), right when cases are independent.</summary>
    /// <param name="successes">How many cases of each point count, from 0 to its number of trials.</param>
    /// <param name="trials">The number of cases of each point, from 0. A point without any has no value.</param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a number is outside its range, or the options do not fit.</exception>
    public static ControlChart P(
        ReadOnlySpan<long> successes, ReadOnlySpan<long> trials, ControlChartOptions? options = null) =>
        OfShares(ChartKind.P, successes, trials, options);

    /// <summary>
    /// The chart of cases between rare events: limits at m -+ k sqrt(m (m + 1)), m the mean number of cases strictly between two
    /// events, 0 when one follows the other (Benneyan 2001). The centre line is the mean; the median is in the phases.
    /// </summary>
    /// <param name="casesBetween">The numbers of cases between one event and the next, from 0.</param>
    /// <param name="options">The choices; null means the usual ones.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">A number is negative, or the options do not fit.</exception>
    public static ControlChart G(ReadOnlySpan<long> casesBetween, ControlChartOptions? options = null)
    {
        CheckCentre(options, 0, double.PositiveInfinity);
        return Draw(new GapModel(ChartGuards.Counts(casesBetween, nameof(casesBetween))), options);
    }

    private static ControlChart OfRates(
        ChartKind kind, ReadOnlySpan<long> events, ReadOnlySpan<double> exposures, ControlChartOptions? options)
    {
        CheckCentre(options, 0, double.PositiveInfinity);
        var counts = ChartGuards.Counts(events, nameof(events));
        Guard.Against.DifferentLength(counts.Length, exposures.Length, nameof(events), nameof(exposures));
        for (var i = 0; i < exposures.Length; i++)
        {
            Guard.Against.Invalid(
                !(exposures[i] is >= 0 and <= 1e100),
                $"Exposure {exposures[i]} at index {i} is not allowed; allowed are numbers from 0 to 1e100.",
                nameof(exposures));
            Guard.Against.Invalid(
                exposures[i] == 0 && events[i] > 0,
                $"There are {events[i]} events at index {i}, but no exposure; allowed is an exposure above 0.",
                nameof(exposures));
        }

        return Draw(new CountModel(kind, counts, exposures.ToArray()), options);
    }

    private static ControlChart OfShares(
        ChartKind kind, ReadOnlySpan<long> successes, ReadOnlySpan<long> trials, ControlChartOptions? options)
    {
        CheckCentre(options, 0, 1);
        var (counts, sizes) = (ChartGuards.Counts(successes, nameof(successes)), ChartGuards.Counts(trials, nameof(trials)));
        ChartGuards.MoreThanTrials(successes, trials);
        return Draw(new CountModel(kind, counts, sizes), options);
    }

    private static ControlChart Draw(ChartModel model, ControlChartOptions? options) =>
        new(model, options ?? ControlChartOptions.Default);

    private static void CheckCentre(ControlChartOptions? options, double lowest, double highest) => Guard.Against.Invalid(
        options?.Centre is { } centre && !(centre >= lowest && centre <= highest),
        $"The centre line {options?.Centre} is not one of this chart; allowed are numbers from {lowest} to {highest}.",
        nameof(options));
}
