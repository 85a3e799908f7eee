using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.SampleSizes;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Scoring.Tests.Statistics;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Scores;

/// <summary>Scores against R (tests/goldens/satisfaction-scores.R).</summary>
public class SatisfactionGoldenTests
{
    private const string File = "satisfaction-scores.csv";

    private static readonly RatingQuestion ZeroToTen = RatingQuestion.Satisfaction(Recommendation.Scale, 2, 7);

    public static TheoryData<string> Recommendations => GoldenCase.Names(File, "recommendation");

    public static TheoryData<string> FiniteShares => GoldenCase.Names(File, "finiteShare");

    public static TheoryData<string> Fishers => GoldenCase.Names(File, "fisher");

    public static TheoryData<string> Panels => GoldenCase.Names(File, "panel");

    public static TheoryData<string> Tiers => GoldenCase.Names(File, "tiers");

    public static TheoryData<string> Sizes => GoldenCase.Names(File, "size");

    [Theory]
    [MemberData(nameof(Recommendations))]
    public void Recommendation_scores(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var g = golden.Numbers("groups");
        RecommendationScore Score(NetScoreMethod method) => RecommendationScore.FromCounts(
            (long)g[0], (long)g[1], (long)g[2], method, golden.Has("population") ? golden.Count("population")
                : null, Proportion.FromFraction(golden.Number("level")));
        foreach (var (name, method, tolerance) in new[]
        {
            ("wald", NetScoreMethod.Wald, 1e-9), ("adjusted", NetScoreMethod.AdjustedWald, 1e-9),
            ("score", NetScoreMethod.Score, 1e-6), ("studentT", NetScoreMethod.StudentT, 1e-9),
        })
        {
            var score = Score(method);
            golden.AssertClose("value", score.Value);
            golden.AssertClose("variance", score.Variance);
            golden.AssertClose("standardError", score.StandardError);
            if (golden.Has(name))
            {
                golden.AssertClose(name, [score.Interval!.Value.Lower, score.Interval.Value.Upper], tolerance);
            }
            else
            {
                Assert.Equal("one value has no spread", score.Reason);
            }
        }
    }

    [Theory]
    [MemberData(nameof(FiniteShares))]
    public void Shares_of_finite_populations(string id)
    {
        var golden = GoldenCase.Of(File, id);
        foreach (var (name, method) in new[]
        {
            ("wilson", ProportionMethod.Wilson), ("clopper", ProportionMethod.ClopperPearson),
            ("agresti", ProportionMethod.AgrestiCoull), ("wald", ProportionMethod.Wald),
        })
        {
            var interval = ProportionEstimate.FromCounts(
                golden.Count("successes"), golden.Count("trials"), method, null, golden.Count("population")).Interval!.Value;
            golden.AssertClose(name, [interval.Lower, interval.Upper]);
        }
    }

    [Theory]
    [MemberData(nameof(Fishers))]
    public void Fishers_exact_test(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var x = golden.Numbers("counts").Select(c => (long)c).ToArray();
        foreach (var (name, alternative) in new[] { ("twoSided", Alternative.TwoSided), ("greater", Alternative.Greater),
            ("less", Alternative.Less) })
        {
            golden.AssertClose(name, ExactTest.Fisher(x[0], x[1], x[2], x[3], alternative).P!.Value.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void Waves_that_share_customers(string id)
    {
        var golden = GoldenCase.Of(File, id);
        byte[] Stored(string name) => [.. golden.Numbers(name).Select(a => (byte)(a + 1))];
        var (earlier, later) = (Stored("earlier"), Stored("later"));
        foreach (var (name, test) in new[]
        {
            ("recommendation", WaveTest.CompareRecommendations(
                WavePanel.FromRecommendations(Given.On(Given.Recommendations, earlier), Given.On(Given.Recommendations, later)))),
            ("mean", WaveTest.CompareMeans(
                WavePanel.FromRatings(ZeroToTen, Given.On(ZeroToTen.Encoding, earlier), Given.On(ZeroToTen.Encoding, later)))),
        })
        {
            golden.AssertClose(name + "Difference", test.Estimate!.Value);
            golden.AssertClose(name + "Z", test.Statistic);
            golden.AssertClose(name + "P", test.P!.Value.Value);
            golden.AssertClose(name + "Interval", [test.Estimate.Interval!.Value.Lower, test.Estimate.Interval.Value.Upper]);
        }
    }

    [Theory]
    [InlineData("weighted-recommendation")]
    [InlineData("weighted-mean")]
    public void Weighted_scores(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var (answers, weights) = (golden.Numbers("answers"), golden.Numbers("weights"));
        var score = id == "weighted-mean"
            ? WeightedScore.OfMean(ZeroToTen, Given.On(ZeroToTen.Encoding, [.. answers.Select(a => (byte)(a + 1))]), weights)
            : WeightedScore.OfRecommendations([.. answers.Select(a => Recommendation.Of((int)a))], weights);
        golden.AssertClose("value", score.Estimate.Value);
        golden.AssertClose("standardError", score.StandardError);
        golden.AssertClose("effectiveN", score.EffectiveN);
        golden.AssertClose("interval", [score.Estimate.Interval!.Value.Lower, score.Estimate.Interval.Value.Upper]);
    }

    [Theory]
    [MemberData(nameof(Tiers))]
    public void Tiers_rolled_up(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var (n, revenue) = (golden.Numbers("customers"), golden.Numbers("revenue"));
        CustomerTier[] tiers = [CustomerTier.Of("a"), CustomerTier.Of("b"), CustomerTier.None];
        CustomerBase customers =
            new(tiers.Select((t, i) => new TierCustomers(t, (long)n[i], Money.Of((decimal)revenue[i], "CNY"))));
        TierSample[] samples = [.. tiers.Zip(["first", "second", "third"], (t, name) =>
            TierSample.OfMean(t, RatingTally.FromAnswers(ZeroToTen, [.. golden.Numbers(name).Select(a => (int)a)])))];
        var byRevenue = golden.Text("by") == "revenue";
        foreach (var (name, method) in new[] { ("normal", MeanMethod.Normal), ("studentT", MeanMethod.StudentT) })
        {
            var rolled = TierRollUp.Run(customers, samples, byRevenue, method: method);
            golden.AssertClose("value", rolled.Estimate.Value);
            golden.AssertClose("standardError", rolled.StandardError);
            golden.AssertClose("unweighted", rolled.Unweighted);
            golden.AssertClose("tierErrors", rolled.Tiers.Select(t => t.StandardError));
            golden.AssertClose(name, [rolled.Estimate.Interval!.Value.Lower, rolled.Estimate.Interval.Value.Upper]);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Sample_sizes(string id)
    {
        var golden = GoldenCase.Of(File, id);
        var size = SurveySampleSize.Recommendation(
            golden.Number("margin"), Proportion.FromFraction(golden.Number("promoters")),
            Proportion.FromFraction(golden.Number("detractors")),
            Proportion.FromFraction(golden.Number("level")), golden.Has("population") ? golden.Count("population") : null);
        golden.AssertClose("exact", size.Exact);
        Assert.Equal(golden.Count("n"), size.N);
    }
}
