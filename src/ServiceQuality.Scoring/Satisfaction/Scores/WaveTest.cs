using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Tests whether a score changed from one wave of a survey to the next. Differences are later minus earlier, so that a rise is
/// positive. Waves of different customers are compared by their tallies; waves that share customers by a <see cref="WavePanel"/>.
/// All tests are two-sided. Adjust several of them, such as one per segment, with <see cref="PValue.Adjust"/>.
/// </summary>
public static class WaveTest
{
    private const string EmptyWave = "a wave has no answer";

    /// <summary>Compares the recommendation scores of two waves of different customers.</summary>
    /// <param name="earlier">The answers of the earlier wave.</param>
    /// <param name="later">The answers of the later wave.</param>
    /// <param name="method">The test.</param>
    /// <param name="level">The confidence level of the interval; null means 95 %.</param>
    /// <returns>
    /// The test with the difference in points. The interval uses the variance of each wave; that of the Welch test uses t.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is undefined.</exception>
    public static HypothesisTest CompareRecommendations(
        RecommendationTally earlier,
        RecommendationTally later,
        RecommendationTestMethod method = RecommendationTestMethod.UnpooledZ,
        Proportion? level = null)
    {
        Guard.Against.Null(earlier);
        Guard.Against.Null(later);
        return CompareShares(NetShares.Of(earlier), NetShares.Of(later), method, level);
    }

    /// <summary>Compares the recommendation scores of two waves that share some or all of their customers.</summary>
    /// <param name="panel">The answers by customer.</param>
    /// <param name="level">The confidence level of the interval; null means 95 %.</param>
    /// <returns>z, p and the difference in points with its interval; see <see cref="WavePanel"/> for the variance.</returns>
    /// <exception cref="ArgumentException">The answers are to another question.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static HypothesisTest CompareRecommendations(WavePanel panel, Proportion? level = null)
    {
        Guard.Against.Null(panel);
        Guard.Against.Invalid(
            panel.Question is not null,
            $"The answers are to the question {panel.Question}; allowed are answers to the recommendation question.",
            nameof(panel));
        return InPoints(panel.Test(PointsOf, Guard.Against.InvalidLevel(level)));
    }

    /// <summary>Compares the net scores, top boxes minus bottom boxes, of two waves of different customers.</summary>
    /// <param name="earlier">The answers of the earlier wave.</param>
    /// <param name="later">The answers of the later wave, to the same question.</param>
    /// <param name="method">The test.</param>
    /// <param name="level">The confidence level of the interval; null means 95 %.</param>
    /// <returns>The test with the difference in points, as for recommendation scores.</returns>
    /// <exception cref="ArgumentException">The questions differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is undefined.</exception>
    public static HypothesisTest CompareNet(
        RatingTally earlier,
        RatingTally later,
        RecommendationTestMethod method = RecommendationTestMethod.UnpooledZ,
        Proportion? level = null)
    {
        CheckSameQuestion(earlier, later);
        return CompareShares(NetShares.Of(earlier), NetShares.Of(later), method, level);
    }

    /// <summary>
    /// Compares the shares of the top boxes of two waves of different customers by z, the share of both waves pooled.
    /// </summary>
    /// <param name="earlier">The answers of the earlier wave.</param>
    /// <param name="later">The answers of the later wave, to the same question.</param>
    /// <param name="level">The confidence level of the interval; null means 95 %.</param>
    /// <param name="continuity">
    /// Whether to test by chi-square with the continuity correction of Yates (1934) instead, the default of R's <c>prop.test</c>.
    /// </param>
    /// <returns>The test with the difference of the shares, from -1 to 1, and Newcombe's interval.</returns>
    /// <exception cref="ArgumentException">The questions differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static HypothesisTest CompareTopBox(
        RatingTally earlier, RatingTally later, Proportion? level = null, bool continuity = false)
    {
        CheckSameQuestion(earlier, later);
        var difference = TopBoxDifference(earlier, later, level);
        if (continuity)
        {
            long[,] table = { { earlier.Top, earlier.N - earlier.Top }, { later.Top, later.N - later.Top } };
            return WithEstimate(ChiSquareTest.Independence(table, continuity: true), difference);
        }

        var n = earlier.N + later.N;
        var share = (double)(earlier.Top + later.Top) / n;
        var rest = (double)(n - earlier.Top - later.Top) / n;
        return Z("pooled z", n, difference, Math.Sqrt(share * rest * ((1.0 / earlier.N) + (1.0 / later.N))));
    }

    /// <summary>Compares the shares of the top boxes of two waves that share some or all of their customers.</summary>
    /// <param name="panel">The answers by customer.</param>
    /// <param name="level">The confidence level of the interval; null means 95 %.</param>
    /// <returns>
    /// z, p and the difference of the shares with its interval; see <see cref="WavePanel"/> for the variance.
    /// </returns>
    /// <exception cref="ArgumentException">The answers are recommendations.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static HypothesisTest CompareTopBox(WavePanel panel, Proportion? level = null)
    {
        var question = RatingQuestionOf(panel);
        var firstTop = question.Scale.Maximum - question.TopBoxes + 1;
        return panel.Test(answer => answer >= firstTop ? 1 : 0, Guard.Against.InvalidLevel(level));
    }

    /// <summary>Compares the shares of the top boxes of two waves of different customers by Fisher's exact test.</summary>
    /// <param name="earlier">The answers of the earlier wave.</param>
    /// <param name="later">The answers of the later wave, to the same question.</param>
    /// <param name="level">The confidence level of the interval; null means 95 %.</param>
    /// <returns>The test with the difference of the shares, from -1 to 1, and Newcombe's interval.</returns>
    /// <exception cref="ArgumentException">The questions differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static HypothesisTest CompareTopBoxExactly(RatingTally earlier, RatingTally later, Proportion? level = null)
    {
        CheckSameQuestion(earlier, later);
        return WithEstimate(
            ExactTest.Fisher(later.Top, later.N, earlier.Top, earlier.N), TopBoxDifference(earlier, later, level));
    }

    /// <summary>Compares the mean answers of two waves of different customers by a t test.</summary>
    /// <param name="earlier">The answers of the earlier wave.</param>
    /// <param name="later">The answers of the later wave, to the same question.</param>
    /// <param name="level">The confidence level of the interval; null means 95 %.</param>
    /// <param name="equalVariances">
    /// Whether the waves are taken to have one variance (Student); otherwise each has its own (Welch).
    /// </param>
    /// <returns>The test with the difference of the means and its interval.</returns>
    /// <exception cref="ArgumentException">The questions differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static HypothesisTest CompareMeans(
        RatingTally earlier, RatingTally later, Proportion? level = null, bool equalVariances = false)
    {
        CheckSameQuestion(earlier, later);
        var confidence = Guard.Against.InvalidLevel(level);
        var (before, after) = (earlier.Answers.Moments, later.Answers.Moments);
        return equalVariances
            ? TTest.EqualVariances(after, before, level: confidence)
            : TTest.Welch(after, before, level: confidence);
    }

    /// <summary>Compares the mean answers of two waves that share some or all of their customers.</summary>
    /// <param name="panel">The answers by customer.</param>
    /// <param name="level">The confidence level of the interval; null means 95 %.</param>
    /// <returns>
    /// z, p and the difference of the means with its interval; see <see cref="WavePanel"/> for the variance.
    /// </returns>
    /// <exception cref="ArgumentException">The answers are recommendations.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static HypothesisTest CompareMeans(WavePanel panel, Proportion? level = null)
    {
        _ = RatingQuestionOf(panel);
        return panel.Test(answer => answer, Guard.Against.InvalidLevel(level));
    }

    /// <summary>
    /// Compares the answers of two waves of different customers by the rank sum test of Mann and Whitney, by the normal
    /// distribution with continuity correction.
    /// </summary>
    /// <param name="earlier">The answers of the earlier wave.</param>
    /// <param name="later">The answers of the later wave, to the same question.</param>
    /// <returns>The test, whose W counts how often a later answer is above an earlier one.</returns>
    /// <exception cref="ArgumentException">The questions differ.</exception>
    public static HypothesisTest CompareRanks(RatingTally earlier, RatingTally later)
    {
        CheckSameQuestion(earlier, later);
        return MannWhitneyTest.Run(later.Answers, earlier.Answers, RankMethod.NormalWithContinuity);
    }

    // A difference divided by its standard error.
    internal static HypothesisTest Z(string method, long n, Estimate difference, double error)
    {
        if (difference.Value is not { } value)
        {
            return HypothesisTest.None(method, n, Alternative.TwoSided, "z", EmptyWave, difference);
        }

        if (error == 0)
        {
            return HypothesisTest.None(method, n, Alternative.TwoSided, "z", NoResultReason.NoSpread, difference);
        }

        var z = value / error;
        return new(method, n, Alternative.TwoSided, "z", z, Alternative.TwoSided.PFromNormal(z), estimate: difference);
    }

    // A difference with a normal interval.
    internal static Estimate NormalEstimate(double difference, double error, Proportion level, long n, string name)
    {
        var margin = level.Z() * error;
        return Estimate.Of(difference, new(difference - margin, difference + margin, level), n, name);
    }

    private static HypothesisTest CompareShares(
        NetShares earlier, NetShares later, RecommendationTestMethod method, Proportion? level)
    {
        const string name = "unpooled normal";
        var confidence = Guard.Against.InvalidLevel(level);
        Guard.Against.UndefinedEnum(method);

        var (n1, n2) = (earlier.N, later.N);
        var n = checked(n1 + n2);
        var isEmpty = n1 == 0 || n2 == 0;
        var error = isEmpty ? 0 : 100 * Math.Sqrt((earlier.Variance / n1) + (later.Variance / n2));
        var difference = isEmpty
            ? Estimate.None(n, name, EmptyWave)
            : NormalEstimate(100 * (later.Score - earlier.Score), error, confidence, n, name);
        switch (method)
        {
            case RecommendationTestMethod.UnpooledZ:
                return InPoints(Z("unpooled z", n, difference, error));
            case RecommendationTestMethod.PooledZ:
                var both = earlier.Add(later);
                var pooled = isEmpty ? 0 : 100 * Math.Sqrt(both.Variance * ((1.0 / n1) + (1.0 / n2)));
                return InPoints(Z("pooled z", n, difference, pooled));
            case RecommendationTestMethod.ChiSquare:
                long[,] table = { { earlier.Down, earlier.Middle, earlier.Up }, { later.Down, later.Middle, later.Up } };
                return InPoints(WithEstimate(ChiSquareTest.Independence(table), difference));
            default:
                return InPoints(TTest.Welch(later.Points, earlier.Points, level: confidence));
        }
    }

    private static Estimate TopBoxDifference(RatingTally earlier, RatingTally later, Proportion? level) =>
        ProportionEstimate.Difference(later.Top, later.N, earlier.Top, earlier.N, level);

    // The points that an answer to the recommendation question counts.
    private static double PointsOf(int answer) => 100 * ((int)Recommendation.Of(answer).Group - 1);

    private static RatingQuestion RatingQuestionOf(WavePanel panel)
    {
        Guard.Against.Null(panel);
        return panel.Question ?? throw new ArgumentException(
            "The answers are recommendations; allowed are answers to a satisfaction or effort question.", nameof(panel));
    }

    private static void CheckSameQuestion(RatingTally earlier, RatingTally later)
    {
        Guard.Against.Null(earlier);
        Guard.Against.Null(later);
        RatingTally.CheckSameQuestion(earlier.Question, later.Question, nameof(later));
    }

    private static HypothesisTest InPoints(HypothesisTest test) =>
        test.Estimate is { } estimate ? test.WithEstimate(estimate.InPoints()) : test;

    // A test that has no quantity of its own, with the difference.
    private static HypothesisTest WithEstimate(HypothesisTest test, Estimate difference) => test.WithEstimate(difference);
}
