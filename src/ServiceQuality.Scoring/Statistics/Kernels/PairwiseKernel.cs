using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ServiceQuality.Scoring.Statistics.Kernels;

// Sums over the rows in which two columns are both answered, for all pairs of columns: products of the columns and of their
// squares
// with masks, which are 1 where a column is answered. Columns without missing answers share one mask, that of every row.
internal static class PairwiseKernel
{
    private const int EveryRow = 0;

    // The largest value whose square is one byte.
    private const int LargestRoot = 15;

    // Writes full matrices, columns x columns; what was in them is overwritten. At i, j, over the rows in which i and j are
    // answered:
    // n is their number, sums that of x_i (that of x_j is at j, i), squares that of x_i x_i and products that of x_i x_j.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Sums(
        ReadOnlySpan<byte> data, int rows, int columns, Span<long> n, Span<long> sums, Span<long> squares, Span<long> products,
        KernelPath path = KernelPath.Hardware)
    {
        CrossProductKernel.ThrowIfNotColumns(data, rows, columns);
        var cells = (long)columns * columns;
        ColumnKernels.ThrowIfNotOfLength(n.Length, cells, nameof(n));
        ColumnKernels.ThrowIfNotOfLength(sums.Length, cells, nameof(sums));
        ColumnKernels.ThrowIfNotOfLength(squares.Length, cells, nameof(squares));
        ColumnKernels.ThrowIfNotOfLength(products.Length, cells, nameof(products));

        var maskOf = ArrayPool<int>.Shared.Rent(columns);
        var masks = EveryRow + 1;
        for (var c = 0; c < columns; c++)
        {
            maskOf[c] = data.Slice(c * rows, rows).Contains((byte)0) ? masks++ : EveryRow;
        }

        var length = ColumnBlock.Length(columns + 1);
        var scratch = ArrayPool<byte>.Shared.Rent(3 * length);
        var values = scratch.AsSpan(0, length);
        var answered = scratch.AsSpan(length, length);
        var high = scratch.AsSpan(2 * length, length);
        var totals = ArrayPool<long>.Shared.Rent((masks + columns + columns) * masks);
        totals.AsSpan().Clear();
        var maskProducts = totals.AsSpan(0, masks * masks);
        var maskSums = totals.AsSpan(masks * masks, columns * masks);
        var maskSquares = totals.AsSpan((masks + columns) * masks, columns * masks);
        products.Clear();
        for (var row = 0L; row < rows; row += ColumnBlock.Stride)
        {
            var filled = ColumnBlock.Fill(values, data, rows, columns, (int)row, out var maximum);
            answered[..filled].Clear();
            answered[..(int)Math.Min(filled, rows - row)].Fill(1);
            for (var c = 0; c < columns; c++)
            {
                if (maskOf[c] != EveryRow)
                {
                    Mask(Column(values, c, filled), Column(answered, maskOf[c], filled));
                }
            }

            ColumnBlock.AddProducts(path, values, columns, maximum, values, columns, maximum, filled, 1, products);
            ColumnBlock.AddProducts(path, answered, masks, 1, answered, masks, 1, filled, 1, maskProducts);
            ColumnBlock.AddProducts(path, values, columns, maximum, answered, masks, 1, filled, 1, maskSums);

            // A square has a low and a high byte; the low ones take the place of the values, which are no longer needed.
            if (maximum > LargestRoot)
            {
                Square(values, high, columns, filled, high: true);
                ColumnBlock.AddProducts(path, high, columns, byte.MaxValue, answered, masks, 1, filled, 256, maskSquares);
            }

            Square(values, values, columns, filled, high: false);
            ColumnBlock.AddProducts(path, values, columns, byte.MaxValue, answered, masks, 1, filled, 1, maskSquares);
        }

        ColumnBlock.Mirror(products, columns);
        ColumnBlock.Mirror(maskProducts, masks);
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var cell = (i * columns) + j;
                n[cell] = maskProducts[(maskOf[i] * masks) + maskOf[j]];
                sums[cell] = maskSums[(i * masks) + maskOf[j]];
                squares[cell] = maskSquares[(i * masks) + maskOf[j]];
            }
        }

        ArrayPool<long>.Shared.Return(totals);
        ArrayPool<byte>.Shared.Return(scratch);
        ArrayPool<int>.Shared.Return(maskOf);
    }

    private static Span<Vector<ushort>> Column(Span<byte> block, int column, int filled) =>
        MemoryMarshal.Cast<byte, Vector<ushort>>(block.Slice(column * ColumnBlock.Stride, filled));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mask(ReadOnlySpan<Vector<ushort>> values, Span<Vector<ushort>> mask)
    {
        for (var i = 0; i < values.Length; i++)
        {
            mask[i] = Vector.AsVectorUInt16(Vector.Min(Vector.AsVectorByte(values[i]), Vector<byte>.One));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Square(Span<byte> values, Span<byte> squares, int columns, int filled, bool high)
    {
        for (var c = 0; c < columns; c++)
        {
            var from = Column(values, c, filled);
            var to = Column(squares, c, filled);
            for (var i = 0; i < from.Length; i++)
            {
                var (even, odd) = ColumnKernels.Halves(Vector.AsVectorByte(from[i]));
                even *= even;
                odd *= odd;
                to[i] = high ? (even >> 8) | (odd & ~ColumnKernels.LowBytes) : (even & ColumnKernels.LowBytes) | (odd << 8);
            }
        }
    }
}
