using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Statistics.Summaries;

// Distinct values in rising order with how often each occurs: what a histogram is for values that are not whole numbers.
internal sealed class CountedValues
{
    private CountedValues(double[] values, long[] counts)
    {
        Values = values;
        Counts = counts;
        foreach (var count in counts)
        {
            N += count;
        }
    }

    internal static CountedValues Empty { get; } = new([], []);

    internal double[] Values { get; }

    internal long[] Counts { get; }

    internal long N { get; }

    internal MomentSummary Moments
    {
        get
        {
            var (sum, squares) = (default(ExactSum), default(ExactSum));
            for (var i = 0; i < Values.Length; i++)
            {
                // A count in two parts that doubles hold.
                foreach (double part in (long[])[Counts[i] % (1L << 30), Counts[i] - (Counts[i] % (1L << 30))])
                {
                    var square = Values[i] * Values[i];
                    sum.AddProduct(part, Values[i]);
                    squares.AddProduct(part, square);
                    squares.AddProduct(part, Math.FusedMultiplyAdd(Values[i], Values[i], -square));
                }
            }

            return N == 0 ? MomentSummary.Empty : MomentSummary.OfSums(N, sum, squares, Values[0], Values[^1]);
        }
    }

    internal static CountedValues Of(ReadOnlySpan<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        List<double> distinct = [];
        List<long> counts = [];
        foreach (var value in sorted)
        {
            if (distinct.Count == 0 || distinct[^1] != value)
            {
                distinct.Add(value + 0.0); // never a negative zero
                counts.Add(0);
            }

            counts[^1]++;
        }

        return new([.. distinct], [.. counts]);
    }

    // Of whole numbers from first on, each divided by the divisor: the value nearest to the fraction, so that equal fractions are equal.
    internal static CountedValues Of(long first, ReadOnlySpan<long> counts, long divisor)
    {
        List<double> values = [];
        List<long> kept = [];
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                values.Add((double)(first + i) / divisor);
                kept.Add(counts[i]);
            }
        }

        return new([.. values], [.. kept]);
    }

    internal static CountedValues Of(Histogram histogram) => Of(histogram.First, histogram.Counts.AsSpan(), 1);

    // Differences of two columns of answers where both are there, first less second.
    internal static CountedValues OfDifferences(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        Span<long> counts = stackalloc long[CountKernel.Differences];
        CountKernel.DifferenceCounts(first, second, counts);
        return Of(-byte.MaxValue, counts, 1);
    }

    internal CountedValues Merge(CountedValues other)
    {
        SortedDictionary<double, long> merged = [];
        foreach (var part in (CountedValues[])[this, other])
        {
            for (var i = 0; i < part.Values.Length; i++)
            {
                merged[part.Values[i]] = checked(merged.GetValueOrDefault(part.Values[i]) + part.Counts[i]);
            }
        }

        return new([.. merged.Keys], [.. merged.Values]);
    }

    // How many values are below, at and above zero.
    internal (long Below, long Zero, long Above) Signs()
    {
        var (below, zero, above) = (0L, 0L, 0L);
        for (var i = 0; i < Values.Length; i++)
        {
            below += Values[i] < 0 ? Counts[i] : 0;
            zero += Values[i] == 0 ? Counts[i] : 0;
            above += Values[i] > 0 ? Counts[i] : 0;
        }

        return (below, zero, above);
    }
}
