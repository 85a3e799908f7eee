using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Tests.Statistics;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Groups;

/// <summary>Groups against base R, on the same streams of random numbers.</summary>
public sealed class GroupGoldenTests
{
    private static readonly IndexOptions Options = new(tolerance: IndexSurveys.Tolerance);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Permutations_agree_with_R(int threads)
    {
        var golden = GoldenCase.Of("ecsi.csv", "permutation-region");
        var plan = new PermutationPlan(
            ResampleSource.ParkMiller((int)golden.Count("seed")), (int)golden.Count("permutations"), threads);

        var comparison = PermutationComparison.Run(
            IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "south", plan, Options);

        Assert.Null(comparison.Reason);
        Assert.Equal((0, 124, 126, 0), (comparison.Failed, comparison.First.N, comparison.Second.N, comparison.LeftOut));
        var (difference, atLeast, p) = (golden.Numbers("difference"), golden.Numbers("atLeast"), golden.Numbers("p"));
        foreach (var path in comparison.Filter(IndexQuantity.Path))
        {
            var at = Cell(path.Name);
            GoldenCase.AssertClose(difference[at], path.Difference, path.Name);
            Assert.Equal(199, path.Permutations);
            Assert.Equal(atLeast[at], path.AtLeast);
            GoldenCase.AssertClose(p[at], path.P!.Value.Value, path.Name);
        }
    }

    [Fact]
    public void Orders_agree_with_R()
    {
        var golden = GoldenCase.Of("ecsi.csv", "permutation-region");
        var source = ResampleSource.ParkMiller((int)golden.Count("seed"));
        var order = new int[250];

        source.Shuffle(0, order);
        Assert.Equal(golden.Numbers("firstPermutation"), order.Take(20).Select(i => (double)i));
        source.Shuffle(1, order);
        Assert.Equal(golden.Numbers("secondPermutation"), order.Take(20).Select(i => (double)i));
        Assert.Equal(Enumerable.Range(0, 250), order.Order());
    }

    [Fact]
    public void Henseler_s_comparison_agrees_with_R()
    {
        var golden = GoldenCase.Of("ecsi.csv", "mga-region");
        Scoring.Satisfaction.IndexBootstrap Bootstrap(string group, string seed) => SatisfactionIndex
            .Estimate(IndexModels.Ecsi, IndexSurveys.Complete.In("region", golden.Text(group)), Options)
            .Bootstrap(new BootstrapPlan(
                ResampleSource.ParkMiller((int)golden.Count(seed)), (int)golden.Count("resamples"), jackknife: false));

        var comparison = BootstrapComparison.Run(Bootstrap("first", "seedFirst"), Bootstrap("second", "seedSecond"));

        golden.AssertClose("firstPaths", IndexSurveys.Cells(comparison.First.Fit.Paths));
        golden.AssertClose("secondPaths", IndexSurveys.Cells(comparison.Second.Fit.Paths));
        var (difference, mean, other, greater, p) =
            (golden.Numbers("difference"), golden.Numbers("firstMean"), golden.Numbers("secondMean"),
                golden.Numbers("pairsGreater"), golden.Numbers("p"));
        Assert.Equal(12, comparison.Filter(IndexQuantity.Path).Count);
        foreach (var path in comparison.Filter(IndexQuantity.Path))
        {
            var at = Cell(path.Name);
            GoldenCase.AssertClose(difference[at], path.Difference, path.Name);
            GoldenCase.AssertClose(mean[at], path.FirstMean, path.Name);
            GoldenCase.AssertClose(other[at], path.SecondMean, path.Name);
            Assert.Equal(40_000, path.Pairs);
            Assert.Equal(greater[at], path.PairsGreater);
            GoldenCase.AssertClose(p[at], path.Greater!.Value.Value, path.Name);
        }
    }

    [Fact]
    public void Measurement_invariance_agrees_with_R()
    {
        var golden = GoldenCase.Of("ecsi.csv", "invariance-region");
        var plan = new PermutationPlan(
            ResampleSource.ParkMiller((int)golden.Count("seed")), (int)golden.Count("permutations"), 2);

        var found = MeasurementInvariance.Run(IndexModels.Ecsi, IndexSurveys.Complete, "region", "north", "south", plan, Options);

        golden.AssertClose("correlation", found.Constructs.Select(c => c.Correlation));
        golden.AssertClose("correlationQuantile", found.Constructs.Select(c => c.CorrelationQuantile ?? 1.0).Cast<double?>());
        golden.AssertClose("correlationP", found.Constructs.Select(c => c.CorrelationP?.Value ?? 1.0).Cast<double?>());
        golden.AssertClose("meanDifference", found.Constructs.Select(c => c.MeanDifference));
        golden.AssertClose("meanP", found.Constructs.Select(c => c.MeanP?.Value));
        golden.AssertClose("logVarianceRatio", found.Constructs.Select(c => c.LogVarianceRatio));
        golden.AssertClose("varianceP", found.Constructs.Select(c => c.VarianceP?.Value));
        Assert.Equal([InvarianceLevel.Partial], found.Constructs.Where(c => c.Invariance != InvarianceLevel.Full)
            .Select(c => c.Invariance!.Value));
        Assert.Equal(InvarianceLevel.Partial, found["Satisfaction"].Invariance);
    }

    // Where a pair stands in a matrix of the goldens.
    private static int Cell(string pair)
    {
        var names = IndexModels.Ecsi.Constructs.Select(c => c.Name).ToList();
        var ends = pair.Split(" -> ");
        return (names.IndexOf(ends[0]) * 7) + names.IndexOf(ends[1]);
    }
}
