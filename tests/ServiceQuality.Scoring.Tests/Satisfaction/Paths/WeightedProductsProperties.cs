using FsCheck.Fluent;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Kernels;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Paths;

public sealed class WeightedProductsProperties
{
    [Theory]
    [InlineData(10, 3)]
    [InlineData(255, 2)]
    [InlineData(10, 40000)]
    public void Counted_products_are_exact_on_every_path_in_many_blocks(int largest, int mostCount)
    {
        var random = new Random(5);
        var data = Columns(7, 2500, largest, random);
        int[] counts = [.. Enumerable.Range(0, 2500).Select(_ => random.Next(0, mostCount + 1))];
        foreach (var path in Enum.GetValues<KernelPath>())
        {
            AssertExact(Products(data, largest, path), data, counts);
        }
    }

    // Products of 16 bits whose sum does not fit 32.
    [Fact]
    public void Large_answers_that_count_often_do_not_overflow()
    {
        short[][] data = [[.. Enumerable.Repeat((short)255, 1024)],
            [.. Enumerable.Range(0, 1024).Select(r => (short)(255 - (r % 2)))]];
        int[] counts = [.. Enumerable.Repeat(100, 1024)];
        foreach (var path in Enum.GetValues<KernelPath>())
        {
            AssertExact(Products(data, 255, path), data, counts);
        }
    }

    // What was counted before leaves no trace, whether few rows change or all of them do.
    [Law]
    public Property Products_are_exact_after_any_counts_before() => Laws.ForAll(
        from rows in Gen.Choose(1, 120)
        from columns in Gen.Choose(1, 6)
        from seed in Gen.Choose(0, int.MaxValue)
        from steps in Gen.ListOf(Gen.Choose(0, 12), 6)
        from path in Gen.Elements(Enum.GetValues<KernelPath>())
        select (rows, columns, seed, steps, path), c =>
    {
        var random = new Random(c.seed);
        var data = Columns(c.columns, c.rows, 10, random);
        var products = Products(data, 10, c.path);
        var counts = new int[c.rows];
        foreach (var step in c.steps)
        {
            // Above ten steps everything is drawn anew.
            foreach (var row in step > 10 ? Enumerable.Range(0, c.rows)
                : Enumerable.Range(0, step).Select(_ => random.Next(c.rows)))
            {
                counts[row] = random.Next(0, 4);
            }

            AssertExact(products, data, counts);
        }
    });

    private static short[][] Columns(int columns, int rows, int largest, Random random) =>
        [.. Enumerable.Range(0, columns)
            .Select(_ => Enumerable.Range(0, rows).Select(_ => (short)random.Next(1, largest + 1)).ToArray())];

    private static WeightedProducts Products(short[][] columns, int largest, KernelPath path)
    {
        var padded = (columns[0].Length + WeightedProducts.Lanes - 1) / WeightedProducts.Lanes * WeightedProducts.Lanes;
        return new([.. columns.SelectMany(c => c.Concat(new short[padded - c.Length]))], padded, columns.Length, largest, path);
    }

    private static void AssertExact(WeightedProducts products, short[][] columns, int[] counts)
    {
        Assert.Equal(counts.Sum(c => (long)c), products.Count(counts));
        for (var i = 0; i < columns.Length; i++)
        {
            Assert.Equal(counts.Zip(columns[i], (c, x) => (long)c * x).Sum(), products.Sum(i));
            for (var j = i; j < columns.Length; j++)
            {
                Assert.Equal(Enumerable.Range(0, counts.Length)
                    .Sum(r => (long)counts[r] * columns[i][r] * columns[j][r]), products.Products(i)[j]);
            }
        }
    }
}
