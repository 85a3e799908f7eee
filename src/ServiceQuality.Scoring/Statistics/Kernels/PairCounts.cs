using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ServiceQuality.Scoring.Statistics.Kernels;

// How often each value from 0 to 12 occurs. A table turns one value into 1 and the next into 16, so that the halves of a byte
// count both; six
// tables count all but 0, which is what is left. The default value has counted nothing.
internal struct PairCounts
{
    private const int Tables = 6;
    private const byte Largest = 2 * Tables;

    // As many vectors as half a byte counts.
    private const int Round = 15;

    private Sums _sums;
    private long _bytes;

    internal static bool IsSupported => Avx2.IsSupported;

    // Counts whole vectors up to the first round that has a value above 12, and tells how many bytes these are.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Add(ReadOnlySpan<byte> values)
    {
        var vectors = MemoryMarshal.Cast<byte, Vector256<byte>>(values);
        var (table1, table3, table5, table7, table9, table11) = (Table(1), Table(3), Table(5), Table(7), Table(9), Table(11));
        var sums = default(Sums);
        var maximum = Vector256<byte>.Zero;
        var start = 0;
        for (; start < vectors.Length; start += Round)
        {
            var (sum1, sum3, sum5) = (Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero);
            var (sum7, sum9, sum11) = (Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero);
            foreach (var vector in vectors[start..Math.Min(start + Round, vectors.Length)])
            {
                maximum = Vector256.Max(maximum, vector);
                sum1 += Avx2.Shuffle(table1, vector);
                sum3 += Avx2.Shuffle(table3, vector);
                sum5 += Avx2.Shuffle(table5, vector);
                sum7 += Avx2.Shuffle(table7, vector);
                sum9 += Avx2.Shuffle(table9, vector);
                sum11 += Avx2.Shuffle(table11, vector);
            }

            if (Vector256.GreaterThanAny(maximum, Vector256.Create(Largest)))
            {
                break;
            }

            Add(ref sums, 0, sum1);
            Add(ref sums, 2, sum3);
            Add(ref sums, 4, sum5);
            Add(ref sums, 6, sum7);
            Add(ref sums, 8, sum9);
            Add(ref sums, 10, sum11);
        }

        for (var i = 0; i < 2 * Tables; i++)
        {
            _sums[i] += sums[i];
        }

        var counted = Math.Min(start, vectors.Length) * Vector256<byte>.Count;
        _bytes += counted;
        return counted;
    }

    internal readonly void AddTo(Span<long> counts)
    {
        var zeros = _bytes;
        for (var value = 1; value < Largest; value += 2)
        {
            var lower = Vector256.Sum(_sums[value - 1]);
            var upper = (Vector256.Sum(_sums[value]) - lower) / 16;
            counts[value] += lower;
            counts[value + 1] += upper;
            zeros -= lower + upper;
        }

        counts[0] += zeros;
    }

    private static Vector256<byte> Table(int value)
    {
        var half = Vector128<byte>.Zero.WithElement(value, (byte)1).WithElement(value + 1, (byte)16);
        return Vector256.Create(half, half);
    }

    // The sum of the lower halves, and that of the whole bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref Sums sums, int at, Vector256<byte> sum)
    {
        sums[at] += Avx2.SumAbsoluteDifferences(sum & Vector256.Create((byte)15), Vector256<byte>.Zero).AsInt64();
        sums[at + 1] += Avx2.SumAbsoluteDifferences(sum, Vector256<byte>.Zero).AsInt64();
    }

    [InlineArray(2 * Tables)]
    private struct Sums
    {
        private Vector256<long> _first;
    }
}
