using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Scores;

/// <summary>Comparisons of waves: signs, reasons, and what they share with the statistics core.</summary>
public class WaveTestTests
{
    private static readonly RatingQuestion Five = RatingQuestion.Satisfaction(RatingScale.OneToFive);

    [Law]
    public Property Waves_exchanged_turn_the_sign() => Laws.ForAll(
        from a in ScoreGenerators.Groups
        from b in ScoreGenerators.Groups
        from method in Gen.Elements(Enum.GetValues<RecommendationTestMethod>())
        select (a, b, method), x =>
    {
        var test = WaveTest.CompareRecommendations(ScoreGenerators.Tally(x.a), ScoreGenerators.Tally(x.b), x.method);
        var back = WaveTest.CompareRecommendations(ScoreGenerators.Tally(x.b), ScoreGenerators.Tally(x.a), x.method);
        Assert.Equal(test.Statistic is null, back.Statistic is null);
        if (test.Statistic is not { } statistic)
        {
            Assert.NotNull(test.Reason);
            return;
        }

        var sign = x.method == RecommendationTestMethod.ChiSquare ? 1 : -1;
        Assert.Equal(statistic, sign * back.Statistic!.Value, 1e-9 * (1 + Math.Abs(statistic)));
        Assert.Equal(test.P!.Value.Log, back.P!.Value.Log, 1e-6 * (1 + Math.Abs(test.P.Value.Log)));
        Assert.True(test.P.Value.Value is >= 0 and <= 1);
        var difference = RecommendationScore.FromCounts(x.b.Down, x.b.Middle, x.b.Up).Value
            - RecommendationScore.FromCounts(x.a.Down, x.a.Middle, x.a.Up).Value;
        Assert.Equal(difference!.Value, test.Estimate!.Value!.Value, 1e-9);
        Assert.Equal(test.Estimate.Interval!.Value.Lower, -back.Estimate!.Interval!.Value.Upper, 1e-9);
    });

    [Fact]
    public void Net_scores_of_ratings_are_compared_alike()
    {
        var (earlier, later) =
            (RatingTally.FromCounts(Five, [20, 20, 60, 50, 50]), RatingTally.FromCounts(Five, [20, 5, 70, 100, 25]));
        foreach (var method in Enum.GetValues<RecommendationTestMethod>())
        {
            Assert.Equal(
                WaveTest.CompareRecommendations(
                    ScoreGenerators.Tally((40, 60, 100)), ScoreGenerators.Tally((25, 70, 125)), method).ToString(),
                WaveTest.CompareNet(earlier, later, method).ToString());
        }

        Assert.Equal("z = 2.14, p 0.0323", WaveTest.CompareNet(earlier, later).ToString());
        Assert.Equal("unpooled z", WaveTest.CompareNet(earlier, later).Method);
    }

    [Fact]
    public void Waves_without_answers_or_spread_have_a_reason()
    {
        var some = ScoreGenerators.Tally((1, 2, 3));
        foreach (var method in Enum.GetValues<RecommendationTestMethod>())
        {
            Assert.NotNull(WaveTest.CompareRecommendations(RecommendationTally.Empty, some, method).Reason);
            Assert.NotNull(WaveTest.CompareRecommendations(some, RecommendationTally.Empty, method).Reason);
            Assert.NotNull(WaveTest.CompareRecommendations(RecommendationTally.Empty, RecommendationTally.Empty, method).Reason);
        }

        var same = WaveTest.CompareRecommendations(ScoreGenerators.Tally((0, 0, 5)), ScoreGenerators.Tally((0, 5, 0)));
        Assert.Equal("no test: there is no spread to measure the difference by", same.ToString());
        Assert.Equal(-100, same.Estimate!.Value);
        var (none, three) = (RatingTally.Empty(Five), RatingTally.FromCounts(Five, [0, 0, 0, 0, 3]));
        foreach (var earlier in new[] { none, three })
        {
            Assert.NotNull(WaveTest.CompareTopBox(earlier, none).Reason);
            Assert.NotNull(WaveTest.CompareTopBox(earlier, none, continuity: true).Reason);
            Assert.NotNull(WaveTest.CompareTopBoxExactly(earlier, none).Reason);
            Assert.NotNull(WaveTest.CompareMeans(none, earlier).Reason);
            Assert.NotNull(WaveTest.CompareMeans(none, earlier, equalVariances: true).Reason);
            Assert.NotNull(WaveTest.CompareRanks(none, earlier).Reason);
        }
    }

    [Law]
    public Property Shares_and_means_are_those_of_the_core() => Laws.ForAll(
        from a in Gen.Choose(0, 5).Select(v => (byte)v).ArrayOf()
        from b in Gen.Choose(0, 5).Select(v => (byte)v).ArrayOf()
        select (a, b), x =>
    {
        var (earlier, later) = (RatingTally.FromColumn(Five, Given.On(Five.Encoding, x.a)),
            RatingTally.FromColumn(Five, Given.On(Five.Encoding, x.b)));
        Assert.Equal(TTest.Welch(later.Answers.Moments, earlier.Answers.Moments)
            .ToString(), WaveTest.CompareMeans(earlier, later).ToString());
        Assert.Equal(
            TTest.EqualVariances([.. x.b.Where(v => v > 0).Select(v => (double)v)],
                [.. x.a.Where(v => v > 0).Select(v => (double)v)]).ToString(),
            WaveTest.CompareMeans(earlier, later, equalVariances: true).ToString());
        Assert.Equal(
            MannWhitneyTest.Run(later.Answers, earlier.Answers, RankMethod.NormalWithContinuity).ToString(),
            WaveTest.CompareRanks(earlier, later).ToString());

        // The square of the pooled z is chi-square without correction.
        var z = WaveTest.CompareTopBox(earlier, later);
        var square = ChiSquareTest.Independence(
            new[,] { { earlier.Top, earlier.N - earlier.Top }, { later.Top, later.N - later.Top } });
        Assert.Equal(square.Statistic is null, z.Statistic is null);
        if (z.Statistic is { } statistic)
        {
            Assert.Equal(square.Statistic!.Value, statistic * statistic, 1e-9);
            Assert.Equal(Math.Sign(z.Estimate!.Value!.Value), Math.Sign(statistic));
            Assert.Equal(z.Estimate, WaveTest.CompareTopBoxExactly(earlier, later).Estimate);
            Assert.Equal(z.Estimate, WaveTest.CompareTopBox(earlier, later, continuity: true).Estimate);
            Assert.True(WaveTest.CompareTopBox(earlier, later, continuity: true).P >= z.P!.Value
                || WaveTest.CompareTopBox(earlier, later, continuity: true).P!.Value.Log > z.P.Value.Log - 1e-9);
        }
    });

    [Fact]
    public void Other_questions_and_methods_are_refused()
    {
        var (satisfied, easy) = (RatingTally.Empty(Five), RatingTally.Empty(RatingQuestion.Effort(RatingScale.OneToFive)));
        Assert.Throws<ArgumentException>("later", () => WaveTest.CompareNet(satisfied, easy));
        Assert.Throws<ArgumentException>("later", () => WaveTest.CompareTopBox(satisfied, easy));
        Assert.Throws<ArgumentException>("later", () => WaveTest.CompareMeans(satisfied, easy));
        Assert.Throws<ArgumentException>("later", () => WaveTest.CompareTopBoxExactly(satisfied, easy));
        Assert.Throws<ArgumentException>("later", () => WaveTest.CompareRanks(satisfied, easy));
        Assert.Throws<ArgumentOutOfRangeException>("method", () =>
            WaveTest.CompareRecommendations(RecommendationTally.Empty, RecommendationTally.Empty, (RecommendationTestMethod)4));
        Assert.Throws<ArgumentOutOfRangeException>("level", () =>
            WaveTest.CompareRecommendations(RecommendationTally.Empty, RecommendationTally.Empty, level: default(Proportion)));
        var panel = WavePanel.FromRecommendations(Given.On(Given.Recommendations, [1]), Given.On(Given.Recommendations, [2]));
        var ratings = WavePanel.FromRatings(Five, Given.On(Five.Encoding, [1]), Given.On(Five.Encoding, [2]));
        Assert.Throws<ArgumentException>("panel", () => WaveTest.CompareMeans(panel));
        Assert.Throws<ArgumentException>("panel", () => WaveTest.CompareTopBox(panel));
        Assert.Throws<ArgumentException>("panel", () => WaveTest.CompareRecommendations(ratings));
        Assert.Throws<ArgumentException>("other", () => panel.Merge(ratings));
        var seven = new AnswerEncoding(RatingScale.OneToSeven);
        Assert.Throws<ArgumentException>("earlier", () =>
            WavePanel.FromRecommendations(seven.Encode(1), Given.Recommendations.Encode(1)));
        Assert.Throws<ArgumentException>("later", () =>
            WavePanel.FromRecommendations(Given.Recommendations.Encode(1), seven.Encode(1)));
        Assert.Throws<ArgumentException>("later", () =>
            WavePanel.FromRatings(Five, Given.On(Five.Encoding, [1]), Given.On(Five.Encoding, [2, 3])));
        Assert.Throws<ArgumentException>("later", () => WavePanel.FromRatings(Five, Five.Encoding.Encode(1), seven.Encode(1)));
        Assert.Throws<ArgumentException>("earlier", () => WavePanel.FromRatings(Five, seven.Encode(1), Five.Encoding.Encode(1)));
        Assert.Throws<ArgumentException>("both", () => WavePanel.FromCounts(new long[5, 4], satisfied, satisfied));
        Assert.Throws<ArgumentException>("laterOnly", () => WavePanel.FromCounts(new long[5, 5], satisfied, easy));
        Assert.Throws<ArgumentException>("both", () =>
            WavePanel.FromCounts(new long[,] { { 0, -1 }, { 0, 0 } },
            RatingTally.Empty(RatingQuestion.Satisfaction(new(0, 1), 1)),
            RatingTally.Empty(RatingQuestion.Satisfaction(new(0, 1), 1))));
    }
}
