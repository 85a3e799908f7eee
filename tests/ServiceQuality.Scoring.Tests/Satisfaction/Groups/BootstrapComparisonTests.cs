using FsCheck.Fluent;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Groups;

public sealed class BootstrapComparisonTests
{
    private static readonly IndexModel Small = IndexModel.Create("small").Construct("X", "X1", "X2").Construct("Y", "Y1")
        .Path("X", "Y").Build();

    [Law]
    public Property Pairs_are_counted_as_one_by_one() => Laws.ForAll(
        from sizes in Gen.Choose(1, 25).Two()
        from rows in Gen.Choose(6, 20).Two()
        from answers in Gen.Choose(1, 4).ArrayOf(120)
        select (sizes, rows, answers),
        c =>
        {
            var (left, right) = (Fit(c.answers[..60], c.rows.Item1), Fit(c.answers[60..], c.rows.Item2));
            if (!left.HasEstimate || !right.HasEstimate)
            {
                return;
            }

            var (first, second) = (left.Bootstrap(c.sizes.Item1, 1), right.Bootstrap(c.sizes.Item2, 2));
            var (there, back) = (BootstrapComparison.Run(first, second), BootstrapComparison.Run(second, first));
            foreach (var (found, turned, one, other) in Numbers(there, first, second)
                .Zip(Numbers(back, second, first), (a, b) => (a.Found, b.Found, a.One, a.Other)))
            {
                if (2 * one.Values.Count < one.Plan.Resamples || 2 * other.Values.Count < other.Plan.Resamples)
                {
                    Assert.Null(found.P);
                    Assert.NotNull(found.Reason);
                    continue;
                }

                double[] apart = [.. from t in one.Values from u in other.Values
                    select (2 * one.Values.Average()) - t - (2 * other.Values.Average()) + u];
                var slack = 1e-11 * Math.Max(1, Math.Max(Math.Abs(one.Values.Average()), Math.Abs(other.Values.Average())));
                Assert.Equal(apart.Length, found.Pairs);
                Assert.Equal(apart.Count(d => d > slack), found.PairsGreater);
                Assert.Equal(apart.Count(d => d < -slack), found.PairsLess);
                Assert.Equal(Math.Max(apart.Length - found.PairsGreater, 1) / (double)apart.Length,
                    found.Greater!.Value.Value, 12);

                // The other way round the sides change places.
                Assert.Equal((found.PairsGreater, found.PairsLess, found.Greater, found.P),
                    (turned.PairsLess, turned.PairsGreater, turned.Less, turned.P));
                Assert.Equal(found.Difference, -turned.Difference);
                Assert.InRange(found.P!.Value.Value, Math.Min(found.Greater.Value.Value, found.Less!.Value.Value), 1);
            }
        });

    [Fact]
    public void It_adjusts_and_prints()
    {
        var (north, south) = (Region("north", 1), Region("south", 2));
        var comparison = BootstrapComparison.Run(north, south, MultiplicityMethod.BenjaminiHochberg);

        Assert.Equal(
            PValue.Adjust([.. comparison.Filter(IndexQuantity.Path).Select(d => d.P!.Value)],
                MultiplicityMethod.BenjaminiHochberg),
            comparison.Filter(IndexQuantity.Path).Select(d => d.AdjustedP!.Value));
        Assert.Equal(north.Fit.Index("Value").Value!.Value, comparison[IndexQuantity.Index, "Value"]!.First!.Value, 7);
        Assert.Equal(south.Fit.TotalEffects["Image", "Loyalty"]!.Value,
            comparison[IndexQuantity.TotalEffect, "Image", "Loyalty"]!.Second!.Value, 7);
        Assert.Null(comparison[IndexQuantity.Weight, "CUSCO"]!.P);
        Assert.Equal(24, comparison.ToTable(IndexQuantity.Loading).Rows.Count);
        Assert.Contains("No comparison of CUSCO: an indicator alone in its construct has the weight and loading 1.",
            comparison.ToTable(IndexQuantity.Loading).Notes);
        Assert.Equal($"{north}; against {south}", comparison.ToString());
        Assert.StartsWith("Image -> Loyalty: 0.209 - 0.158 = 0.051, p 0.",
            comparison[IndexQuantity.Path, "Image", "Loyalty"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            2 * Math.Min(comparison.Differences[0].Greater!.Value.Value, comparison.Differences[0].Less!.Value.Value),
            comparison.Differences[0].P!.Value.Value, 12);
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        var north = Region("north", 1);
        Assert.Throws<ArgumentException>(() => BootstrapComparison.Run(north, Region("south", 1)));
        Assert.Throws<ArgumentException>(() => BootstrapComparison.Run(north, Region("south", 2, new(InnerScheme.Centroid))));
        Assert.Throws<ArgumentException>(() =>
            BootstrapComparison.Run(north, Fit([.. Enumerable.Range(0, 60).Select(i => 1 + (i * 7 % 5))], 12).Bootstrap(5, 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            BootstrapComparison.Run(north, Region("south", 2), (MultiplicityMethod)9));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            BootstrapComparison.Run(north, Region("south", 2)).Filter((IndexQuantity)9));
    }

    private static IndexBootstrap Region(string label, ulong seed, IndexOptions? options = null) =>
        SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete.In("region", label), options).Bootstrap(40, seed);

    private static IndexFit Fit(int[] answers, int rows) =>
        SatisfactionIndex.Estimate(
            Small, IndexSurveys.Of(Small, answers[..rows], answers[20..(20 + rows)], answers[40..(40 + rows)]));

    private static IEnumerable<(ResampledDifference Found, BootstrapDistribution One, BootstrapDistribution Other)> Numbers(
        BootstrapComparison comparison, IndexBootstrap first, IndexBootstrap second)
    {
        yield return (comparison[IndexQuantity.Path, "X", "Y"]!, first.Paths["X", "Y"]!, second.Paths["X", "Y"]!);
        yield return (comparison[IndexQuantity.RSquared, "Y"]!, first.RSquared["Y"]!, second.RSquared["Y"]!);
        yield return (comparison[IndexQuantity.Weight, "X1"]!, first.Weights["X1"]!, second.Weights["X1"]!);
        yield return (comparison[IndexQuantity.Index, "Y"]!, first.Indices["Y"]!, second.Indices["Y"]!);
    }
}
