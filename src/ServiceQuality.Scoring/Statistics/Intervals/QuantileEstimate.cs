using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics.Intervals;

/// <summary>Quantiles of a sample, such as its median, with the interval between two order statistics that no assumption is needed for.</summary>
public static class QuantileEstimate
{
    /// <summary>
    /// A quantile with its interval. How many of n values lie below the true quantile is binomial, so the interval runs from the last
    /// order statistic that has at most half of what is left out below it to the first one that has at most half above it; it covers
    /// at least at its level. Small samples have no such order statistic.
    /// </summary>
    /// <param name="values">The values, finite and at most 1e150 in size, in any order.</param>
    /// <param name="probability">The share of values below the quantile: 50 % for the median.</param>
    /// <param name="definition">What lies between two values; by default R's type 7.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The quantile and its interval, or why there is none.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the definition is none of the enumeration.</exception>
    public static Estimate Of(
        ReadOnlySpan<double> values, Proportion probability, QuantileDefinition definition = QuantileDefinition.Linear, Proportion? level = null)
    {
        var sorted = Sample.Checked(values, nameof(values)).ToArray();
        Array.Sort(sorted);
        return Of(sorted.Length, k => sorted[k], probability, Quantile.Checked(definition, nameof(definition)), ConfidenceLevel.Checked(level, nameof(level)));
    }

    internal static Estimate Of(long n, Func<long, double> orderStatistic, Proportion probability, QuantileDefinition definition, Proportion level)
    {
        const string name = "order statistics";
        if (n == 0)
        {
            return Estimate.None(0, name, Absent.NoValue);
        }

        var p = probability.Fraction;
        var (place, share) = Quantile.Place(n, p, definition);
        var value = Quantile.Between(orderStatistic(place), share == 0 ? 0 : orderStatistic(place + 1), share);

        // Ranks from 1: the last with P(X <= rank - 1) within the tail, the first with P(X >= rank) within it.
        var tail = Math.Log(level.Tail());
        var low = BinomialTail.First(1, n, rank => BinomialTail.LogLower(rank - 1, n, p) > tail) - 1;
        var high = BinomialTail.First(1, n, rank => BinomialTail.LogUpper(rank, n, p) <= tail);
        if (p is 0 or 1 || low < 1 || high > n)
        {
            return Estimate.WithoutInterval(value, n, name, $"no two of the values enclose the quantile at {level.ToString(null, null)}");
        }

        // Some definitions go a little beyond the order statistics of very small samples; the interval contains its estimate.
        return Estimate.Of(value, new(Math.Min(orderStatistic(low - 1), value), Math.Max(orderStatistic(high - 1), value), level), n, name);
    }
}
