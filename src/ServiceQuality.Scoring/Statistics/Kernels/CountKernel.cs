using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ServiceQuality.Scoring.Statistics.Kernels;

// How often each value or difference occurs. A table with a place for each takes its counts one after the other, and equal ones wait
// for each other; so few values are compared with whole vectors instead, once for each value, or two values at a time are looked up.
internal static class CountKernel
{
    internal const int Values = 256;
    internal const int Differences = 511; // from -255 to 255

    // Whole vectors of any length up to 256 bytes, and less than 256 steps of 16 bytes, so that a lane of bytes can count them.
    private const int BlockLength = 3840;

    // Above this many values the table is faster.
    private const int Few = 32;

    // Up to this value six tables of two values each hold all but 0.
    private const int Fewest = 12;

    // As many vectors as a half of a byte can count.
    private const int Round = 15;

    // Where a difference of 0 lies in a byte. What is missing lies at 0, which no difference of values up to 128 reaches.
    private const int Origin = 128;

    // The missing ones included. What was in counts is overwritten.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Counts(ReadOnlySpan<byte> column, Span<long> counts, KernelPath path = KernelPath.Hardware)
    {
        ColumnKernels.ThrowIfNotOfLength(counts.Length, Values, nameof(counts));
        counts.Clear();
        for (int at = 0, length; at < column.Length; at += length)
        {
            length = Math.Min(BlockLength, column.Length - at);
            var vectors = MemoryMarshal.Cast<byte, Vector<byte>>(column.Slice(at, length));
            var maximum = path == KernelPath.Scalar ? byte.MaxValue : Maximum(vectors, vectors);
            if (maximum <= Fewest && path == KernelPath.Hardware && Avx2.IsSupported && Vector<byte>.Count == Vector256<byte>.Count)
            {
                CountPairs(MemoryMarshal.Cast<Vector<byte>, Vector256<byte>>(vectors), counts);
            }
            else
            {
                Count(vectors, 0, maximum, counts);
            }

            foreach (var value in column[(at + (vectors.Length * Vector<byte>.Count))..(at + length)])
            {
                counts[value]++;
            }
        }
    }

    // Of left - right, over the rows in which neither is missing; a difference d is counted at d + 255. What was in counts is overwritten.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void DifferenceCounts(
        ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<long> counts, KernelPath path = KernelPath.Hardware)
    {
        ColumnKernels.ThrowIfNotOfLength(right.Length, left.Length, nameof(right));
        ColumnKernels.ThrowIfNotOfLength(counts.Length, Differences, nameof(counts));
        counts.Clear();
        Span<byte> scratch = stackalloc byte[BlockLength];
        Span<long> places = stackalloc long[Values];
        places.Clear();
        for (int at = 0, length; at < left.Length; at += length)
        {
            length = Math.Min(BlockLength, left.Length - at);
            var leftVectors = MemoryMarshal.Cast<byte, Vector<byte>>(left.Slice(at, length));
            var rightVectors = MemoryMarshal.Cast<byte, Vector<byte>>(right.Slice(at, length));
            var maximum = path == KernelPath.Scalar ? byte.MaxValue : Maximum(leftVectors, rightVectors);
            var counted = 0;
            if (maximum <= Origin)
            {
                var differences = MemoryMarshal.Cast<byte, Vector<byte>>(scratch)[..leftVectors.Length];
                Subtract(leftVectors, rightVectors, differences);
                Count(differences, Origin - maximum, Origin + maximum, places);
                counted = leftVectors.Length * Vector<byte>.Count;
            }

            for (var i = at + counted; i < at + length; i++)
            {
                if (left[i] != 0 && right[i] != 0)
                {
                    counts[left[i] - right[i] + byte.MaxValue]++;
                }
            }
        }

        for (var place = 1; place < places.Length; place++)
        {
            counts[place - Origin + byte.MaxValue] += places[place];
        }
    }

    // Counts the values 0 to 12, of which there are no others. A table turns one value into 1 and another into 16, so that a byte counts both.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountPairs(ReadOnlySpan<Vector256<byte>> vectors, Span<long> counts)
    {
        static Vector256<byte> Table(int one) => Vector256.Create(
            Vector128<byte>.Zero.WithElement(one, (byte)1).WithElement(one + 1, (byte)16), Vector128<byte>.Zero.WithElement(one, (byte)1).WithElement(one + 1, (byte)16));
        var (table1, table3, table5, table7, table9, table11) = (Table(1), Table(3), Table(5), Table(7), Table(9), Table(11));

        // Of each table the sums of the lower halves, and of the whole bytes.
        var (low1, low3, low5, low7, low9, low11) = (Vector256<long>.Zero, Vector256<long>.Zero, Vector256<long>.Zero, Vector256<long>.Zero, Vector256<long>.Zero, Vector256<long>.Zero);
        var (all1, all3, all5, all7, all9, all11) = (low1, low1, low1, low1, low1, low1);
        for (var rest = vectors; !rest.IsEmpty; rest = rest[Math.Min(Round, rest.Length)..])
        {
            var (sum1, sum3, sum5, sum7, sum9, sum11) = (Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero);
            foreach (var values in rest[..Math.Min(Round, rest.Length)])
            {
                sum1 += Avx2.Shuffle(table1, values);
                sum3 += Avx2.Shuffle(table3, values);
                sum5 += Avx2.Shuffle(table5, values);
                sum7 += Avx2.Shuffle(table7, values);
                sum9 += Avx2.Shuffle(table9, values);
                sum11 += Avx2.Shuffle(table11, values);
            }

            (low1, all1) = (low1 + Low(sum1), all1 + All(sum1));
            (low3, all3) = (low3 + Low(sum3), all3 + All(sum3));
            (low5, all5) = (low5 + Low(sum5), all5 + All(sum5));
            (low7, all7) = (low7 + Low(sum7), all7 + All(sum7));
            (low9, all9) = (low9 + Low(sum9), all9 + All(sum9));
            (low11, all11) = (low11 + Low(sum11), all11 + All(sum11));
        }

        var zeros = (long)vectors.Length * Vector256<byte>.Count;
        Add(1, low1, all1, counts, ref zeros);
        Add(3, low3, all3, counts, ref zeros);
        Add(5, low5, all5, counts, ref zeros);
        Add(7, low7, all7, counts, ref zeros);
        Add(9, low9, all9, counts, ref zeros);
        Add(11, low11, all11, counts, ref zeros);
        counts[0] += zeros;

        static Vector256<long> All(Vector256<byte> sum) => Avx2.SumAbsoluteDifferences(sum, Vector256<byte>.Zero).AsInt64();
        static Vector256<long> Low(Vector256<byte> sum) => All(sum & Vector256.Create((byte)15));
        static void Add(int one, Vector256<long> low, Vector256<long> all, Span<long> counts, ref long zeros)
        {
            var ones = Vector256.Sum(low);
            var others = (Vector256.Sum(all) - ones) / 16;
            counts[one] += ones;
            counts[one + 1] += others;
            zeros -= ones + others;
        }
    }

    // Counts at least the values from minimum to maximum.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ReadOnlySpan<Vector<byte>> vectors, int minimum, int maximum, Span<long> counts)
    {
        if (maximum - minimum < Few)
        {
            for (var value = minimum; value <= maximum; value++)
            {
                var (sought, count) = (new Vector<byte>((byte)value), Vector<byte>.Zero);
                foreach (var values in vectors)
                {
                    count -= Vector.Equals(values, sought);
                }

                counts[value] += ColumnKernels.Sum(count);
            }
        }
        else
        {
            foreach (var value in MemoryMarshal.Cast<Vector<byte>, byte>(vectors))
            {
                counts[value]++;
            }
        }
    }

    private static int Maximum(ReadOnlySpan<Vector<byte>> left, ReadOnlySpan<Vector<byte>> right)
    {
        var maximum = Vector<byte>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            maximum = Vector.Max(maximum, Vector.Max(left[i], right[i]));
        }

        return ColumnKernels.Maximum(maximum);
    }

    private static void Subtract(ReadOnlySpan<Vector<byte>> left, ReadOnlySpan<Vector<byte>> right, Span<Vector<byte>> differences)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var missing = Vector.Equals(left[i], Vector<byte>.Zero) | Vector.Equals(right[i], Vector<byte>.Zero);
            differences[i] = Vector.AndNot(left[i] - right[i] + new Vector<byte>(Origin), missing);
        }
    }
}
