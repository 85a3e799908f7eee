using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Summaries;

public class CrossProductsTests
{
    private static readonly Gen<(byte[] Answers, int Rows, int Columns)> Data =
        from rows in Gen.Choose(0, 40)
        from columns in Gen.Choose(1, 6)
        from most in Gen.Elements(1, 7, 10, 255)
        from answers in Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(0, most))).Select(v => (byte)v).ArrayOf(rows * columns)
        select (answers, rows, columns);

    [Law]
    public Property Covariances_and_correlations_are_over_the_rows_that_have_both() => Laws.ForAll(Data, d =>
    {
        var products = CrossProducts.FromColumnsPairwise(d.Answers, d.Columns);
        for (var i = 0; i < d.Columns; i++)
        {
            for (var j = 0; j < d.Columns; j++)
            {
                (double X, double Y)[] both =
                    [.. Enumerable.Range(0, d.Rows)
                    .Select(r => ((double)d.Answers[(i * d.Rows) + r], (double)d.Answers[(j * d.Rows) + r]))
                        .Where(p => p is { Item1: > 0, Item2: > 0 })];
                var (x, y) = (MomentSummary.FromValues([.. both.Select(p => p.X)]),
                    MomentSummary.FromValues([.. both.Select(p => p.Y)]));
                Assert.Equal((both.Length, x.Mean), (products.N(i, j), products.Mean(i, j)));
                Assert.Equal(both.Length < 2, products.Covariance(i, j) is null);
                Assert.Equal(!(x.Variance > 0 && y.Variance > 0), products.Correlation(i, j) is null);
                if (both.Length > 1)
                {
                    var covariance = both.Sum(p => (p.X - x.Mean!.Value) * (p.Y - y.Mean!.Value)) / (both.Length - 1);
                    Assert.Equal(covariance, products.Covariance(i, j)!.Value,
                        1e-9 * Math.Max(1, x.StandardDeviation!.Value * y.StandardDeviation!.Value));
                    Assert.Equal(products.Covariance(j, i), products.Covariance(i, j));
                    if (products.Correlation(i, j) is { } r)
                    {
                        Assert.Equal(covariance / x.StandardDeviation.Value / y.StandardDeviation.Value, r, 1e-9);
                        Assert.True(i != j || r == 1);
                    }
                }
            }
        }
    });

    [Law]
    public Property Parts_merge_to_the_whole_in_any_order() => Laws.ForAll(
        from d in Data
        from cut in Gen.Choose(0, 40)
        select (d, Cut: Math.Min(cut, d.Rows)), c =>
    {
        CrossProducts Part(int from, int to) => CrossProducts.FromColumnsPairwise(
            [.. Enumerable.Range(0, c.d.Columns).SelectMany(k => c.d.Answers.Skip((k * c.d.Rows) + from).Take(to - from))],
            c.d.Columns);
        var whole = CrossProducts.FromColumnsPairwise(c.d.Answers, c.d.Columns);
        Assert.Equal(whole, Part(0, c.Cut).Merge(Part(c.Cut, c.d.Rows)));
        Assert.Equal(whole, Part(c.Cut, c.d.Rows).Merge(Part(0, c.Cut)));
    });

    [Law]
    public Property Complete_sums_are_those_of_the_complete_rows() => Laws.ForAll(Data, d =>
    {
        var (complete, kept) = Complete(d.Answers, d.Rows, d.Columns);
        var products = CrossProducts.FromColumnsListwise(d.Answers, d.Columns);
        Assert.Equal(CrossProducts.FromColumnsPairwise(complete, d.Columns), products);
        Assert.True(products.AreComplete);
        Assert.Equal(kept, products.N(0, d.Columns - 1));
    });

    [Law]
    public Property Complete_parts_merge_to_the_whole() => Laws.ForAll(
        from d in Data
        from cut in Gen.Choose(0, 40)
        select (d, Cut: Math.Min(cut, d.Rows)), c =>
    {
        CrossProducts Part(int from, int to) => CrossProducts.FromColumnsListwise(
            [.. Enumerable.Range(0, c.d.Columns).SelectMany(k => c.d.Answers.Skip((k * c.d.Rows) + from).Take(to - from))],
            c.d.Columns);
        Assert.Equal(CrossProducts.FromColumnsListwise(c.d.Answers, c.d.Columns), Part(c.Cut, c.d.Rows).Merge(Part(0, c.Cut)));
    });

    [Law]
    public Property Some_columns_have_the_sums_that_they_have_alone() => Laws.ForAll(
        from d in Data
        from order in Gen.Shuffle(Enumerable.Range(0, d.Columns).ToArray())
        from count in Gen.Choose(1, d.Columns)
        select (d, Columns: order.Take(count).ToArray()), c =>
    {
        byte[] Some(byte[] answers, int rows) => [.. c.Columns.SelectMany(k => answers.Skip(k * rows).Take(rows))];
        Assert.Equal(CrossProducts.FromColumnsPairwise(Some(c.d.Answers, c.d.Rows), c.Columns.Length),
            CrossProducts.FromColumnsPairwise(c.d.Answers, c.d.Columns).Select(c.Columns));
        var (complete, kept) = Complete(c.d.Answers, c.d.Rows, c.d.Columns);
        Assert.Equal(CrossProducts.FromColumnsPairwise(Some(complete, kept), c.Columns.Length),
            CrossProducts.FromColumnsListwise(c.d.Answers, c.d.Columns).Select(c.Columns));
    });

    [Law]
    public Property Differences_have_the_sums_of_first_less_second() => Laws.ForAll(Data.Where(d => d.Columns % 2 == 0), d =>
    {
        var (complete, kept) = Complete(d.Answers, d.Rows, d.Columns);
        var half = d.Columns / 2;
        var products = CrossProducts.FromColumnsListwise(d.Answers, d.Columns).Differences();
        long Difference(int column, int row) => complete[(column * kept) + row] - complete[((half + column) * kept) + row];
        Assert.True(products.AreDifferences && products.AreComplete);
        Assert.Equal(half, products.Columns);
        for (var i = 0; i < half; i++)
        {
            var x = MomentSummary.FromValues([.. Enumerable.Range(0, kept).Select(r => (double)Difference(i, r))]);
            for (var j = 0; j < half; j++)
            {
                Assert.Equal(kept, products.Counts[(i * half) + j]);
                Assert.Equal(Enumerable.Range(0, kept).Sum(r => Difference(i, r)), products.Sums[(i * half) + j]);
                Assert.Equal(Enumerable.Range(0, kept)
                    .Sum(r => Difference(i, r) * Difference(i, r)), products.Squares[(i * half) + j]);
                Assert.Equal(Enumerable.Range(0, kept)
                    .Sum(r => Difference(i, r) * Difference(j, r)), products.Products[(i * half) + j]);
                Assert.Equal((x.Mean, x.Variance is null), (products.Mean(i, j), products.Covariance(i, j) is null));
            }
        }

        Assert.Equal(products, System.Text.Json.JsonSerializer.Deserialize<CrossProducts>(
            System.Text.Json.JsonSerializer.Serialize(products)));
        Assert.Equal(products.Merge(products), CrossProducts.FromColumnsListwise(d.Answers, d.Columns)
            .Merge(CrossProducts.FromColumnsListwise(d.Answers, d.Columns)).Differences());
    });

    [Fact]
    public void Differences_that_cannot_be_are_refused()
    {
        Assert.Equal("There are 3 columns; allowed is an even number.",
            Assert.Throws<InvalidOperationException>(CrossProducts.FromColumnsPairwise([1, 2, 3], 3).Differences).Message);
        Assert.Contains("FromColumnsListwise",
            Assert.Throws<InvalidOperationException>(CrossProducts.FromColumnsPairwise([1, 2, 0, 2], 2).Differences).Message,
            StringComparison.Ordinal);
        var differences = CrossProducts.FromColumnsPairwise([7, 6, 5, 1, 3, 2, 5, 4], 4).Differences();
        Assert.Equal("2 columns, up to 2 differences", differences.ToString());
        Assert.Contains("already", Assert.Throws<InvalidOperationException>(differences.Differences).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "The columns are differences; allowed are answers as here. (Parameter 'other')",
            Assert.Throws<ArgumentException>(() => CrossProducts.FromColumnsPairwise([1, 2], 2).Merge(differences)).Message);
        Assert.True(differences.Select(1).AreDifferences);
    }

    [Fact]
    public void Bad_arguments_are_refused_by_name()
    {
        var two = CrossProducts.FromColumnsPairwise([1, 2, 3, 4], 2);
        Assert.Equal("columns", Assert.Throws<ArgumentException>(() => two.Select()).ParamName);
        Assert.Equal("columns", Assert.Throws<ArgumentException>(() => two.Select(1, 0, 1)).ParamName);
        Assert.Equal("columns", Assert.Throws<ArgumentOutOfRangeException>(() => two.Select(2)).ParamName);
        Assert.Equal("columns",
            Assert.Throws<ArgumentOutOfRangeException>(() => CrossProducts.FromColumnsListwise([], 1001)).ParamName);
        Assert.Equal("codes", Assert.Throws<ArgumentException>(() => CrossProducts.FromColumnsListwise([1, 2, 3], 2)).ParamName);
        var products = CrossProducts.FromColumnsPairwise([1, 2, 3, 4], 2);
        Assert.Equal("2 columns, up to 2 answers", products.ToString());
        Assert.Equal("columns",
            Assert.Throws<ArgumentOutOfRangeException>(() => CrossProducts.FromColumnsPairwise([], 0)).ParamName);
        Assert.Equal("columns",
            Assert.Throws<ArgumentOutOfRangeException>(() => CrossProducts.FromColumnsPairwise([], 1001)).ParamName);
        Assert.Equal("codes", Assert.Throws<ArgumentException>(() => CrossProducts.FromColumnsPairwise([1, 2, 3], 2)).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentException>(() =>
            products.Merge(CrossProducts.FromColumnsPairwise([1], 1))).ParamName);
        Assert.Equal("second", Assert.Throws<ArgumentOutOfRangeException>(() => products.N(0, 2)).ParamName);
        Assert.Equal("first", Assert.Throws<ArgumentOutOfRangeException>(() => products.Correlation(-1, 0)).ParamName);
    }

    private static (byte[] Answers, int Rows) Complete(byte[] answers, int rows, int columns)
    {
        int[] kept = [.. Enumerable.Range(0, rows)
            .Where(r => Enumerable.Range(0, columns).All(c => answers[(c * rows) + r] != 0))];
        return ([.. Enumerable.Range(0, columns).SelectMany(c => kept.Select(r => answers[(c * rows) + r]))], kept.Length);
    }
}
