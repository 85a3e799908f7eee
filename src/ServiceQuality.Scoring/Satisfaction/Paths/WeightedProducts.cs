using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Satisfaction.Paths;

// Sums over rows of count times x_i, and of count times x_i times x_j, for 16-bit columns; exact. The rows are taken in blocks that stay near the
// processor. For one thread.
internal sealed class WeightedProducts(short[] columns, int rows, int count, int largestAnswer, KernelPath path = KernelPath.Hardware)
{
    // Columns are filled up to a multiple of so many rows.
    internal const int Lanes = 16;

    private const int Block = 1024;

    private readonly short[] _counts = new short[Block];
    private readonly short[] _weighted = new short[Math.Min(Block, rows) * (count + 1)]; // one column more, for tiles at the edge
    private readonly long[] _products = new long[count * count];
    private readonly long[] _sums = new long[count];
    private readonly int[] _tile = new int[8];

    internal long Sum(int column) => _sums[column];

    // At or above the diagonal.
    internal long Product(int first, int second) => _products[(first * count) + second];

    // Counts the rows; gives how many observations that makes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal long Count(ReadOnlySpan<int> counts)
    {
        Array.Clear(_products);
        Array.Clear(_sums);
        var n = 0L;
        for (var first = 0; first < counts.Length; first += Block)
        {
            var part = counts.Slice(first, Math.Min(Block, counts.Length - first));
            var largest = 0;
            for (var i = 0; i < part.Length; i++)
            {
                largest = Math.Max(largest, part[i]);
                n += part[i];
                _counts[i] = unchecked((short)part[i]);
            }

            var filled = (part.Length + Lanes - 1) / Lanes * Lanes;
            _counts.AsSpan(part.Length, filled - part.Length).Clear();
            if (path == KernelPath.Scalar || !Fits(largest, filled))
            {
                AddOneByOne(part, first);
            }
            else
            {
                Weigh(first, filled);
                AddTiles(first, filled);
            }
        }

        return n;
    }

    // Whether counted answers have 16 bits, and sums of their products with answers 32.
    private bool Fits(long largest, int filled) => largest * largestAnswer <= short.MaxValue && largest * largestAnswer * largestAnswer * filled <= int.MaxValue;

    private void AddOneByOne(ReadOnlySpan<int> counts, int first)
    {
        for (var i = 0; i < count; i++)
        {
            var left = columns.AsSpan((i * rows) + first, counts.Length);
            for (var r = 0; r < counts.Length; r++)
            {
                _sums[i] += (long)counts[r] * left[r];
            }

            for (var j = i; j < count; j++)
            {
                var right = columns.AsSpan((j * rows) + first, counts.Length);
                var sum = 0L;
                for (var r = 0; r < counts.Length; r++)
                {
                    sum += (long)counts[r] * left[r] * right[r];
                }

                _products[(i * count) + j] += sum;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Weigh(int first, int filled)
    {
        ref var from = ref MemoryMarshal.GetArrayDataReference(columns);
        ref var to = ref MemoryMarshal.GetArrayDataReference(_weighted);
        ref var counts = ref MemoryMarshal.GetArrayDataReference(_counts);
        for (var i = 0; i < count; i++)
        {
            var sum = Vector256<int>.Zero;
            for (nuint at = 0; at < (nuint)filled; at += Lanes)
            {
                unchecked
                {
                    var product = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, (i * rows) + first), at) * Vector256.LoadUnsafe(ref counts, at);
                    product.StoreUnsafe(ref Unsafe.Add(ref to, i * filled), at);
                    var (low, high) = Vector256.Widen(product);
                    sum += low + high;
                }
            }

            _sums[i] += Vector256.Sum(sum);
        }
    }

    private void AddTiles(int first, int filled)
    {
        for (var i = 0; i < count; i += 2)
        {
            for (var j = i; j < count; j += 4)
            {
                if (path == KernelPath.Hardware && Avx2.IsSupported)
                {
                    Tile(i, j, first, filled);
                }
                else
                {
                    PortableTile(i, j, first, filled);
                }

                for (var a = 0; a < Math.Min(2, count - i); a++)
                {
                    for (var b = 0; b < Math.Min(4, count - j); b++)
                    {
                        _products[((i + a) * count) + j + b] += _tile[(a * 4) + b];
                    }
                }
            }
        }
    }

    // Two weighted columns with four others; behind the last column the last one stands in, and what it gives goes nowhere.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Tile(int i, int j, int first, int filled)
    {
        Vector256<int> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        ref var left = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weighted), i * filled);
        ref var data = ref MemoryMarshal.GetArrayDataReference(columns);
        ref var right0 = ref Unsafe.Add(ref data, (j * rows) + first);
        ref var right1 = ref Unsafe.Add(ref data, (Math.Min(j + 1, count - 1) * rows) + first);
        ref var right2 = ref Unsafe.Add(ref data, (Math.Min(j + 2, count - 1) * rows) + first);
        ref var right3 = ref Unsafe.Add(ref data, (Math.Min(j + 3, count - 1) * rows) + first);
        unchecked
        {
            for (nuint at = 0; at < (nuint)filled; at += Lanes)
            {
                var a = Vector256.LoadUnsafe(ref left, at);
                var b = Vector256.LoadUnsafe(ref left, at + (nuint)filled);
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
        }

        Store(s0, s1, s2, s3, s4, s5, s6, s7);
    }

    // The sum of each: of four vectors at a time by adding neighbours.
    private void Store(
        Vector256<int> s0, Vector256<int> s1, Vector256<int> s2, Vector256<int> s3, Vector256<int> s4, Vector256<int> s5, Vector256<int> s6, Vector256<int> s7)
    {
        var upper = Avx2.HorizontalAdd(Avx2.HorizontalAdd(s0, s1), Avx2.HorizontalAdd(s2, s3));
        var lower = Avx2.HorizontalAdd(Avx2.HorizontalAdd(s4, s5), Avx2.HorizontalAdd(s6, s7));
        unchecked
        {
            (upper.GetLower() + upper.GetUpper()).StoreUnsafe(ref _tile[0]);
            (lower.GetLower() + lower.GetUpper()).StoreUnsafe(ref _tile[4]);
        }
    }

    // The same with what every machine has.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PortableTile(int i, int j, int first, int filled)
    {
        ref var data = ref MemoryMarshal.GetArrayDataReference(columns);
        for (var pair = 0; pair < _tile.Length; pair++)
        {
            ref var left = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weighted), (i + (pair / 4)) * filled);
            ref var right = ref Unsafe.Add(ref data, (Math.Min(j + (pair % 4), count - 1) * rows) + first);
            var sum = Vector256<int>.Zero;
            unchecked
            {
                for (nuint at = 0; at < (nuint)filled; at += Lanes)
                {
                    var (lowLeft, highLeft) = Vector256.Widen(Vector256.LoadUnsafe(ref left, at));
                    var (lowRight, highRight) = Vector256.Widen(Vector256.LoadUnsafe(ref right, at));
                    sum += (lowLeft * lowRight) + (highLeft * highRight);
                }
            }

            _tile[pair] = Vector256.Sum(sum);
        }
    }
}
