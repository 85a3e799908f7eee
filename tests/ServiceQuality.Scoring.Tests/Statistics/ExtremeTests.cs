using System.Text.Json;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics;

/// <summary>Numbers at the ends of what is allowed, and many of them.</summary>
public class ExtremeTests
{
    private static readonly BootstrapPlan Plan = new(ResampleSource.Philox(3), 200);

    [Fact]
    public void Distances_too_large_for_a_square_still_have_a_p_value()
    {
        // t = 2e160 with one degree of freedom: p = 2 / (pi t).
        var test = TTest.Welch([1e100, 1e100], [0, 1e-60]);
        Assert.Equal(Math.Log(2 / Math.PI) - Math.Log(test.Statistic!.Value), test.P!.Value.Log, 1e-9);
        Assert.NotNull(TTest.Welch([1e150, 1e150], [1e-150, 2e-150]).P);
        Assert.NotNull(EquivalenceTest.OneSample([0, 1e-140], -1e140, 1e140).P);
        Assert.Equal("the statistic is larger than a number can be",
            AnalysisOfVariance.Classic([1e140, 1e140], [0, 1e-14]).Reason);
        Assert.Equal("the statistic is larger than a number can be", ChiSquareTest.GoodnessOfFit([5, 5], [1e-310, 1]).Reason);
        Assert.NotNull(AnalysisOfVariance.Welch([1e-160, 2e-160], [3e-160, 5e-160]).Reason);
    }

    [Fact]
    public void Scale_does_not_change_what_a_bootstrap_finds()
    {
        BootstrapDistribution Of(double scale) =>
            Bootstrap.Run([1 * scale, 2 * scale, 5 * scale, 3 * scale], v => v.ToArray().Average(), Plan);
        foreach (var power in new[] { -110, -100, 100, 110, 140 })
        {
            var scale = Math.Pow(10, power);
            Assert.Equal(Of(1).BcaConstants().Acceleration!.Value, Of(scale).BcaConstants().Acceleration!.Value, 1e-12);
            Assert.Equal(Of(1).Interval().Interval!.Value.Upper, Of(scale).Interval().Interval!.Value.Upper / scale, 1e-9);
        }

        Assert.Equal(200, Bootstrap.Run([1.0, 2], _ => 1e200, Plan).Failed);
    }

    [Fact]
    public void Counts_beyond_what_doubles_hold_are_summed_up_exactly()
    {
        var moments = Histogram.FromCounts(1_000_000_000, [5_000_000_000_000_000, 5_000_000_000_000_001]).Moments;
        Assert.Equal(0.25, moments.Variance!.Value, 1e-12);
        Assert.Equal(int.MaxValue, Histogram.FromValues([int.MaxValue]).Moments.Mean);
    }

    [Fact]
    public void Whole_numbers_far_apart_take_no_longer()
    {
        Assert.Equal(0, MannWhitneyTest.Run(
            Histogram.FromValues([-2_000_000_000]), Histogram.FromValues([2_000_000_000])).Statistic);
        Assert.Equal(3, SignedRankTest.Run(Histogram.FromValues([2_000_000_000, 2_000_000_001])).Statistic);
        Assert.Equal(0, SignedRankTest.Run(Histogram.FromValues([int.MinValue, int.MinValue + 1])).Statistic);
    }

    // A row of counts for each distinct value would take 200 MB here.
    [Fact]
    public void Many_groups_of_different_values_take_memory_for_the_values_only()
    {
        double[][] samples = [.. Enumerable.Range(0, 500)
            .Select(g => Enumerable.Range(0, 100).Select(i => Math.Sin((g * 100) + i)).ToArray())];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.InRange(KruskalWallisTest.Run(samples).P!.Value.Value, 0, 1);
        Assert.Equal(499 * 250, KruskalWallisTest.Dunn(MultiplicityMethod.Holm, samples).Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150_000_000);
    }

    [Fact]
    public void A_share_that_is_whole_but_for_rounding_is_whole()
    {
        double[] values = [.. Enumerable.Range(1, 100).Select(i => (double)i)];
        Assert.Equal(14, QuantileEstimate.FromValues(
            values.AsSpan(0, 25), Proportion.FromPercent(58), QuantileDefinition.NearestEven).Value);
        Assert.Equal(7,
            QuantileEstimate.FromValues(values, Proportion.FromPercent(7), QuantileDefinition.InverseEmpirical).Value);
        Assert.Equal(7.5, QuantileEstimate.FromValues(
            values, Proportion.FromPercent(7), QuantileDefinition.InverseEmpiricalAveraged).Value);
    }

    [Fact]
    public void Every_power_of_two_reads_back_from_JSON() =>
        Assert.All(Enumerable.Range(-480, 960).Select(p => Math.ScaleB(1, p)), value =>
    {
        var summary = MomentSummary.FromValues([value, 1.0 / 3]);
        Assert.Equal(summary, JsonSerializer.Deserialize<MomentSummary>(JsonSerializer.Serialize(summary)));
    });

    [Fact]
    public void Rates_of_very_unequal_exposures_are_the_same_from_either_side()
    {
        var test = ExactTest.RateRatio(20, 1.3e13, 1, 1);
        Assert.Equal(ExactTest.RateRatio(1, 1, 20, 1.3e13).P!.Value.Log, test.P!.Value.Log, 1e-12);
        Assert.Equal(-27.151448, test.P.Value.Log, 1e-6);
        Assert.NotNull(ExactTest.RateRatio(20, 1e17, 1, 1).P);
        Assert.Equal(ExactTest.RateRatio(9, 3, 2, 5, 1, Alternative.Greater).P!.Value.Log,
            ExactTest.RateRatio(2, 5, 9, 3, 1, Alternative.Less).P!.Value.Log, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => RateEstimate.FromCounts(100, 1e-308));
    }
}
