using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Satisfaction;

// Sums of products of two columns of 16 bits with four others: each value that is fetched is used more than once.
internal static class ProductTile
{
    // The two columns of so many rows lie one behind the other; their four sums each come one behind the other too. The rows fill
    // whole vectors, and what the sums come to fits their 32 bits.
    internal static void Multiply(
        KernelPath path, ref short left, ref short right0, ref short right1, ref short right2, ref short right3, int rows,
        Span<int> sums)
    {
        if (path == KernelPath.Hardware && Avx2.IsSupported)
        {
            MultiplyByAvx2(ref left, ref right0, ref right1, ref right2, ref right3, (nuint)rows, sums);
            return;
        }

        for (var i = 0; i < 2; i++)
        {
            ref var column = ref Unsafe.Add(ref left, i * rows);
            sums[(i * 4) + 0] = Multiply(ref column, ref right0, (nuint)rows);
            sums[(i * 4) + 1] = Multiply(ref column, ref right1, (nuint)rows);
            sums[(i * 4) + 2] = Multiply(ref column, ref right2, (nuint)rows);
            sums[(i * 4) + 3] = Multiply(ref column, ref right3, (nuint)rows);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyByAvx2(
        ref short left, ref short right0, ref short right1, ref short right2, ref short right3, nuint rows, Span<int> sums)
    {
        Vector256<int> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default,
        s6 = default, s7 = default;
        unchecked
        {
            for (nuint at = 0; at < rows; at += (nuint)WeightedProducts.Lanes)
            {
                var a = Vector256.LoadUnsafe(ref left, at);
                var b = Vector256.LoadUnsafe(ref left, at + rows);
                var by = Vector256.LoadUnsafe(ref right0, at);
                s0 += Avx2.MultiplyAddAdjacent(a, by);
                s4 += Avx2.MultiplyAddAdjacent(b, by);
                by = Vector256.LoadUnsafe(ref right1, at);
                s1 += Avx2.MultiplyAddAdjacent(a, by);
                s5 += Avx2.MultiplyAddAdjacent(b, by);
                by = Vector256.LoadUnsafe(ref right2, at);
                s2 += Avx2.MultiplyAddAdjacent(a, by);
                s6 += Avx2.MultiplyAddAdjacent(b, by);
                by = Vector256.LoadUnsafe(ref right3, at);
                s3 += Avx2.MultiplyAddAdjacent(a, by);
                s7 += Avx2.MultiplyAddAdjacent(b, by);
            }

            // The sum of each: of four vectors at a time by adding neighbours.
            var upper = Avx2.HorizontalAdd(Avx2.HorizontalAdd(s0, s1), Avx2.HorizontalAdd(s2, s3));
            var lower = Avx2.HorizontalAdd(Avx2.HorizontalAdd(s4, s5), Avx2.HorizontalAdd(s6, s7));
            (upper.GetLower() + upper.GetUpper()).CopyTo(sums);
            (lower.GetLower() + lower.GetUpper()).CopyTo(sums[4..]);
        }
    }

    // With what every machine has.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Multiply(ref short left, ref short right, nuint rows)
    {
        var sum = Vector256<int>.Zero;
        unchecked
        {
            for (nuint at = 0; at < rows; at += (nuint)WeightedProducts.Lanes)
            {
                var (lowLeft, highLeft) = Vector256.Widen(Vector256.LoadUnsafe(ref left, at));
                var (lowRight, highRight) = Vector256.Widen(Vector256.LoadUnsafe(ref right, at));
                sum += (lowLeft * lowRight) + (highLeft * highRight);
            }
        }

        return Vector256.Sum(sum);
    }
}
