namespace ServiceQuality.Scoring.Statistics.Tests;

// Order statistics of all sums or differences of two values (Hodges and Lehmann 1963) without storing them: the value is found by
// halving the range of doubles, and the number of sums below is counted in one pass. So a million values take seconds, not a
// terabyte.
internal static class HodgesLehmann
{
    // The k-th smallest, from 1, of the averages of two values, each value with itself included (Walsh 1949).
    internal static double Average(ReadOnlySpan<double> values, ReadOnlySpan<long> counts, Int128 k)
    {
        var (low, high) = (values[0] + values[0], values[^1] + values[^1]);
        while (FindMiddle(low, high, out var middle))
        {
            // The number of sums up to the middle, value by value.
            Int128 within = 0;
            var (j, below) = (values.Length - 1, Sum(counts));
            for (var i = 0; i < values.Length; i++)
            {
                while (j >= 0 && values[i] + values[j] > middle)
                {
                    below -= counts[j--];
                }

                within += (Int128)counts[i] * below;
            }

            // So far each pair counts in both orders and each value with itself once; adding the latter again counts everything
            // twice.
            within += CountDoubles(values, counts, middle);
            (low, high) = within >= 2 * k ? (low, middle) : (Math.BitIncrement(middle), high);
        }

        return (low / 2) + 0.0; // no negative zero
    }

    // The k-th smallest, from 1, of the differences of a value of the first sample minus one of the second.
    internal static double Difference(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Int128 k)
    {
        var (low, high) = (first[0] - second[^1], first[^1] - second[0]);
        while (FindMiddle(low, high, out var middle))
        {
            Int128 within = 0;
            var j = 0;
            foreach (var value in first)
            {
                while (j < second.Length && value - second[j] > middle)
                {
                    j++;
                }

                within += second.Length - j;
            }

            (low, high) = within >= k ? (low, middle) : (Math.BitIncrement(middle), high);
        }

        return low + 0.0;
    }

    // The median of count order statistics. Halves are added, because a difference of two values on either side of zero would
    // lose the digits of a mean near it.
    internal static double Median(Int128 count, Func<Int128, double> orderStatistic)
    {
        var low = orderStatistic((count + 1) / 2);
        var high = count % 2 == 0 ? orderStatistic((count / 2) + 1) : low;
        return low == high ? low : (low / 2) + (high / 2);
    }

    private static Int128 CountDoubles(ReadOnlySpan<double> values, ReadOnlySpan<long> counts, double middle)
    {
        Int128 within = 0;
        for (var i = 0; i < values.Length && values[i] + values[i] <= middle; i++)
        {
            within += counts[i];
        }

        return within;
    }

    private static long Sum(ReadOnlySpan<long> counts)
    {
        var total = 0L;
        foreach (var count in counts)
        {
            total += count;
        }

        return total;
    }

    // The double half way from low to high in the order of doubles; false when they have met.
    private static bool FindMiddle(double low, double high, out double middle)
    {
        var (a, b) = (ToOrder(low), ToOrder(high));
        middle = FromOrder((a & b) + ((a ^ b) >> 1));
        return a < b;
    }

    private static long ToOrder(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : long.MinValue - bits;
    }

    private static double FromOrder(long order) => BitConverter.Int64BitsToDouble(order >= 0 ? order : long.MinValue - order);
}
