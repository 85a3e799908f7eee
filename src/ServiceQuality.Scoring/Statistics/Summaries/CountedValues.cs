using System.Runtime.InteropServices;
using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Statistics.Summaries;

// Distinct values in rising order with how often each occurs: what a histogram is for values that are not whole numbers. Fractions keep their
// whole numbers and the divisor they share, so that what is made of them is rounded once.
internal sealed class CountedValues
{
    // Each the number divided by the divisor when there are whole numbers, and then their doubles.
    private readonly long[]? _wholes;

    private CountedValues(double[] values, long[]? wholes, long[] counts, long divisor)
    {
        (Values, _wholes, Counts, Divisor) = (values, wholes, counts, divisor);
        foreach (var count in counts)
        {
            N += count;
        }
    }

    internal static CountedValues Empty { get; } = new([], [], [], 1);

    internal double[] Values { get; }

    internal long[] Counts { get; }

    // What the moments are to be divided by.
    internal long Divisor { get; }

    internal long N { get; }

    // Of the values times the divisor.
    internal MomentSummary Moments
    {
        get
        {
            if (N == 0)
            {
                return MomentSummary.Empty;
            }

            if (_wholes is { } wholes)
            {
                Int128 wholeSum = 0, wholeSquares = 0;
                for (var i = 0; i < wholes.Length; i++)
                {
                    wholeSum += (Int128)Counts[i] * wholes[i];
                    wholeSquares += (Int128)Counts[i] * wholes[i] * wholes[i];
                }

                return MomentSummary.OfIntegers(N, wholeSum, wholeSquares, wholes[0], wholes[^1]);
            }

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

            return MomentSummary.OfSums(N, sum, squares, Values[0], Values[^1]);
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

        return new([.. distinct], null, [.. counts], 1);
    }

    // Of whole numbers from first on, each divided by the divisor: the value nearest to the fraction, so that equal fractions are equal.
    internal static CountedValues Of(long first, ReadOnlySpan<long> counts, long divisor)
    {
        List<long> wholes = [];
        List<long> kept = [];
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                wholes.Add(first + i);
                kept.Add(counts[i]);
            }
        }

        return OfWholes(wholes, kept, divisor);
    }

    // Differences of two columns of answers where both are there, first less second.
    internal static CountedValues OfDifferences(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        Span<long> counts = stackalloc long[CountKernel.Differences];
        CountKernel.DifferenceCounts(first, second, counts);
        return Of(-byte.MaxValue, counts, 1);
    }

    // Of the same kind: fractions of one divisor, or doubles.
    internal CountedValues Merge(CountedValues other)
    {
        if (N == 0 || other.N == 0)
        {
            return N == 0 ? other : this;
        }

        static SortedDictionary<T, long> Merged<T>(T[] keys, long[] counts, T[] otherKeys, long[] otherCounts)
            where T : notnull
        {
            SortedDictionary<T, long> merged = [];
            foreach (var (key, count) in keys.Zip(counts).Concat(otherKeys.Zip(otherCounts)))
            {
                merged[key] = checked(merged.GetValueOrDefault(key) + count);
            }

            return merged;
        }

        if (_wholes is not null && other._wholes is not null && Divisor == other.Divisor)
        {
            var wholes = Merged(_wholes, Counts, other._wholes, other.Counts);
            return OfWholes([.. wholes.Keys], [.. wholes.Values], Divisor);
        }

        var values = Merged(Values, Counts, other.Values, other.Counts);
        return new([.. values.Keys], null, [.. values.Values], 1);
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

    // The mean of as many of each value as are given; not a number of none.
    internal double Mean(ReadOnlySpan<int> counts)
    {
        var (n, whole, sum) = (0L, (Int128)0, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            n += counts[i];
            if (_wholes is not null)
            {
                whole += (Int128)counts[i] * _wholes[i];
            }
            else
            {
                sum += counts[i] * Values[i];
            }
        }

        return n == 0 ? double.NaN : _wholes is not null ? (double)whole / ((double)n * Divisor) : sum / n;
    }

    private static CountedValues OfWholes(List<long> wholes, List<long> counts, long divisor) =>
        new([.. CollectionsMarshal.AsSpan(wholes).ToArray().Select(w => (double)w / divisor)], [.. wholes], [.. counts], divisor);
}
