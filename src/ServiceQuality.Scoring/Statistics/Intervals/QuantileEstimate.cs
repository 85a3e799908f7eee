using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Intervals;

/// <summary>
/// Estimates quantiles of a sample, such as its median, with an interval between two order statistics that assumes nothing about
/// the distribution.
/// </summary>
public static class QuantileEstimate
{
    private const string MethodName = "order statistics";

    /// <summary>
    /// Estimates a quantile of values. How many of n values fall below the true quantile is binomial. The interval runs from the
    /// last order statistic with at most half of the error probability below it to the first one with at most half of it above;
    /// its coverage is at least its level. Small samples have no such order statistics.
    /// </summary>
    /// <param name="values">The values, finite and at most 1e150 in size, in any order.</param>
    /// <param name="probability">The share of values below the quantile: 50 % for the median.</param>
    /// <param name="definition">How the quantile is interpolated between two values; by default R's type 7.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The quantile and its interval, or why there is none.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or the definition is not a member of the enumeration.
    /// </exception>
    public static Estimate FromValues(
        ReadOnlySpan<double> values,
        Proportion probability,
        QuantileDefinition definition = QuantileDefinition.Linear,
        Proportion? level = null)
    {
        Guard.Against.InvalidValues(values);
        Guard.Against.UndefinedEnum(definition);
        var confidence = Guard.Against.InvalidLevel(level);
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return FromOrderStatistics(sorted.Length, k => sorted[k], probability, definition, confidence);
    }

    /// <summary>Estimates a quantile of the values of a histogram.</summary>
    /// <param name="histogram">The values; missing ones do not count.</param>
    /// <param name="probability">The share of values below the quantile: 50 % for the median.</param>
    /// <param name="definition">How the quantile is interpolated between two values; by default R's type 7.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>As from the values themselves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or the definition is not a member of the enumeration.
    /// </exception>
    public static Estimate FromHistogram(
        Histogram histogram,
        Proportion probability,
        QuantileDefinition definition = QuantileDefinition.Linear,
        Proportion? level = null)
    {
        Guard.Against.Null(histogram);
        Guard.Against.UndefinedEnum(definition);
        var confidence = Guard.Against.InvalidLevel(level);
        var cumulative = new long[histogram.Counts.Count];
        var total = 0L;
        for (var i = 0; i < cumulative.Length; i++)
        {
            total += histogram.Counts[i];
            cumulative[i] = total;
        }

        // The order statistic k is the first value whose cumulative count exceeds k.
        double OrderStatistic(long k) => histogram.First + BinomialTail.First(0, cumulative.Length - 1, i => cumulative[i] > k);
        return FromOrderStatistics(histogram.N, OrderStatistic, probability, definition, confidence);
    }

    private static Estimate FromOrderStatistics(
        long n, Func<long, double> orderStatistic, Proportion probability, QuantileDefinition definition, Proportion level)
    {
        if (n == 0)
        {
            return Estimate.None(0, MethodName, NoResultReason.NoValue);
        }

        var p = probability.Fraction;
        var (place, share) = SampleQuantile.Place(n, p, definition);
        var next = share == 0 ? 0 : orderStatistic(place + 1);
        var value = SampleQuantile.Interpolate(orderStatistic(place), next, share);

        // Ranks from 1: the last with P(X <= rank - 1) within the tail, the first with P(X >= rank) within it.
        var tail = Math.Log(level.Tail());
        var low = BinomialTail.First(1, n, rank => BinomialTail.LogLower(rank - 1, n, p) > tail) - 1;
        var high = BinomialTail.First(1, n, rank => BinomialTail.LogUpper(rank, n, p) <= tail);
        if (p is 0 or 1 || low < 1 || high > n)
        {
            return Estimate.WithoutInterval(
                value, n, MethodName, $"no two of the values enclose the quantile at {InvariantText.Format(level)}");
        }

        // Some definitions go a little beyond the order statistics of very small samples; the interval contains its estimate.
        var lower = Math.Min(orderStatistic(low - 1), value);
        var upper = Math.Max(orderStatistic(high - 1), value);
        return Estimate.Of(value, new(lower, upper, level), n, MethodName);
    }
}
