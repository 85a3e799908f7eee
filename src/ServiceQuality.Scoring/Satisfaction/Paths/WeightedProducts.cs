using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Satisfaction;

// Sums over rows of count times x_i, and of count times x_i times x_j, for 16-bit columns. They are exact, so that it makes no
// difference whether they are counted anew, in blocks that stay near the processor, or the last ones are mended by the few rows
// that count otherwise now: then only finding these takes the longer, the more rows there are. For one thread.
internal sealed class WeightedProducts(
    short[] columns, int rows, int count, int largestAnswer, KernelPath path = KernelPath.Hardware)
{
    // Columns are filled up to a multiple of so many rows.
    internal const int Lanes = 16;

    private const int Block = 1024;

    // To mend one row takes about as long as to count so many.
    private const int CheaperAnew = 16;

    private readonly short[] _counts = new short[Block];
    private readonly short[] _weighted = new short[Math.Min(Block, rows) * (count + 1)]; // one column more, for tiles at the edge
    private readonly int _stride = (count + 3) / 4 * 4;
    private readonly long[] _products = new long[(count + 1) * ((count + 3) / 4 * 4)];
    private readonly long[] _sums = new long[count];
    private readonly int[] _tile = new int[8];
    private readonly int[] _last = new int[rows];
    private readonly int[] _changed = new int[rows / CheaperAnew];
    private readonly short[] _row = new short[count];
    private long _n;

    internal long Sum(int column) => _sums[column];

    // Those of a column with itself and the ones behind it; what stands before, and behind the last column, means nothing. Rows
    // fill whole vectors of four.
    internal ReadOnlySpan<long> Products(int column) => _products.AsSpan(column * _stride, _stride);

    // Counts the rows; gives how many observations that makes.
    internal long Count(ReadOnlySpan<int> counts)
    {
        if (TryFindChanged(counts, out var changed))
        {
            foreach (var row in _changed.AsSpan(0, changed))
            {
                Mend(row, counts[row] - _last[row]);
                _last[row] = counts[row];
            }
        }
        else
        {
            CountAnew(counts);
            counts.CopyTo(_last);
        }

        return _n;
    }

    private bool TryFindChanged(ReadOnlySpan<int> counts, out int changed)
    {
        changed = 0;
        var last = _last.AsSpan(0, counts.Length);
        for (var row = counts.CommonPrefixLength(last); row < counts.Length; row += counts[row..].CommonPrefixLength(last[row..]))
        {
            if (changed == _changed.Length)
            {
                return false;
            }

            _changed[changed++] = row++;
        }

        return true;
    }

    private void Mend(int row, long difference)
    {
        _n += difference;
        for (var i = 0; i < count; i++)
        {
            _row[i] = columns[(i * rows) + row];
        }

        for (var i = 0; i < count; i++)
        {
            var weighted = difference * _row[i];
            _sums[i] += weighted;
            var products = _products.AsSpan(i * _stride, count);
            for (var j = i; j < products.Length; j++)
            {
                products[j] += weighted * _row[j];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountAnew(ReadOnlySpan<int> counts)
    {
        Array.Clear(_products);
        Array.Clear(_sums);
        _n = 0;
        for (var first = 0; first < counts.Length; first += Block)
        {
            var part = counts.Slice(first, Math.Min(Block, counts.Length - first));
            var largest = 0;
            for (var i = 0; i < part.Length; i++)
            {
                largest = Math.Max(largest, part[i]);
                _n += part[i];
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
    }

    // Whether counted answers have 16 bits, and sums of their products with answers 32.
    private bool Fits(long largest, int filled) =>
        largest * largestAnswer <= short.MaxValue && largest * largestAnswer * largestAnswer * filled <= int.MaxValue;

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

                _products[(i * _stride) + j] += sum;
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
                    var product = Vector256.LoadUnsafe(ref Unsafe.Add(ref from, (i * rows) + first), at)
                        * Vector256.LoadUnsafe(ref counts, at);
                    product.StoreUnsafe(ref Unsafe.Add(ref to, i * filled), at);
                    var (low, high) = Vector256.Widen(product);
                    sum += low + high;
                }
            }

            _sums[i] += Vector256.Sum(sum);
        }
    }

    // Behind the last column the last one stands in, and what it gives means nothing.
    private void AddTiles(int first, int filled)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(_weighted);
        ref var right = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(columns), first);
        ref var products = ref MemoryMarshal.GetArrayDataReference(_products);
        ref var sums = ref MemoryMarshal.GetArrayDataReference(_tile);
        for (var i = 0; i < count; i += 2)
        {
            for (var j = i / 4 * 4; j < count; j += 4)
            {
                ProductTile.Multiply(
                    path,
                    ref Unsafe.Add(ref left, i * filled),
                    ref Unsafe.Add(ref right, j * rows),
                    ref Unsafe.Add(ref right, Math.Min(j + 1, count - 1) * rows),
                    ref Unsafe.Add(ref right, Math.Min(j + 2, count - 1) * rows),
                    ref Unsafe.Add(ref right, Math.Min(j + 3, count - 1) * rows),
                    filled,
                    _tile);
                for (nuint row = 0; row < 2; row++)
                {
                    ref var to = ref Unsafe.Add(ref products, ((i + (int)row) * _stride) + j);
                    unchecked
                    {
                        (Vector256.LoadUnsafe(ref to) + Vector256.WidenLower(
                            Vector128.LoadUnsafe(ref sums, 4 * row).ToVector256Unsafe())).StoreUnsafe(ref to);
                    }
                }
            }
        }
    }
}
