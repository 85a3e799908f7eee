using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Scores;

/// <summary>Laws of recommendation scores, and the score interval against likelihoods and tests tried out one by one.</summary>
public class RecommendationScoreProperties
{
    private static readonly NetScoreMethod[] Methods = Enum.GetValues<NetScoreMethod>();

    [Law]
    public Property Scores_turn_round_with_their_answers_and_stay_in_bounds() => Laws.ForAll(
        from g in ScoreGenerators.Groups
        from level in ScoreGenerators.Level
        from method in Gen.Elements(Methods)
        from more in Gen.Choose(0, 1000)
        select (g, level, method, more), x =>
    {
        var (down, middle, up) = x.g;
        long? population = x.more % 3 == 0 ? null : down + middle + up + x.more;
        var score = RecommendationScore.FromCounts(down, middle, up, x.method, population, x.level);
        var turned = RecommendationScore.FromCounts(up, middle, down, x.method, population, x.level);
        Assert.Equal(score.Value, -turned.Value);
        Assert.Equal(score.StandardError, turned.StandardError);
        Assert.InRange(score.Value!.Value, -100, 100);
        Assert.InRange(score.Variance!.Value, 0, 1);
        Assert.Equal(1, score.DetractorShare!.Value.Fraction + score.PassiveShare!.Value.Fraction
            + score.PromoterShare!.Value.Fraction, 1e-12);
        Assert.Equal(RecommendationScore.FromTally(ScoreGenerators.Tally(x.g), x.method, population, x.level), score);
        if (score.Interval is not { } interval)
        {
            Assert.Equal("one value has no spread", score.Reason);
            Assert.True(score.N == 1 && x.method == NetScoreMethod.StudentT);
            return;
        }

        Assert.Equal(interval.Lower, -turned.Interval!.Value.Upper, 1e-9);
        Assert.Equal(x.level, interval.Level);
        Assert.True(interval.Lower <= interval.Upper);
        if (x.method != NetScoreMethod.AdjustedWald)
        {
            Assert.True(interval.Lower <= score.Value && score.Value <= interval.Upper);
        }

        if (x.method == NetScoreMethod.Score)
        {
            Assert.True(interval.Lower >= -100 && interval.Upper <= 100);
        }

        // A finite population makes it no wider.
        if (population is not null && x.method != NetScoreMethod.AdjustedWald)
        {
            var wide = RecommendationScore.FromCounts(down, middle, up, x.method, null, x.level).Interval!.Value;
            Assert.True(wide.Lower <= interval.Lower + 1e-9 && interval.Upper <= wide.Upper + 1e-9);
        }
    });

    [Law]
    public Property The_score_interval_is_where_the_test_turns() => Laws.ForAll(
        from g in ScoreGenerators.Groups.Where(g => g.Down + g.Middle + g.Up < 1000)
        from level in Gen.Elements(0.5, 0.8, 0.95, 0.999)
        select (g, level), x =>
    {
        var interval = RecommendationScore.FromCounts(
            x.g.Down, x.g.Middle, x.g.Up, NetScoreMethod.Score, null, Proportion.FromFraction(x.level)).Interval!.Value;
        var z = -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 - x.level) / 2);

        // Every score on a fine grid is rejected exactly outside of the interval; next to an end either may be.
        for (var i = -200; i <= 200; i++)
        {
            var tested = i / 2.0;
            if (Math.Min(Math.Abs(tested - interval.Lower), Math.Abs(tested - interval.Upper)) > 1e-4)
            {
                Assert.Equal(tested < interval.Lower || tested > interval.Upper, IsRejected(x.g, tested / 100, z));
            }
        }

        foreach (var (end, outward) in new[] { (interval.Lower, -1e-4), (interval.Upper, 1e-4) })
        {
            if (Math.Abs(end + outward) < 100)
            {
                Assert.True(IsRejected(x.g, (end + outward) / 100, z), $"{x.g} at {x.level}: {end} is not the end.");
                Assert.False(IsRejected(x.g, (end - outward) / 100, z), $"{x.g} at {x.level}: {end} is outside.");
            }
        }
    });

    [Law]
    public Property Without_passives_it_is_Wilsons() => Laws.ForAll(
        from down in Gen.Choose(0, 500)
        from up in Gen.Choose(0, 500)
        where down + up > 0
        select (down, up), x =>
    {
        var share = ServiceQuality.Scoring.Statistics.Intervals.ProportionEstimate.FromCounts(
            x.up, x.down + x.up).Interval!.Value;
        var score = RecommendationScore.FromCounts(x.down, 0, x.up, NetScoreMethod.Score).Interval!.Value;
        Assert.Equal(100 * ((2 * share.Lower) - 1), score.Lower, 1e-10);
        Assert.Equal(100 * ((2 * share.Upper) - 1), score.Upper, 1e-10);
    });

    [Fact]
    public void Without_enough_there_is_a_reason_and_all_customers_leave_no_doubt()
    {
        var none = RecommendationScore.FromTally(RecommendationTally.Empty.Add(null));
        Assert.Equal("n = 0, 1 missing (there is no answer)", none.ToString());
        Assert.True(none is
        {
            Value: null, Interval: null, Variance: null, StandardError: null, PromoterShare: null,
            DetractorShare: null, PassiveShare: null, Reason: "there is no answer"
        });
        Assert.Equal("Recommendation score", none.ToTable().Title);
        foreach (var method in Methods)
        {
            var all = RecommendationScore.FromCounts(1, 2, 4, method, population: 7);
            Assert.Equal(new ConfidenceInterval(all.Value!.Value, all.Value.Value, Proportion.FromPercent(95)), all.Interval);
            Assert.Equal(0, all.StandardError);
            Assert.NotNull(RecommendationScore.FromCounts(0, 0, 1, method, population: 1).Interval);
        }

        Assert.Equal("51.6 [25.5, 68.6], n = 31 (adjusted Wald)", RecommendationScore.FromCounts(2, 11, 18).ToString());
        Assert.Equal("100.0, n = 1 (one value has no spread)",
            RecommendationScore.FromCounts(0, 0, 1, NetScoreMethod.StudentT).ToString());
        Assert.Equal("adjusted Wald, population 40", RecommendationScore.FromCounts(2, 11, 18, population: 40).Estimate.Method);

        // Not clipped.
        Assert.True(RecommendationScore.FromCounts(0, 1, 20).Interval!.Value.Upper > 100);
    }

    [Fact]
    public void Arguments_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("detractors", () => RecommendationScore.FromCounts(-1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("passives", () => RecommendationScore.FromCounts(0, -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("promoters", () => RecommendationScore.FromCounts(0, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("method", () => RecommendationScore.FromCounts(0, 0, 1, (NetScoreMethod)4));
        Assert.Throws<ArgumentOutOfRangeException>("population", () => RecommendationScore.FromCounts(1, 2, 3, population: 5));
        Assert.Throws<ArgumentOutOfRangeException>("population", () => RecommendationScore.FromCounts(0, 0, 0, population: 0));
        Assert.Throws<ArgumentOutOfRangeException>("level", () =>
            RecommendationScore.FromCounts(1, 2, 3, level: default(Proportion)));
        Assert.Throws<OverflowException>(() => RecommendationScore.FromCounts(long.MaxValue, 1, 0));
        Assert.Throws<ArgumentNullException>(() => RecommendationScore.FromTally(null!));
    }

    // The test itself: the likelihood of shares with this score, maximised by golden section, and its variance.
    private static bool IsRejected((long Down, long Middle, long Up) g, double score, double z)
    {
        double n = g.Down + g.Middle + g.Up;
        double Likelihood(double m)
        {
            static double Term(double count, double share) =>
                count == 0 ? 0 : share <= 0 ? double.NegativeInfinity : count * Math.Log(share);
            return Term(g.Up, (m + score) / 2) + Term(g.Down, (m - score) / 2) + Term(g.Middle, 1 - m);
        }

        var (low, high) = (Math.Abs(score), 1.0);
        var golden = (Math.Sqrt(5) - 1) / 2;
        for (var i = 0; i < 100; i++)
        {
            var (a, b) = (high - (golden * (high - low)), low + (golden * (high - low)));
            (low, high) = Likelihood(a) < Likelihood(b) ? (a, high) : (low, b);
        }

        // The likelihood may be greatest at an end, which the section only comes near to.
        var m = new[] { (low + high) / 2, Math.Abs(score), 1 }.MaxBy(Likelihood);
        var found = (g.Up - g.Down) / n;
        return n * (found - score) * (found - score) > z * z * (m - (score * score));
    }
}
