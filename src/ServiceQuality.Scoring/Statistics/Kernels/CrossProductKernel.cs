using System.Buffers;
using System.Runtime.CompilerServices;

namespace ServiceQuality.Scoring.Statistics.Kernels;

// Sums over rows of x_i x_j for all pairs of columns, block by block, so that the data are read once from memory.
internal static class CrossProductKernel
{
    // Writes the full symmetric matrix, columns x columns; what was in sums is overwritten.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Sums(
        ReadOnlySpan<byte> data, int rows, int columns, Span<long> sums, KernelPath path = KernelPath.Hardware)
    {
        ThrowIfNotColumns(data, rows, columns);
        ColumnKernels.ThrowIfNotOfLength(sums.Length, (long)columns * columns, nameof(sums));
        sums.Clear();
        var scratch = ArrayPool<byte>.Shared.Rent(ColumnBlock.Length(columns));
        for (var row = 0L; row < rows; row += ColumnBlock.Stride)
        {
            var filled = ColumnBlock.Fill(scratch, data, rows, columns, (int)row, out var maximum);
            ColumnBlock.AddProducts(path, scratch, columns, maximum, scratch, columns, maximum, filled, 1, sums);
        }

        ArrayPool<byte>.Shared.Return(scratch);
        ColumnBlock.Mirror(sums, columns);
    }

    internal static void ThrowIfNotColumns(ReadOnlySpan<byte> data, int rows, int columns)
    {
        Guard.Against.LessThan(rows, 0);
        Guard.Against.LessThan(columns, 0);
        ColumnKernels.ThrowIfNotOfLength(data.Length, (long)rows * columns, nameof(data));
    }
}
