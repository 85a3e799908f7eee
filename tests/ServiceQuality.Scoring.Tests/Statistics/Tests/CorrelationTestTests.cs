using FsCheck;
using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Tests;

/// <summary>Correlations against R (cor.test, Williams' t by its formula and by psych) and their laws.</summary>
public class CorrelationTestTests
{
    private const string Csv = "alternatives.csv";

    private static readonly Gen<(double X, double Y)[]> Pairs =
        (from x in Gen.Choose(-5, 5) from y in Gen.Choose(-5, 5) select ((double)x, (double)y)).ListOf().Select(l => l.ToArray());

    public static TheoryData<string> Correlations() => GoldenCase.Names(Csv, "correlation");

    public static TheoryData<string> Dependent() => GoldenCase.Names(Csv, "williams");

    [Theory]
    [MemberData(nameof(Correlations))]
    public void Correlations_are_those_of_R(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var (x, y) = (golden.Numbers("x"), golden.Numbers("y"));
        var pearson = CorrelationTest.Pearson(x, y);
        golden.AssertClose("r", pearson.Estimate?.Value);
        golden.AssertClose("t", pearson.Statistic);
        golden.AssertClose("logp", pearson.P?.Log);
        golden.AssertClose("interval", [pearson.Estimate?.Interval?.Lower, pearson.Estimate?.Interval?.Upper]);
        Assert.Equal(x.Length - 2, pearson.DegreesOfFreedom);
        var spearman = CorrelationTest.Spearman(x, y);
        golden.AssertClose("rho", spearman.Estimate?.Value);
        golden.AssertClose("rhologp", spearman.P?.Log);
        golden.AssertClose("rhointerval", [spearman.Estimate?.Interval?.Lower, spearman.Estimate?.Interval?.Upper]);
    }

    [Theory]
    [MemberData(nameof(Dependent))]
    public void Williams_t_is_that_of_Steiger(string id)
    {
        var golden = GoldenCase.Of(Csv, id);
        var r = golden.Numbers("correlations");
        var test = CorrelationTest.Williams(r[0], r[1], r[2], golden.Count("n"));
        golden.AssertClose("difference", test.Estimate?.Value);
        golden.AssertClose("t", test.Statistic);
        golden.AssertClose("logp", test.P?.Log);
        golden.AssertClose("interval", [test.Estimate?.Interval?.Lower, test.Estimate?.Interval?.Upper]);
        Assert.Equal(golden.Count("n") - 3, test.DegreesOfFreedom);
    }

    [Fact]
    public void What_data_do_not_give_has_a_reason()
    {
        Assert.Equal("no test: there are fewer than three pairs", CorrelationTest.Pearson([1, 2], [2, 1]).ToString());
        Assert.Equal("no test: a side does not vary", CorrelationTest.Pearson([0.1, 0.1, 0.1, 0.1], [2, 1, 3, 4]).ToString());
        // rounding is no spread
        Assert.Equal("a side does not vary", CorrelationTest.Pearson([2, 1, 3, 4], [0.30000000000000004, 0.3, 0.3, 0.3]).Reason);
        var three = CorrelationTest.Pearson([1, 2, 4], [1, 3, 4]);
        Assert.NotNull(three.Statistic);
        Assert.Null(three.Estimate!.Interval);
        Assert.Equal("an interval needs four pairs", three.Estimate.Reason);
        var perfect = CorrelationTest.Pearson([1, 2, 3, 4], [2, 4, 6, 8]);
        Assert.Equal((1.0, 1.0), (perfect.Estimate!.Value, perfect.Estimate.Interval!.Value.Lower));
        Assert.Equal("the statistic is larger than a number can be", perfect.Reason);
        Assert.Equal("both variables are the same except for their scale", CorrelationTest.Williams(0.5, 0.5, 1, 20).Reason);
        Assert.Equal("a correlation is perfect", CorrelationTest.Williams(1, 0.5, 0.5, 20).Reason);
        Assert.Equal("there are fewer than four rows", CorrelationTest.Williams(0.4, 0.5, 0.1, 3).Reason);
        Assert.Throws<ArgumentException>("between", () => CorrelationTest.Williams(0.9, -0.9, 0.9, 20));
        Assert.Throws<ArgumentOutOfRangeException>("first", () => CorrelationTest.Williams(double.NaN, 0, 0, 20));
        Assert.Throws<ArgumentException>("second", () => CorrelationTest.Pearson([1, 2, 3], [1, 2]));
    }

    [Law]
    public Property A_correlation_is_symmetric_and_knows_no_scale() => Laws.ForAll(Pairs, pairs =>
    {
        double[] x = [.. pairs.Select(p => p.X)], y = [.. pairs.Select(p => p.Y)];
        var (once, swapped) = (CorrelationTest.Pearson(x, y), CorrelationTest.Pearson(y, x));
        var moved = CorrelationTest.Pearson([.. x.Select(v => (-3 * v) + 1e3)], y);
        Same(once.Estimate?.Value, swapped.Estimate?.Value);
        Same(-once.Estimate?.Value, moved.Estimate?.Value);
        Assert.Equal(once.Statistic is null, once.Reason is not null);
        if (once.Estimate is { Value: { } r, Interval: { } interval })
        {
            Assert.InRange(r, -1, 1);
            Assert.InRange(r, interval.Lower - 1e-12, interval.Upper + 1e-12);
        }

        // Ranks do not see what keeps the order.
        var (ranks, curved) = (CorrelationTest.Spearman(x, y), CorrelationTest.Spearman([.. x.Select(Math.Exp)], y));
        Same(ranks.Estimate?.Value, curved.Estimate?.Value);
    });

    private static void Same(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, 1e-12);
    }
}
