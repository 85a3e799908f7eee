using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Scores;

public class WeightedScoreTests
{
    [Law]
    public Property Whole_weights_are_repeated_rows_and_only_their_relation_matters() => Laws.ForAll(
        from c in ScoreGenerators.Ratings
        from weights in Gen.Choose(1, 5).ArrayOf(c.Answers.Length)
        from scale in Gen.Elements(1e-90, 0.25, 1, 3, 1e80)
        select (c, weights, scale), x =>
    {
        var (question, answers) = x.c;
        double[] weights = [.. x.weights.Select(w => (double)w)];
        byte[] repeated = [.. answers.SelectMany((a, i) => Enumerable.Repeat(a, x.weights[i]))];
        var simple = RatingScore.FromTally(RatingTally.FromColumn(question, Given.On(question.Encoding, repeated)));
        var (mean, top) = (WeightedScore.OfMean(question, Given.On(question.Encoding, answers), weights),
            WeightedScore.OfTopBox(question, Given.On(question.Encoding, answers), weights));
        Assert.Equal(simple.Mean.Value is null, mean.Estimate.Value is null);
        if (mean.Estimate.Value is not { } value)
        {
            Assert.Equal("there is no answer", mean.Estimate.Reason);
            return;
        }

        Assert.Equal(simple.Mean.Value!.Value, value, 1e-9);
        Assert.Equal(simple.Top.Value!.Value, top.Estimate.Value!.Value, 1e-9);
        Assert.Equal(answers.Where(a => a > 0).Zip(weights).Count(), mean.Estimate.N);
        Assert.InRange(mean.EffectiveN!.Value, 1 - 1e-9, mean.Estimate.N + 1e-9);
        var scaled = WeightedScore.OfMean(question, Given.On(question.Encoding, answers), [.. weights.Select(w => w * x.scale)]);
        Assert.Equal(value, scaled.Estimate.Value!.Value, 1e-9);
        Assert.Equal(mean.StandardError ?? 0, scaled.StandardError ?? 0, 1e-9);
        Assert.Equal(mean.EffectiveN.Value, scaled.EffectiveN!.Value, 1e-9);
        Assert.Equal(1, scaled.SumOfWeights / (mean.SumOfWeights * x.scale), 1e-9);

        // Equal weights: the standard error of a simple mean.
        var equal = WeightedScore.OfMean(question, Given.On(question.Encoding, answers), [.. answers.Select(_ => 2.5)]);
        var plain = RatingScore.FromTally(RatingTally.FromColumn(question, Given.On(question.Encoding, answers)));
        Assert.Equal(plain.StandardDeviation / Math.Sqrt(plain.N) ?? 0, equal.StandardError ?? 0, 1e-9);
        Assert.Equal(plain.N, equal.EffectiveN!.Value, 1e-9);
    });

    [Fact]
    public void Recommendations_are_weighted_in_points()
    {
        var score = WeightedScore.OfRecommendations(
            [Recommendation.Of(10), Recommendation.Of(7), Recommendation.Of(0)], [2, 1, 1]);
        Assert.Equal(25, score.Estimate.Value);
        Assert.Equal(16.0 / 6, score.EffectiveN!.Value, 1e-12);
        Assert.Equal("25.0 [-93.1, 143.1], n = 3 (linearised, normal), effective n 2.7", score.ToString());
        Assert.Equal("n = 0 (there is no answer)", WeightedScore.OfRecommendations([], []).ToString());
        var one = WeightedScore.OfValues([7], [3]);
        Assert.Equal((7, null, 3, 1), (one.Estimate.Value, one.StandardError, one.SumOfWeights, one.EffectiveN));
        Assert.Equal("one value has no spread", one.Estimate.Reason);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e101)]
    public void Weights_that_are_none_are_refused(double weight)
    {
        var e = Assert.Throws<ArgumentException>("weights", () => WeightedScore.OfValues([1, 2], [1, weight]));
        Assert.Contains("at index 1 is outside (0, 1e100]; leave out answers that are to count for nothing.", e.Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("weights", () => WeightedScore.OfRecommendations([Recommendation.Of(1)], [weight]));
    }

    [Fact]
    public void Other_arguments_are_checked()
    {
        var question = RatingQuestion.Satisfaction(RatingScale.OneToFive);
        Assert.Throws<ArgumentException>("weights", () => WeightedScore.OfValues([1, 2], [1]));
        Assert.Throws<ArgumentException>("values", () => WeightedScore.OfValues([double.NaN], [1]));
        Assert.Throws<ArgumentException>("answers", () => WeightedScore.OfMean(question, Given.On(question.Encoding, [6]), [1]));
        Assert.Throws<ArgumentException>("weights", () =>
            WeightedScore.OfTopBox(question, Given.On(question.Encoding, [1]), [1, 2]));
        Assert.Throws<ArgumentNullException>("question", () =>
            WeightedScore.OfMean(null!, Given.On(question.Encoding, [5]), [1]));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => WeightedScore.OfValues([1], [1], default(Proportion)));
    }
}
