using ServiceQuality.Domain;
using ServiceQuality.Scoring.ControlCharts;

namespace ServiceQuality.Scoring.Tests.ControlCharts;

/// <summary>Cumulative sums and change points by example.</summary>
public class MonitoringTests
{
    [Fact]
    public void What_cannot_be_is_refused()
    {
        AssertRefused(() => CusumChart.FromValues([1, double.NaN]), "at index 1");
        AssertRefused(() => CusumChart.FromValues([1], sigma: 0), "above 0");
        AssertRefused(() => CusumChart.FromValues([1], allowance: -1), "from 0 to 100");
        AssertRefused(() => CusumChart.FromValues([1], limit: 0), "above 0");
        AssertRefused(() => CusumChart.FromValues([1], limit: 4, headStart: 5), "from 0 to the limit 4");
        AssertRefused(() => CusumChart.Bernoulli([true], Proportion.FromFraction(0)), "above 0 %");
        AssertRefused(() => CusumChart.Bernoulli([true], Proportion.FromFraction(0.1), 1), "above 1");
        AssertRefused(() => CusumChart.Bernoulli([true], Proportion.FromFraction(0.1), limit: -1), "above 0");
        AssertRefused(() => ChangePoint.OfRates([1, -1]), "Count -1 at index 1");
        AssertRefused(() => ChangePoint.OfRates([1, 1], [1, 0]), "Exposure 0 at index 1");
        AssertRefused(() => ChangePoint.OfShares([1, 3], [1, 2]), "3 successes among 2 trials at index 1");
        AssertRefused(() => ChangePoint.OfMeans([1, double.NaN]), "at index 1");
        AssertRefused(() => ChangePoint.OfMeans([1, 2, 3], Proportion.FromFraction(1)), "below 100 %");
    }

    [Fact]
    public void Sums_that_are_not_given_have_a_reason()
    {
        Assert.Equal("there is no value", CusumChart.FromValues([]).Reason);
        var constant = CusumChart.FromValues([3, 3, 3]);
        Assert.Equal("the values do not give a standard deviation", constant.Reason);
        Assert.Equal((0, 3.0, null), (constant.Count, constant.Centre, constant.Sigma));
        Assert.NotNull(CusumChart.Bernoulli([], Proportion.FromFraction(0.1)).Reason);
    }

    [Fact]
    public void A_head_start_signals_sooner_and_a_restart_begins_at_zero()
    {
        double[] values = [1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5];
        var plain = CusumChart.FromValues(values, 0, 1);
        var fast = CusumChart.FromValues(values, 0, 1, headStart: 2.5);
        var restarting = CusumChart.FromValues(values, 0, 1, restarts: true);
        Assert.Equal([5, 6], plain.UpperSignals);
        Assert.Equal([2, 3, 4, 5, 6], fast.UpperSignals);
        Assert.Equal([5], restarting.UpperSignals);
        Assert.Equal([6.0, 1.0], restarting.Upper.TakeLast(2)); // the sum that signals, then a new one
        Assert.Equal("CUSUM, k = 0.5, h = 5, head start 0: 7 points, above at [5, 6], below at []", plain.ToString());
        Assert.StartsWith("Bernoulli CUSUM, odds ratio 2, h = 3.5",
            CusumChart.Bernoulli([true], Proportion.FromFraction(0.1)).Method, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_that_are_not_there_have_a_reason()
    {
        Assert.Equal("no change: a change needs two points", ChangePoint.OfRates([3]).ToString());
        Assert.Equal("there is no event", ChangePoint.OfRates([0, 0, 0]).Reason);
        Assert.Equal("all cases are alike", ChangePoint.OfShares([2, 3], [2, 3]).Reason);
        Assert.Equal("a change needs two points", ChangePoint.OfShares([0, 1, 0], [0, 3, 0]).Reason);
        Assert.Equal("a change of a mean needs three points", ChangePoint.OfMeans([1, 2]).Reason);
        Assert.Equal("there is no spread to measure the difference by", ChangePoint.OfMeans([0.1, 0.1, 0.1]).Reason);
        Assert.Empty(ChangePoint.OfMeans([]).LikelyIndexes);
    }

    [Fact]
    public void A_step_without_noise_is_certain()
    {
        var change = ChangePoint.OfMeans([1, 1, 1, 4, 4]);
        Assert.Equal((3, 1.0, 4.0, null), (change.Index, change.Before, change.After, change.LogLikelihoodRatio));
        Assert.Equal([3], change.LikelyIndexes);
        Assert.Equal("the values are constant before and after the change", change.Reason);
    }

    [Fact]
    public void Of_equally_likely_changes_the_first_is_named()
    {
        var change = ChangePoint.OfShares([1, 0, 4], [5, 0, 5]);
        Assert.Equal((1, 0.2, 0.8), (change.Index, change.Before, change.After));
        Assert.Equal([1, 2], change.LikelyIndexes);
        Assert.Equal("at 1 [1, 2], from 0.2 to 0.8 (binomial, 95.0 %)", change.ToString());
    }

    // Rates of 20 and, from the change on, 14; the same in an R script gives 98 %.
    [Theory]
    [InlineData(20)]
    [InlineData(4)]
    public void The_set_holds_the_change_at_least_as_often_as_its_level(int at)
    {
        var random = new Random(2026);
        var held = 0;
        for (var run = 0; run < 500; run++)
        {
            long[] counts = [.. Enumerable.Range(0, 40).Select(i => Poisson(i < at ? 20 : 14))];
            held += ChangePoint.OfRates(counts).LikelyIndexes.Contains(at) ? 1 : 0;
        }

        Assert.InRange(held / 500.0, 0.95, 0.9999);

        long Poisson(double mean)
        {
            var (product, limit, count) = (random.NextDouble(), Math.Exp(-mean), 0L);
            for (; product > limit; count++)
            {
                product *= random.NextDouble();
            }

            return count;
        }
    }

    private static void AssertRefused(Func<object> make, string because) =>
        Assert.Contains(because, Assert.ThrowsAny<ArgumentException>(() => make()).Message, StringComparison.Ordinal);
}
