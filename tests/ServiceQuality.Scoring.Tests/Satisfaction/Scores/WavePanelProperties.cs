using FsCheck.Fluent;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Scores;

/// <summary>Overlapping waves: the variance is the true one of the difference, and the ends of it are the tests of pairs and of
/// independent samples.</summary>
public class WavePanelProperties
{
    [Law]
    public Property The_formula_is_the_variance_of_the_difference_by_all_outcomes() => Laws.ForAll(
        from weights in Gen.Choose(0, 9).ArrayOf(9)
        where weights.Sum() > 0
        from both in Gen.Choose(0, 3)
        from first in Gen.Choose(0, 2)
        from second in Gen.Choose(0, 2)
        where both + first > 0 && both + second > 0
        select (weights, both, first, second), x =>
    {
        // One customer answers -1, 0 or 1 in either wave, by a joint distribution; those in one wave only by its margin. Every
        // outcome of all customers is tried.
        var total = (double)x.weights.Sum();
        double Joint(int i, int j) => x.weights[(i * 3) + j] / total;
        double First(int i) => Joint(i, 0) + Joint(i, 1) + Joint(i, 2);
        double Second(int j) => Joint(0, j) + Joint(1, j) + Joint(2, j);
        var (n1, n2) = ((double)x.both + x.first, (double)x.both + x.second);
        var (mean, square) = (0.0, 0.0);
        void Visit(int left, double probability, double sum1, double sum2)
        {
            if (probability == 0)
            {
                return;
            }

            if (left == 0)
            {
                var difference = (sum2 / n2) - (sum1 / n1);
                mean += probability * difference;
                square += probability * difference * difference;
                return;
            }

            for (var i = 0; i < 3; i++)
            {
                if (left > x.first + x.second)
                {
                    for (var j = 0; j < 3; j++)
                    {
                        Visit(left - 1, probability * Joint(i, j), sum1 + i - 1, sum2 + j - 1);
                    }
                }
                else if (left > x.second)
                {
                    Visit(left - 1, probability * First(i), sum1 + i - 1, sum2);
                }
                else
                {
                    Visit(left - 1, probability * Second(i), sum1, sum2 + i - 1);
                }
            }
        }

        Visit(x.both + x.first + x.second, 1, 0, 0);

        // The formula with the true variances and covariance, which a panel in the proportions of the distribution has exactly:
        // as many in both waves as the weights say,
        // then the rest in the proportions of the margins, so that all margins are the true ones.
        var v1 = First(0) + First(2) - Math.Pow(First(2) - First(0), 2);
        var v2 = Second(0) + Second(2) - Math.Pow(Second(2) - Second(0), 2);
        var c = Joint(0, 0) + Joint(2, 2) - Joint(0, 2) - Joint(2, 0) - ((First(2) - First(0)) * (Second(2) - Second(0)));
        var formula = (v1 / n1) + (v2 / n2) - (2 * x.both * c / (n1 * n2));
        Assert.Equal(square - (mean * mean), formula, 1e-12);

        var t = (long)total;
        var table = new long[11, 11];
        int[] answers = [0, 7, 10];
        var (only1, only2) = (new long[11], new long[11]);
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                table[answers[i], answers[j]] = x.both * (long)x.weights[(i * 3) + j];
                only1[answers[i]] += x.first * (long)x.weights[(i * 3) + j];
                only2[answers[j]] += x.second * (long)x.weights[(i * 3) + j];
            }
        }

        var test = WaveTest.CompareRecommendations(
            WavePanel.FromCounts(table, RecommendationTally.FromCounts(only1), RecommendationTally.FromCounts(only2)));
        Assert.Equal(100 * mean, test.Estimate!.Value!.Value, 1e-9);
        var error = 100 * Math.Sqrt(Math.Max(formula, 0) / t);
        if (test.Statistic is { } z && mean != 0 && Math.Abs(z) > 1e-6)
        {
            Assert.Equal(error, test.Estimate.Value.Value / z, 1e-7 * error);
        }
    });

    [Law]
    public Property Without_or_with_all_customers_in_both_it_is_a_known_test() => Laws.ForAll(
        from a in ScoreGenerators.Recommendations
        from b in ScoreGenerators.Recommendations
        select (a, b), x =>
    {
        static byte Stored(Recommendation? r) => r is { } given ? (byte)(given.Value + 1) : (byte)0;
        byte[] earlier = [.. x.a.Select(Stored)], later = [.. x.b.Select(Stored)];
        var apart = WavePanel.FromRecommendations(Given.On(Given.Recommendations, [.. earlier, .. new byte[later.Length]]),
            Given.On(Given.Recommendations, [.. new byte[earlier.Length], .. later]));
        var independent = WaveTest.CompareRecommendations(
            RecommendationTally.FromColumn(Given.On(Given.Recommendations, earlier)),
            RecommendationTally.FromColumn(Given.On(Given.Recommendations, later)));
        var test = WaveTest.CompareRecommendations(apart);
        Assert.Equal(0, apart.Both);
        Assert.Equal(independent.Statistic is null, test.Statistic is null);
        Assert.Equal(independent.Statistic ?? 0, test.Statistic ?? 0, 1e-9 * (1 + Math.Abs(independent.Statistic ?? 0)));
        Assert.Equal(independent.Estimate!.Value ?? 0, test.Estimate!.Value ?? 0, 1e-9);

        // The same customers in both: the mean of their differences over its standard error.
        var pairs = earlier.Zip(later).Where(p => p.First > 0 && p.Second > 0).ToArray();
        if (pairs.Length > 0)
        {
            static double Points(byte b) => 100 * ((int)Recommendation.Of(b - 1).Group - 1);
            var differences = pairs.Select(p => Points(p.Second) - Points(p.First)).ToArray();
            var mean = differences.Average();
            var spread = differences.Average(d => (d - mean) * (d - mean));
            var paired = WaveTest.CompareRecommendations(
                WavePanel.FromRecommendations(Given.On(Given.Recommendations, [.. pairs.Select(p => p.First)]),
                Given.On(Given.Recommendations, [.. pairs.Select(p => p.Second)])));
            Assert.Equal(mean, paired.Estimate!.Value!.Value, 1e-9);
            Assert.Equal(spread < 1e-9, paired.Statistic is null);
            if (paired.Statistic is { } z)
            {
                Assert.Equal(mean / Math.Sqrt(spread / pairs.Length), z, 1e-7 * (1 + Math.Abs(z)));
            }
        }
    });

    [Law]
    public Property Panels_merge_and_turn_round() => Laws.ForAll(
        from c in ScoreGenerators.Ratings
        from seed in Gen.Choose(0, 1000)
        from cut in Gen.Choose(0, 100)
        select (c, seed, cut), x =>
    {
        var (question, earlier) = x.c;
        var later = Samples.Shuffled(earlier, x.seed);
        var whole = WavePanel.FromRatings(question, Given.On(question.Encoding, earlier), Given.On(question.Encoding, later));
        var at = earlier.Length * x.cut / 100;
        var (left, right) = (WavePanel.FromRatings(
            question, Given.On(question.Encoding, earlier.AsSpan(..at)), Given.On(question.Encoding, later.AsSpan(..at))),
            WavePanel.FromRatings(question, Given.On(question.Encoding, earlier.AsSpan(at..)),
                Given.On(question.Encoding, later.AsSpan(at..))));
        Assert.Equal(whole, left.Merge(right));
        Assert.Equal(whole, right.Merge(left));
        Assert.Equal(earlier.Count(a => a > 0), whole.Both + whole.EarlierOnly);
        Assert.Equal(later.Count(a => a > 0), whole.Both + whole.LaterOnly);

        // From counts as printed.
        var (scale, steps) = (question.Scale, question.Scale.Maximum - question.Scale.Minimum + 1);
        var table = new long[steps, steps];
        List<int> only1 = [], only2 = [];
        foreach (var (a, b) in earlier.Zip(later))
        {
            if (a > 0 && b > 0)
            {
                table[a - 1, b - 1]++;
            }
            else if (a > 0)
            {
                only1.Add(a + scale.Minimum - 1);
            }
            else if (b > 0)
            {
                only2.Add(b + scale.Minimum - 1);
            }
        }

        var counted = WavePanel.FromCounts(
            table, RatingTally.FromAnswers(question, [.. only1]), RatingTally.FromAnswers(question, [.. only2]));
        Assert.Equal(WaveTest.CompareMeans(whole), WaveTest.CompareMeans(counted));
        Assert.Equal(WaveTest.CompareTopBox(whole), WaveTest.CompareTopBox(counted));

        // The difference is that of all answers of either wave.
        var (first, second) = (RatingTally.FromColumn(question, Given.On(question.Encoding, earlier)),
            RatingTally.FromColumn(question, Given.On(question.Encoding, later)));
        if (first.N > 0)
        {
            Assert.Equal(RatingScore.FromTally(second).Mean.Value!.Value - RatingScore.FromTally(first).Mean.Value!.Value,
                WaveTest.CompareMeans(whole).Estimate!.Value!.Value, 1e-9);
            Assert.Equal(RatingScore.FromTally(second).Top.Value!.Value - RatingScore.FromTally(first).Top.Value!.Value,
                WaveTest.CompareTopBox(whole).Estimate!.Value!.Value, 1e-9);
        }
    });

    [Fact]
    public void They_say_who_is_in_them()
    {
        var panel = WavePanel.FromRecommendations(
            Given.On(Given.Recommendations, [1, 2, 0, 11, 0]), Given.On(Given.Recommendations, [3, 0, 4, 11, 0]));
        Assert.Equal("recommendation: 2 in both waves, 1 in the earlier only, 1 in the later only", panel.ToString());
        Assert.Equal((2, 1, 1), (panel.Both, panel.EarlierOnly, panel.LaterOnly));
        Assert.Null(panel.Question);
        var none = WaveTest.CompareRecommendations(
            WavePanel.FromRecommendations(Given.On(Given.Recommendations, [1, 2]), Given.On(Given.Recommendations, [0, 0])));
        Assert.Equal("no test: a wave has no answer", none.ToString());

        // Everybody rose by the same: a difference without a doubt, and nothing to test it by.
        var rise = WaveTest.CompareMeans(
            WavePanel.FromRatings(RatingQuestion.Satisfaction(RatingScale.OneToSeven),
            Given.On(RatingQuestion.Satisfaction(RatingScale.OneToSeven).Encoding, [1, 4, 6, 2]),
            Given.On(RatingQuestion.Satisfaction(RatingScale.OneToSeven).Encoding, [2, 5, 7, 3])));
        Assert.Equal("there is no spread to measure the difference by", rise.Reason);
        Assert.Equal(1, rise.Estimate!.Value!.Value, 1e-12);
    }

    // What is left of the variance by rounding is no spread.
    [Law]
    public Property A_rise_of_all_by_the_same_is_never_tested() => Laws.ForAll(
        from answers in Gen.Choose(1, 90).Select(v => (byte)v).ArrayOf().Where(a => a.Length > 0)
        from rise in Gen.Choose(0, 10)
        select (answers, rise), x =>
    {
        var question = RatingQuestion.Satisfaction(new(1, 100), 10);
        var test = WaveTest.CompareMeans(
            WavePanel.FromRatings(question, Given.On(question.Encoding, x.answers),
            Given.On(question.Encoding, [.. x.answers.Select(a => (byte)(a + x.rise))])));
        Assert.Equal("there is no spread to measure the difference by", test.Reason);
        Assert.Equal(x.rise, test.Estimate!.Value!.Value, 1e-9);
    });

    [Fact]
    public void Pairs_make_a_difference_surer()
    {
        Random random = new(5);
        byte[] earlier = [.. Enumerable.Range(0, 400).Select(_ => (byte)random.Next(1, 12))];
        byte[] later = [.. earlier.Select(a => (byte)Math.Min(11, a + random.Next(0, 2)))];
        var paired = WaveTest.CompareRecommendations(
            WavePanel.FromRecommendations(Given.On(Given.Recommendations, earlier), Given.On(Given.Recommendations, later)));
        var apart = WaveTest.CompareRecommendations(RecommendationTally.FromColumn(Given.On(Given.Recommendations, earlier)),
            RecommendationTally.FromColumn(Given.On(Given.Recommendations, later)));
        Assert.True(paired.Statistic > 2 * apart.Statistic);
    }
}
