using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ServiceQuality.Scoring.Statistics.Kernels;

// The sums of products of 2 columns with 4 columns: as many as 16 vector registers hold, so that a column loaded is used at once
// for several pairs.
internal static class DotTile
{
    internal const int Lefts = 2;
    internal const int Rights = 4;

    // Writes the sum for left column i and right column j to totals[i x 4 + j]. The rows are those of a ColumnBlock; no value is
    // above the maximum of its side.
    internal static void Sums(
        KernelPath path, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, int rows, int leftMaximum, int rightMaximum,
        Span<uint> totals)
    {
        // The loops below read without further checks.
        ref var l = ref MemoryMarshal.GetReference(left[..(ColumnBlock.Stride + rows)]);
        ref var r = ref MemoryMarshal.GetReference(right[..((3 * ColumnBlock.Stride) + rows)]);
        totals = totals[..(Lefts * Rights)];

        // Both ways add two products to a 16-bit lane in each step; this many steps are safe before it is widened.
        var product = Math.Max(1, 2 * leftMaximum * rightMaximum);
        if (Avx2.IsSupported && path == KernelPath.Hardware && rightMaximum <= sbyte.MaxValue && product <= short.MaxValue)
        {
            Hardware(ref l, ref r, (nuint)rows, (nuint)(short.MaxValue / product), totals);
        }
        else if (path != KernelPath.Scalar && product <= ushort.MaxValue)
        {
            Portable(ref l, ref r, (nuint)rows, (nuint)(ushort.MaxValue / product), totals);
        }
        else
        {
            Scalar(left, right, rows, totals);
        }
    }

    // One instruction multiplies 32 bytes without sign by as many with sign and adds neighbours to 16 lanes with sign.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Hardware(ref byte left, ref byte right, nuint rows, nuint steps, Span<uint> totals)
    {
        Vector256<int> t0 = default, t1 = default, t2 = default, t3 = default, t4 = default, t5 = default,
        t6 = default, t7 = default;
        var one = Vector256<short>.One;
        unchecked
        {
            for (nuint at = 0; at < rows;)
            {
                Vector256<short> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default,
                s6 = default, s7 = default;
                var end = nuint.Min(rows, at + (steps * (nuint)Vector256<byte>.Count));
                for (; at < end; at += (nuint)Vector256<byte>.Count)
                {
                    var first = Vector256.LoadUnsafe(ref left, at);
                    var second = Vector256.LoadUnsafe(ref left, at + ColumnBlock.Stride);
                    var by = Vector256.LoadUnsafe(ref right, at).AsSByte();
                    s0 += Avx2.MultiplyAddAdjacent(first, by);
                    s4 += Avx2.MultiplyAddAdjacent(second, by);
                    by = Vector256.LoadUnsafe(ref right, at + ColumnBlock.Stride).AsSByte();
                    s1 += Avx2.MultiplyAddAdjacent(first, by);
                    s5 += Avx2.MultiplyAddAdjacent(second, by);
                    by = Vector256.LoadUnsafe(ref right, at + (2 * ColumnBlock.Stride)).AsSByte();
                    s2 += Avx2.MultiplyAddAdjacent(first, by);
                    s6 += Avx2.MultiplyAddAdjacent(second, by);
                    by = Vector256.LoadUnsafe(ref right, at + (3 * ColumnBlock.Stride)).AsSByte();
                    s3 += Avx2.MultiplyAddAdjacent(first, by);
                    s7 += Avx2.MultiplyAddAdjacent(second, by);
                }

                t0 += Avx2.MultiplyAddAdjacent(s0, one);
                t1 += Avx2.MultiplyAddAdjacent(s1, one);
                t2 += Avx2.MultiplyAddAdjacent(s2, one);
                t3 += Avx2.MultiplyAddAdjacent(s3, one);
                t4 += Avx2.MultiplyAddAdjacent(s4, one);
                t5 += Avx2.MultiplyAddAdjacent(s5, one);
                t6 += Avx2.MultiplyAddAdjacent(s6, one);
                t7 += Avx2.MultiplyAddAdjacent(s7, one);
            }

            totals[0] = (uint)Vector256.Sum(t0);
            totals[1] = (uint)Vector256.Sum(t1);
            totals[2] = (uint)Vector256.Sum(t2);
            totals[3] = (uint)Vector256.Sum(t3);
            totals[4] = (uint)Vector256.Sum(t4);
            totals[5] = (uint)Vector256.Sum(t5);
            totals[6] = (uint)Vector256.Sum(t6);
            totals[7] = (uint)Vector256.Sum(t7);
        }
    }

    // The same with what every machine has: even and odd bytes as 16-bit lanes without sign.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Portable(ref byte left, ref byte right, nuint rows, nuint steps, Span<uint> totals)
    {
        Vector<uint> t0 = default, t1 = default, t2 = default, t3 = default, t4 = default, t5 = default,
        t6 = default, t7 = default;
        unchecked
        {
            for (nuint at = 0; at < rows;)
            {
                Vector<ushort> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default,
                s6 = default, s7 = default;
                var end = nuint.Min(rows, at + (steps * (nuint)Vector<byte>.Count));
                for (; at < end; at += (nuint)Vector<byte>.Count)
                {
                    var (even1, odd1) = ColumnKernels.Halves(Vector.LoadUnsafe(ref left, at));
                    var (even2, odd2) = ColumnKernels.Halves(Vector.LoadUnsafe(ref left, at + ColumnBlock.Stride));
                    var (even, odd) = ColumnKernels.Halves(Vector.LoadUnsafe(ref right, at));
                    s0 += (even1 * even) + (odd1 * odd);
                    s4 += (even2 * even) + (odd2 * odd);
                    (even, odd) = ColumnKernels.Halves(Vector.LoadUnsafe(ref right, at + ColumnBlock.Stride));
                    s1 += (even1 * even) + (odd1 * odd);
                    s5 += (even2 * even) + (odd2 * odd);
                    (even, odd) = ColumnKernels.Halves(Vector.LoadUnsafe(ref right, at + (2 * ColumnBlock.Stride)));
                    s2 += (even1 * even) + (odd1 * odd);
                    s6 += (even2 * even) + (odd2 * odd);
                    (even, odd) = ColumnKernels.Halves(Vector.LoadUnsafe(ref right, at + (3 * ColumnBlock.Stride)));
                    s3 += (even1 * even) + (odd1 * odd);
                    s7 += (even2 * even) + (odd2 * odd);
                }

                t0 += ColumnKernels.Widened(s0);
                t1 += ColumnKernels.Widened(s1);
                t2 += ColumnKernels.Widened(s2);
                t3 += ColumnKernels.Widened(s3);
                t4 += ColumnKernels.Widened(s4);
                t5 += ColumnKernels.Widened(s5);
                t6 += ColumnKernels.Widened(s6);
                t7 += ColumnKernels.Widened(s7);
            }

            totals[0] = Vector.Sum(t0);
            totals[1] = Vector.Sum(t1);
            totals[2] = Vector.Sum(t2);
            totals[3] = Vector.Sum(t3);
            totals[4] = Vector.Sum(t4);
            totals[5] = Vector.Sum(t5);
            totals[6] = Vector.Sum(t6);
            totals[7] = Vector.Sum(t7);
        }
    }

    // For values so large that two products leave 16 bits.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scalar(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, int rows, Span<uint> totals)
    {
        for (var pair = 0; pair < Lefts * Rights; pair++)
        {
            var a = left.Slice(pair / Rights * ColumnBlock.Stride, rows);
            var b = right.Slice(pair % Rights * ColumnBlock.Stride, rows);
            var total = 0u;
            for (var i = 0; i < a.Length; i++)
            {
                total += (uint)(a[i] * b[i]);
            }

            totals[pair] = total;
        }
    }
}
