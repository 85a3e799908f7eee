using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Intervals;

/// <summary>Intervals and quantiles against R (tests/goldens/intervals.R).</summary>
public class IntervalGoldenTests
{
    private const string File = "intervals.csv";
    private static readonly int[] Levels = [90, 95, 99];

    [Theory]
    [MemberData(nameof(Cases), "meanInterval")]
    public void Mean(string id)
    {
        var golden = GoldenCase.Of(File, id);
        foreach (var level in Levels)
        {
            var t = MeanEstimate.FromValues(golden.Numbers("x"), level: Proportion.FromPercent(level));
            golden.AssertClose("mean", t.Mean);
            golden.AssertClose("sd", t.StandardDeviation);
            golden.AssertClose("standardError", t.StandardError);
            AssertEnds(golden, $"t{level}", t.Interval);
            AssertEnds(golden, $"normal{level}",
                MeanEstimate.FromValues(golden.Numbers("x"), MeanMethod.Normal, Proportion.FromPercent(level)).Interval);
        }
    }

    [Theory]
    [MemberData(nameof(Cases), "clopperPearson")]
    public void Exact_share(string id)
    {
        var golden = GoldenCase.Of(File, id);
        foreach (var level in Levels)
        {
            var share = ProportionEstimate.FromCounts(golden.Count("successes"), golden.Count("trials"),
                ProportionMethod.ClopperPearson, Proportion.FromPercent(level));
            AssertEnds(golden, $"interval{level}", share.Interval);
        }
    }

    [Theory]
    [MemberData(nameof(Cases), "poissonRate")]
    public void Rate(string id)
    {
        var golden = GoldenCase.Of(File, id);
        foreach (var level in Levels)
        {
            var rate = RateEstimate.FromCounts(golden.Count("events"), golden.Number("exposure"), Proportion.FromPercent(level));
            golden.AssertClose("rate", rate.Value);
            AssertEnds(golden, $"interval{level}", rate.Interval);
        }
    }

    [Theory]
    [MemberData(nameof(Cases), "rateRatio")]
    public void Ratio_of_rates(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var (e1, x1, e2, x2) =
            (golden.Count("events1"), golden.Number("exposure1"), golden.Count("events2"), golden.Number("exposure2"));
        foreach (var level in Levels)
        {
            var ratio = RateEstimate.Ratio(e1, x1, e2, x2, Proportion.FromPercent(level));
            if (e2 == 0)
            {
                Assert.Equal((null, null, "the second has no event, so the ratio has no upper end"),
                    (ratio.Value, ratio.Interval, ratio.Reason));
            }
            else
            {
                golden.AssertClose("ratio", ratio.Value);
                AssertEnds(golden, $"interval{level}", ratio.Interval);
            }
        }

        foreach (var alternative in Enum.GetValues<Alternative>())
        {
            GoldenCase.AssertClose(golden.Number("logP" + alternative),
                ExactTest.RateRatio(e1, x1, e2, x2, alternative: alternative).P!.Value.Log, $"{id} {alternative}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases), "quantile")]
    public void Quantiles(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var definition = (QuantileDefinition)(golden.Count("type") - 1);
        var (probabilities, quantiles) = (golden.Numbers("probabilities"), golden.Numbers("quantiles"));
        for (var i = 0; i < probabilities.Length; i++)
        {
            var actual = QuantileEstimate.FromValues(
                golden.Numbers("x"), Proportion.FromFraction(probabilities[i]), definition).Value;
            GoldenCase.AssertClose(quantiles[i], actual, $"{id} {probabilities[i]}", 1e-14);
        }
    }

    [Theory]
    [MemberData(nameof(Cases), "quantileOrderInterval")]
    public void Interval_of_a_quantile(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var estimate = QuantileEstimate.FromValues(golden.Numbers("x"), Proportion.FromFraction(golden.Number("probability")),
            level: Proportion.FromFraction(golden.Number("confidence")));
        if (golden.Text("lowerRank") == "NA" || golden.Text("upperRank") == "NA")
        {
            Assert.Null(estimate.Interval);
            Assert.Contains("no two of the values enclose the quantile", estimate.Reason, StringComparison.Ordinal);
            return;
        }

        golden.AssertClose("lower", estimate.Interval!.Value.Lower);
        golden.AssertClose("upper", estimate.Interval.Value.Upper);
    }

    public static TheoryData<string> Cases(string method) => GoldenCase.Names(File, method);

    private static void AssertEnds(GoldenCase golden, string name, ConfidenceInterval? interval)
    {
        var ends = golden.Numbers(name);
        GoldenCase.AssertClose(ends[0], interval?.Lower, $"{golden.Id} {name} lower");
        GoldenCase.AssertClose(ends[1], interval?.Upper, $"{golden.Id} {name} upper");
    }
}
