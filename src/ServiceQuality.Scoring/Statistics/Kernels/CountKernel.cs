using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ServiceQuality.Scoring.Statistics.Kernels;

// How often each value or difference occurs. A table with a place for each takes its counts one after the other, and equal ones
// wait
// for each other; so few values are compared with whole vectors instead, once for each value, or two values at a time are looked
// up.
internal static class CountKernel
{
    internal const int Values = 256;
    internal const int Differences = 511; // from -255 to 255

    // Whole vectors of any length up to 256 bytes, and less than 256 steps of 16 bytes, so that a lane of bytes can count them.
    private const int BlockLength = 3840;

    // Above this many values the table is faster.
    private const int Few = 32;

    // The code of a difference of 0. Code 0 is a missing answer, which no difference of values up to 128 reaches.
    private const int Origin = 128;

    // The missing ones included. What was in counts is overwritten.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Counts(ReadOnlySpan<byte> column, Span<long> counts, KernelPath path = KernelPath.Hardware)
    {
        ColumnKernels.ThrowIfNotOfLength(counts.Length, Values, nameof(counts));
        counts.Clear();
        PairCounts pairs = default;
        var mayPair = path == KernelPath.Hardware && PairCounts.IsSupported;
        for (int at = 0, length; at < column.Length; at += length)
        {
            at += mayPair ? pairs.Add(column[at..]) : 0;
            length = Math.Min(BlockLength, column.Length - at);
            var vectors = MemoryMarshal.Cast<byte, Vector<byte>>(column.Slice(at, length));
            Count(vectors, 0, path == KernelPath.Scalar ? byte.MaxValue : Maximum(vectors, vectors), counts);
            foreach (var value in column[(at + (vectors.Length * Vector<byte>.Count))..(at + length)])
            {
                counts[value]++;
            }
        }

        pairs.AddTo(counts);
    }

    // Of left - right, over the rows in which neither is missing; a difference d is counted at d + 255. What was in counts is
    // overwritten.
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

    private static void Subtract(
        ReadOnlySpan<Vector<byte>> left, ReadOnlySpan<Vector<byte>> right, Span<Vector<byte>> differences)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var missing = Vector.Equals(left[i], Vector<byte>.Zero) | Vector.Equals(right[i], Vector<byte>.Zero);
            differences[i] = Vector.AndNot(left[i] - right[i] + new Vector<byte>(Origin), missing);
        }
    }
}
