using ServiceQuality.Scoring.Statistics.Kernels;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Kernels;

/// <summary>Cross products and pairwise sums, on every path, against row by row.</summary>
public class ProductKernelProperties
{
    [Law]
    public Property Random_columns_are_as_row_by_row() => Laws.ForAll(KernelCases.Columns, x =>
        AssertSame(x.Buffer.AsSpan(x.Offset, x.Rows * x.Columns), x.Rows, x.Columns));

    [Law]
    public Property Moments_of_random_columns_are_the_diagonal() => Laws.ForAll(KernelCases.Columns, x =>
    {
        var data = x.Buffer.AsSpan(x.Offset, x.Rows * x.Columns);
        var cells = x.Columns * x.Columns;
        var (n, sums, squares, products) = (new long[cells], new long[cells], new long[cells], new long[cells]);
        PairwiseKernel.Sums(data, x.Rows, x.Columns, n, sums, squares, products);
        for (var c = 0; c < x.Columns; c++)
        {
            var moments = ColumnKernels.Moments(data.Slice(c * x.Rows, x.Rows));
            var at = c * (x.Columns + 1);
            Assert.Equal((n[at], sums[at], squares[at], products[at]),
                (moments.N, moments.Sum, moments.SumOfSquares, moments.SumOfSquares));
        }
    });

    [Law]
    public Property Complete_rows_are_as_row_by_row() => Laws.ForAll(KernelCases.Columns, x =>
    {
        var data = x.Buffer.AsSpan(x.Offset, x.Rows * x.Columns).ToArray();
        int[] complete = [.. Enumerable.Range(0, x.Rows)
            .Where(row => Enumerable.Range(0, x.Columns).All(c => data[(c * x.Rows) + row] != 0))];
        var expected = KernelOracle.Pairwise(
            [.. Enumerable.Range(0, x.Columns).SelectMany(c => complete.Select(row => data[(c * x.Rows) + row])),
                .. complete.Select(_ => (byte)1)], complete.Length, x.Columns + 1);
        foreach (var path in Enum.GetValues<KernelPath>())
        {
            long[] sums = [.. Enumerable.Repeat(-1L, (x.Columns + 1) * (x.Columns + 1))];
            CompleteKernel.Sums(x.Buffer.AsSpan(x.Offset, x.Rows * x.Columns), x.Rows, x.Columns, sums, path);
            Assert.Equal(expected.Products, sums);
        }
    });

    [Law]
    public Property Sums_of_shards_add_up() => Laws.ForAll(KernelCases.Columns, x =>
    {
        var cut = x.Rows / 3;
        var columns = Enumerable.Range(0, x.Columns)
            .Select(c => x.Buffer.AsSpan(x.Offset + (c * x.Rows), x.Rows).ToArray()).ToList();
        var (first, second, all) =
            (new long[x.Columns * x.Columns], new long[x.Columns * x.Columns], new long[x.Columns * x.Columns]);
        CrossProductKernel.Sums([.. columns.SelectMany(c => c[..cut])], cut, x.Columns, first);
        CrossProductKernel.Sums([.. columns.SelectMany(c => c[cut..])], x.Rows - cut, x.Columns, second);
        CrossProductKernel.Sums(x.Buffer.AsSpan(x.Offset, x.Rows * x.Columns), x.Rows, x.Columns, all);
        Assert.Equal(all, first.Zip(second, (a, b) => a + b));
    });

    [Theory]
    [InlineData(7)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(127)]
    [InlineData(255)]
    public void Every_length_is_as_row_by_row(int maximum)
    {
        for (var rows = 0; rows <= 300; rows++)
        {
            AssertSame(KernelCases.Fill(rows, 0, rows, (maximum, 0), (maximum, 3), (maximum, 50)).AsSpan(0, 3 * rows), rows, 3);
        }
    }

    [Fact]
    public void Every_number_of_columns_is_as_row_by_row()
    {
        for (var columns = 0; columns <= 30; columns++)
        {
            var kinds = Enumerable.Range(0, columns).Select(c => (7 + c, c % 3 == 0 ? 0 : 3)).ToArray();
            AssertSame(KernelCases.Fill(columns, 0, 70, kinds).AsSpan(0, 70 * columns), 70, columns);
        }
    }

    // Two columns alike, so that both sides are as large as they can be: at the bounds of each path and one above.
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(181)]
    [InlineData(182)]
    [InlineData(255)]
    public void Long_columns_of_one_value_overflow_nothing(byte value)
    {
        const int rows = 100_000;
        var data = Enumerable.Repeat(value, 2 * rows).ToArray();
        AssertSame(data, rows, 2);
        data[rows] = 0;
        AssertSame(data, rows, 2);
    }

    [Fact]
    public void Lengths_that_do_not_match_are_refused()
    {
        var data = new byte[6];
        var square = new long[4];
        AssertRefused("data", "Length 6 is not 8.", () => CrossProductKernel.Sums(data, 4, 2, square));
        AssertRefused("data", "Length 6 is not 4611686014132420609.", () =>
            CrossProductKernel.Sums(data, int.MaxValue, int.MaxValue, square));
        AssertRefused("sums", "Length 3 is not 4.", () => CrossProductKernel.Sums(data, 3, 2, new long[3]));
        AssertRefused("data", "Length 6 is not 8.", () => PairwiseKernel.Sums(data, 4, 2, square, square, square, square));
        AssertRefused("data", "Length 6 is not 8.", () => CompleteKernel.Sums(data, 4, 2, new long[9]));
        AssertRefused("sums", "Length 4 is not 9.", () => CompleteKernel.Sums(data, 3, 2, square));
        AssertRefused("n", "Length 3 is not 4.", () => PairwiseKernel.Sums(data, 3, 2, new long[3], square, square, square));
        AssertRefused("sums", "Length 5 is not 4.", () => PairwiseKernel.Sums(data, 3, 2, square, new long[5], square, square));
        AssertRefused("squares", "Length 0 is not 4.", () => PairwiseKernel.Sums(data, 3, 2, square, square, [], square));
        AssertRefused("products", "Length 3 is not 4.", () =>
            PairwiseKernel.Sums(data, 3, 2, square, square, square, new long[3]));
        Assert.Equal("rows",
            Assert.Throws<ArgumentOutOfRangeException>(() => CrossProductKernel.Sums(data, -3, -2, square)).ParamName);
        Assert.Equal("columns",
            Assert.Throws<ArgumentOutOfRangeException>(() => CrossProductKernel.Sums(data, 3, -2, square)).ParamName);
    }

    private static void AssertRefused(string parameter, string message, Action call) =>
        Assert.Equal($"{message} (Parameter '{parameter}')", Assert.Throws<ArgumentException>(call).Message);

    private static void AssertSame(ReadOnlySpan<byte> data, int rows, int columns)
    {
        var expected = KernelOracle.Pairwise(data, rows, columns);
        foreach (var path in Enum.GetValues<KernelPath>())
        {
            // What was there before does not count.
            long[] Cells() => [.. Enumerable.Repeat(-1L, columns * columns)];
            var (all, n, sums, squares, products) = (Cells(), Cells(), Cells(), Cells(), Cells());
            CrossProductKernel.Sums(data, rows, columns, all, path);
            PairwiseKernel.Sums(data, rows, columns, n, sums, squares, products, path);
            Assert.Equal(expected.Products, all);
            Assert.Equal(expected.N, n);
            Assert.Equal(expected.Sums, sums);
            Assert.Equal(expected.Squares, squares);
            Assert.Equal(expected.Products, products);
        }
    }
}
