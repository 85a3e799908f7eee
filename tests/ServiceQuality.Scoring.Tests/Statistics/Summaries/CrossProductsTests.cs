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

    [Fact]
    public void Covariances_and_correlations_are_over_the_rows_that_have_both() => Laws.ForAll(Data, d =>
    {
        var products = CrossProducts.OfRatings(d.Answers, d.Columns);
        for (var i = 0; i < d.Columns; i++)
        {
            for (var j = 0; j < d.Columns; j++)
            {
                (double X, double Y)[] both = [.. Enumerable.Range(0, d.Rows).Select(r => ((double)d.Answers[(i * d.Rows) + r], (double)d.Answers[(j * d.Rows) + r])).Where(p => p is { Item1: > 0, Item2: > 0 })];
                var (x, y) = (MomentSummary.Of([.. both.Select(p => p.X)]), MomentSummary.Of([.. both.Select(p => p.Y)]));
                Assert.Equal((both.Length, x.Mean), (products.N(i, j), products.Mean(i, j)));
                Assert.Equal(both.Length < 2, products.Covariance(i, j) is null);
                Assert.Equal(!(x.Variance > 0 && y.Variance > 0), products.Correlation(i, j) is null);
                if (both.Length > 1)
                {
                    var covariance = both.Sum(p => (p.X - x.Mean!.Value) * (p.Y - y.Mean!.Value)) / (both.Length - 1);
                    Assert.Equal(covariance, products.Covariance(i, j)!.Value, 1e-9 * Math.Max(1, x.StandardDeviation!.Value * y.StandardDeviation!.Value));
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

    [Fact]
    public void Parts_merge_to_the_whole_in_any_order() => Laws.ForAll(
        from d in Data
        from cut in Gen.Choose(0, 40)
        select (d, Cut: Math.Min(cut, d.Rows)), c =>
    {
        CrossProducts Part(int from, int to) => CrossProducts.OfRatings(
            [.. Enumerable.Range(0, c.d.Columns).SelectMany(k => c.d.Answers.Skip((k * c.d.Rows) + from).Take(to - from))], c.d.Columns);
        var whole = CrossProducts.OfRatings(c.d.Answers, c.d.Columns);
        Assert.Equal(whole, Part(0, c.Cut).Merge(Part(c.Cut, c.d.Rows)));
        Assert.Equal(whole, Part(c.Cut, c.d.Rows).Merge(Part(0, c.Cut)));
    });

    [Fact]
    public void Bad_arguments_are_refused_by_name()
    {
        var products = CrossProducts.OfRatings([1, 2, 3, 4], 2);
        Assert.Equal("2 columns, up to 2 answers", products.ToString());
        Assert.Equal("columns", Assert.Throws<ArgumentOutOfRangeException>(() => CrossProducts.OfRatings([], 0)).ParamName);
        Assert.Equal("columns", Assert.Throws<ArgumentOutOfRangeException>(() => CrossProducts.OfRatings([], 1001)).ParamName);
        Assert.Equal("answers", Assert.Throws<ArgumentException>(() => CrossProducts.OfRatings([1, 2, 3], 2)).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentException>(() => products.Merge(CrossProducts.OfRatings([1], 1))).ParamName);
        Assert.Equal("second", Assert.Throws<ArgumentOutOfRangeException>(() => products.N(0, 2)).ParamName);
        Assert.Equal("first", Assert.Throws<ArgumentOutOfRangeException>(() => products.Correlation(-1, 0)).ParamName);
    }
}
