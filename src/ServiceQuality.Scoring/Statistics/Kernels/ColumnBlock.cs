using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ServiceQuality.Scoring.Statistics.Kernels;

// Some rows of all columns, side by side in a buffer that stays near the processor while every column meets every other.
internal static class ColumnBlock
{
    // The rows of a block; its columns lie this far apart. Fewer rows would spend more time on the ends of the loops, more leave
    // the
    // caches. No total leaves 32 bits: 2,048 x 255 x 255 = 133,171,200.
    internal const int Stride = 2048;

    // No vector is longer than this.
    private const int LongestVector = 256;

    // A tile at the edge reads columns behind the last one; what they hold goes nowhere.
    internal static int Length(int columns) => (columns + DotTile.Rights) * Stride;

    // Copies rows of all columns and fills them up with zeros to whole vectors, which add nothing; gives how many rows that
    // makes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Fill(Span<byte> block, ReadOnlySpan<byte> data, int rows, int columns, int row, out int maximum)
    {
        var count = Math.Min(Stride, rows - row);
        var filled = (count + LongestVector - 1) / LongestVector * LongestVector;
        var largest = Vector<byte>.Zero;
        for (var c = 0; c < columns; c++)
        {
            var column = block.Slice(c * Stride, filled);
            data.Slice((c * rows) + row, count).CopyTo(column);
            column[count..].Clear();
            foreach (var values in MemoryMarshal.Cast<byte, Vector<byte>>(column))
            {
                largest = Vector.Max(largest, values);
            }
        }

        maximum = ColumnKernels.Maximum(largest);
        return filled;
    }

    // Adds the sums of products of all left with all right columns, times a weight, to a matrix of as many rows and columns. Of a
    // block
    // with itself, those on and above the diagonal are enough.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddProducts(
        KernelPath path, ReadOnlySpan<byte> left, int leftColumns, int leftMaximum, ReadOnlySpan<byte> right, int rightColumns,
        int rightMaximum,
        int rows, long weight, Span<long> sums)
    {
        var isSymmetric = left == right;
        Span<uint> tile = stackalloc uint[DotTile.Lefts * DotTile.Rights];
        for (var i = 0; i < leftColumns; i += DotTile.Lefts)
        {
            for (var j = isSymmetric ? i : 0; j < rightColumns; j += DotTile.Rights)
            {
                DotTile.Sums(path, left[(i * Stride)..], right[(j * Stride)..], rows, leftMaximum, rightMaximum, tile);
                for (var a = 0; a < Math.Min(DotTile.Lefts, leftColumns - i); a++)
                {
                    for (var b = 0; b < Math.Min(DotTile.Rights, rightColumns - j); b++)
                    {
                        sums[((i + a) * rightColumns) + j + b] += weight * tile[(a * DotTile.Rights) + b];
                    }
                }
            }
        }
    }

    // Copies what is above the diagonal below it.
    internal static void Mirror(Span<long> sums, int columns)
    {
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < i; j++)
            {
                sums[(i * columns) + j] = sums[(j * columns) + i];
            }
        }
    }
}
