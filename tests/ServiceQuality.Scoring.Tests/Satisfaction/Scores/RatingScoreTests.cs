using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Scores;

public class RatingScoreTests
{
    private static readonly RatingQuestion Ease = RatingQuestion.Effort(RatingScale.OneToSeven);

    [Law]
    public Property Scores_are_those_of_the_core_and_turn_round() => Laws.ForAll(
        from c in ScoreGenerators.Ratings
        from method in Gen.Elements(Enum.GetValues<ProportionMethod>())
        from net in Gen.Elements(Enum.GetValues<NetScoreMethod>())
        from level in ScoreGenerators.Level
        from more in Gen.Choose(0, 50)
        select (c, method, net, level, more), x =>
    {
        var tally = RatingTally.FromColumn(x.c.Question, Given.On(x.c.Question.Encoding, x.c.Answers));
        long? population = x.more % 2 == 0 ? null : tally.N + x.more;
        var score = RatingScore.FromTally(tally, x.method, x.net, population, x.level);
        Assert.Equal(tally.N, score.N);
        if (tally.N == 0)
        {
            Assert.True(score
                is { Top.Value: null, Bottom.Value: null, Net.Value: null, Mean.Value: null, StandardDeviation: null });
            Assert.Equal("there is no answer", score.Mean.Reason);
            return;
        }

        Assert.Equal(ProportionEstimate.FromCounts(tally.Top, tally.N, x.method, x.level, population), score.Top);
        Assert.Equal(ProportionEstimate.FromCounts(tally.Bottom, tally.N, x.method, x.level, population), score.Bottom);
        Assert.Equal(RecommendationScore.FromCounts(
            tally.Bottom, tally.N - tally.Top - tally.Bottom, tally.Top, x.net, population, x.level).Estimate, score.Net);
        var mean = MeanEstimate.FromValues(
            [.. x.c.Answers.Where(a => a > 0).Select(a => (double)x.c.Question.Score(a + x.c.Question.Scale.Minimum - 1))],
            level: x.level);
        Assert.Equal(mean.Mean!.Value, score.Mean.Value!.Value, 1e-12);
        Assert.Equal(mean.StandardDeviation, score.StandardDeviation);
        if (mean.Interval is { } interval)
        {
            var shrink = population is { } all && all > tally.N ? Math.Sqrt((all - tally.N) / (all - 1.0))
                : population == tally.N ? 0 : 1;
            Assert.Equal(mean.Mean.Value - (shrink * (interval.Upper - mean.Mean.Value)), score.Mean.Interval!.Value.Lower,
                1e-9 * (1 + interval.Upper - interval.Lower));
        }

        // The same answers printed the other way round, with the question turned as well.
        var (scale, q) = (x.c.Question.Scale, x.c.Question);
        var other = q.Direction == ScaleDirection.HighestIsMost ? ScaleDirection.LowestIsMost : ScaleDirection.HighestIsMost;
        var turned = q.IsEffort
            ? RatingQuestion.Effort(scale, q.TopBoxes, q.BottomBoxes, other)
            : RatingQuestion.Satisfaction(scale, q.TopBoxes, q.BottomBoxes, other);
        var again = RatingScore.FromTally(
            RatingTally.FromColumn(turned,
                Given.On(turned.Encoding, [.. x.c.Answers.Select(a =>
                a == 0 ? a : (byte)(scale.Maximum - scale.Minimum + 2 - a))])), x.method, x.net, population, x.level);
        Assert.Equal((score.Top, score.Bottom, score.Net, score.Mean), (again.Top, again.Bottom, again.Net, again.Mean));
    });

    [Fact]
    public void They_print()
    {
        var score = RatingScore.FromTally(RatingTally.FromCounts(Ease, [4, 6, 11, 29, 60, 85, 55], missing: 2));
        Assert.Equal("80.0 % [74.6, 84.5], net 71.6, mean 5.44, n = 250, 2 missing (Wilson score)", score.ToString());
        Assert.Equal(
            """
            effort 1..7, top 5..7, bottom 1..3, n = 250, 2 missing
            score        value  from    to  interval
            -----------  -----  ----  ----  -------------
            easy %        80.0  74.6  84.5  Wilson score
            difficult %    8.4   5.6  12.5  Wilson score
            net, points   71.6  63.2  78.3  adjusted Wald
            mean          5.44  5.27  5.61  Student t
            Level of the intervals: 95.0 %.

            """,
            score.ToTable().ToString());
        var turned = RatingScore.FromTally(
            RatingTally.FromCounts(RatingQuestion.Satisfaction(RatingScale.OneToFive, direction: ScaleDirection.LowestIsMost),
            [1, 0, 0, 0, 0]));
        Assert.Contains("The mean is of reverse-scored answers, 5 the best.", turned.ToTable().Notes);
        Assert.Contains("one value has no spread", turned.ToTable().Notes);
        Assert.Equal(5, turned.Mean.Value);
        Assert.Null(turned.Mean.Interval);
        Assert.Equal("n = 0 (there is no answer)", RatingScore.FromTally(RatingTally.Empty(Ease)).ToString());
        Assert.Equal("Student t, population 9", RatingScore.FromTally(RatingTally.Empty(Ease), population: 9).Mean.Method);
        Assert.Equal("Wilson score, population 9", RatingScore.FromTally(RatingTally.Empty(Ease), population: 9).Top.Method);
    }

    [Fact]
    public void Arguments_outside_their_range_are_refused()
    {
        var tally = RatingTally.FromCounts(Ease, [1, 1, 1, 1, 1, 1, 1]);
        Assert.Throws<ArgumentOutOfRangeException>("method", () => RatingScore.FromTally(tally, (ProportionMethod)9));
        Assert.Throws<ArgumentOutOfRangeException>("netMethod", () => RatingScore.FromTally(tally, netMethod: (NetScoreMethod)9));
        Assert.Throws<ArgumentOutOfRangeException>("population", () => RatingScore.FromTally(tally, population: 6));
        Assert.Throws<ArgumentOutOfRangeException>("level", () =>
            RatingScore.FromTally(tally, level: Proportion.FromPercent(100)));
    }
}
