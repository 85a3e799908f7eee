using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ServiceQuality.Scoring.Statistics.Kernels;

// Sums over the rows in which every column is answered: what is in other rows is set to zero, which adds nothing, and a last
// column of
// ones in the complete rows gives their number and the sums of the others as products with it.
internal static class CompleteKernel
{
    // Writes the full symmetric matrix of columns + 1 rows and columns; what was in sums is overwritten.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Sums(
        ReadOnlySpan<byte> data, int rows, int columns, Span<long> sums, KernelPath path = KernelPath.Hardware)
    {
        CrossProductKernel.ThrowIfNotColumns(data, rows, columns);
        var all = columns + 1;
        ColumnKernels.ThrowIfNotOfLength(sums.Length, (long)all * all, nameof(sums));
        sums.Clear();
        var scratch = ArrayPool<byte>.Shared.Rent(ColumnBlock.Length(all));
        for (var row = 0L; row < rows; row += ColumnBlock.Stride)
        {
            var filled = ColumnBlock.Fill(scratch, data, rows, columns, (int)row, out var maximum);
            var count = (int)Math.Min(ColumnBlock.Stride, rows - row);
            KeepComplete(scratch, columns, count, filled);
            ColumnBlock.AddProducts(
                path, scratch, all, Math.Max(maximum, 1), scratch, all, Math.Max(maximum, 1), filled, 1, sums);
        }

        ArrayPool<byte>.Shared.Return(scratch);
        ColumnBlock.Mirror(sums, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void KeepComplete(Span<byte> block, int columns, int count, int filled)
    {
        var ones = Column(block, columns, filled);
        block.Slice(columns * ColumnBlock.Stride, count).Fill(1);
        block.Slice((columns * ColumnBlock.Stride) + count, filled - count).Clear();
        var isComplete = true;
        for (var c = 0; c < columns; c++)
        {
            if (block.Slice(c * ColumnBlock.Stride, count).Contains((byte)0))
            {
                isComplete = false;
                var answers = Column(block, c, filled);
                for (var i = 0; i < ones.Length; i++)
                {
                    ones[i] = Vector.Min(ones[i], answers[i]);
                }
            }
        }

        for (var c = 0; c < columns && !isComplete; c++)
        {
            var answers = Column(block, c, filled);
            for (var i = 0; i < ones.Length; i++)
            {
                answers[i] &= Vector<byte>.Zero - ones[i];
            }
        }
    }

    private static Span<Vector<byte>> Column(Span<byte> block, int column, int filled) =>
        MemoryMarshal.Cast<byte, Vector<byte>>(block.Slice(column * ColumnBlock.Stride, filled));
}
