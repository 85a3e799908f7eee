namespace ServiceQuality.Scoring.Tests.Statistics.Kernels;

/// <summary>What the kernels must give, row by row.</summary>
internal static class KernelOracle
{
    internal static (long N, long Sum, long SumOfSquares, byte Minimum, byte Maximum) Moments(ReadOnlySpan<byte> column)
    {
        var (n, sum, squares, minimum, maximum) = (0L, 0L, 0L, byte.MaxValue, (byte)0);
        foreach (var x in column)
        {
            n += x == 0 ? 0 : 1;
            sum += x;
            squares += x * x;
            minimum = x == 0 ? minimum : Math.Min(minimum, x);
            maximum = Math.Max(maximum, x);
        }

        return (n, sum, squares, n == 0 ? (byte)0 : minimum, maximum);
    }

    /// <summary>n, sums of x_i, of x_i x_i and of x_i x_j over the rows in which neither i nor j is 0.</summary>
    internal static (long[] N, long[] Sums, long[] Squares, long[] Products) Pairwise(
        ReadOnlySpan<byte> data, int rows, int columns)
    {
        var (n, sums) = (new long[columns * columns], new long[columns * columns]);
        var (squares, products) = (new long[columns * columns], new long[columns * columns]);
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var cell = (i * columns) + j;
                for (var row = 0; row < rows; row++)
                {
                    int x = data[(i * rows) + row], y = data[(j * rows) + row];
                    if (x != 0 && y != 0)
                    {
                        n[cell]++;
                        sums[cell] += x;
                        squares[cell] += x * x;
                        products[cell] += x * y;
                    }
                }
            }
        }

        return (n, sums, squares, products);
    }

    internal static long[] Counts(ReadOnlySpan<byte> column)
    {
        var counts = new long[256];
        foreach (var x in column)
        {
            counts[x]++;
        }

        return counts;
    }

    internal static long[] DifferenceCounts(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var counts = new long[511];
        for (var row = 0; row < left.Length; row++)
        {
            if (left[row] != 0 && right[row] != 0)
            {
                counts[left[row] - right[row] + 255]++;
            }
        }

        return counts;
    }
}
