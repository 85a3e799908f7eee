using System.Numerics;
using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Statistics.Summaries;

// Distinct values in rising order with how often each occurs: a histogram of values that are not whole numbers. Fractions keep
// their numerators and their common divisor, so that statistics of them are rounded once.
internal sealed class CountedValues
{
    // The values times the divisor when these are whole numbers; otherwise null.
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

    // The divisor of the moments.
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

                return MomentSummary.FromIntegerSums(N, wholeSum, wholeSquares, wholes[0], wholes[^1]);
            }

            var (sum, squares) = (default(ExactSum), default(ExactSum));
            for (var i = 0; i < Values.Length; i++)
            {
                // The count in two parts that doubles can represent.
                var rest = Counts[i] % (1L << 30);
                foreach (double part in (long[])[rest, Counts[i] - rest])
                {
                    var square = Values[i] * Values[i];
                    sum.AddProduct(part, Values[i]);
                    squares.AddProduct(part, square);
                    squares.AddProduct(part, Math.FusedMultiplyAdd(Values[i], Values[i], -square));
                }
            }

            return MomentSummary.FromSums(N, sum, squares, Values[0], Values[^1]);
        }
    }

    internal static CountedValues FromValues(ReadOnlySpan<double> values)
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

    // Whole numbers from first on, each divided by the divisor: the value nearest to the fraction, so that equal fractions are
    // equal.
    internal static CountedValues FromCounts(long first, ReadOnlySpan<long> counts, long divisor)
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

        return FromWholes(wholes, kept, divisor);
    }

    // Differences of two columns of answers where both are given, first minus second.
    internal static CountedValues FromDifferences(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        Span<long> counts = stackalloc long[CountKernel.Differences];
        CountKernel.DifferenceCounts(first, second, counts);
        return FromCounts(-byte.MaxValue, counts, 1);
    }

    // Fractions stay fractions; otherwise the doubles are merged.
    internal CountedValues Merge(CountedValues other)
    {
        if (N == 0)
        {
            return other;
        }

        if (other.N == 0)
        {
            return this;
        }

        if (_wholes is not null && other._wholes is not null && Divisor != other.Divisor)
        {
            var divisor = Divisor / (long)BigInteger.GreatestCommonDivisor(Divisor, other.Divisor) * other.Divisor;
            return WithDivisor(divisor).Merge(other.WithDivisor(divisor));
        }

        if (_wholes is not null && other._wholes is not null)
        {
            var wholes = AddCounts(_wholes, Counts, other._wholes, other.Counts);
            return FromWholes([.. wholes.Keys], [.. wholes.Values], Divisor);
        }

        var values = AddCounts(Values, Counts, other.Values, other.Counts);
        return new([.. values.Keys], null, [.. values.Values], 1);
    }

    // The same fractions with another divisor, by which each of them is a whole number too.
    internal CountedValues WithDivisor(long divisor) => _wholes is null || divisor == Divisor || N == 0
        ? this
        : new(Values, [.. _wholes.Select(w => (long)((Int128)w * divisor / Divisor))], Counts, divisor);

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

    // The mean with these counts of the values; not a number without a count.
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

        if (n == 0)
        {
            return double.NaN;
        }

        return _wholes is not null ? (double)whole / ((double)n * Divisor) : sum / n;
    }

    private static CountedValues FromWholes(List<long> wholes, List<long> counts, long divisor) =>
        new([.. wholes.Select(w => (double)w / divisor)], [.. wholes], [.. counts], divisor);

    private static SortedDictionary<T, long> AddCounts<T>(T[] keys, long[] counts, T[] otherKeys, long[] otherCounts)
        where T : notnull
    {
        SortedDictionary<T, long> sums = [];
        foreach (var (key, count) in keys.Zip(counts).Concat(otherKeys.Zip(otherCounts)))
        {
            sums[key] = checked(sums.GetValueOrDefault(key) + count);
        }

        return sums;
    }
}
