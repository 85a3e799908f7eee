using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// Whether a score changed from one wave of a survey to the next. Differences are always later less earlier, so that a rise is positive. Waves of different customers
/// are compared from their tallies; where some or all customers answered in both, from a <see cref="WavePanel"/>. All tests are two-sided; adjust many of them, one for
/// each segment, by <see cref="Multiplicity"/>.
/// </summary>
public static class WaveTest
{
    /// <summary>Compares the recommendation scores of two waves of different customers.</summary>
    /// <param name="earlier">The answers of the earlier wave.</param>
    /// <param name="later">The answers of the later wave.</param>
    /// <param name="method">How they are compared.</param>
    /// <param name="level">The level of the interval; null means 95 %.</param>
    /// <returns>The test, and the difference in points; its interval is by each wave's own variance, of the Welch test by t.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is none of the enumeration.</exception>
    public static HypothesisTest CompareRecommendations(
        RecommendationTally earlier, RecommendationTally later, RecommendationTestMethod method = RecommendationTestMethod.UnpooledZ, Proportion? level = null)
    {
        Guard.Against.Null(earlier);
        Guard.Against.Null(later);
        return OfShares(new(earlier.Detractors, earlier.Passives, earlier.Promoters), new(later.Detractors, later.Passives, later.Promoters), method, level);
    }

    /// <summary>Compares the recommendation scores of two waves that share some or all of their customers.</summary>
    /// <param name="panel">The answers by customer.</param>
    /// <param name="level">The level of the interval; null means 95 %.</param>
    /// <returns>z, p, and the difference in points with its interval; see <see cref="WavePanel"/> for the variance.</returns>
    /// <exception cref="ArgumentException">The answers are to another question.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static HypothesisTest CompareRecommendations(WavePanel panel, Proportion? level = null)
    {
        Guard.Against.Null(panel);
        if (panel.Question is not null)
        {
            throw new ArgumentException($"The answers are to the question {panel.Question}; allowed are answers to the recommendation question.", nameof(panel));
        }

        return panel.Test(answer => answer >= 9 ? 100 : answer >= 7 ? 0 : -100, Guard.Against.InvalidLevel(level));
    }

    /// <summary>Compares the net scores, top less bottom boxes, of two waves of different customers.</summary>
    /// <param name="earlier">The answers of the earlier wave.</param>
    /// <param name="later">The answers of the later wave, to the same question.</param>
    /// <param name="method">How they are compared.</param>
    /// <param name="level">The level of the interval; null means 95 %.</param>
    /// <returns>As of recommendation scores.</returns>
    /// <exception cref="ArgumentException">The questions differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is none of the enumeration.</exception>
    public static HypothesisTest CompareNet(
        RatingTally earlier, RatingTally later, RecommendationTestMethod method = RecommendationTestMethod.UnpooledZ, Proportion? level = null)
    {
        Check(earlier, later);
        static NetShares Shares(RatingTally t) => new(t.Bottom, t.N - t.Top - t.Bottom, t.Top);
        return OfShares(Shares(earlier), Shares(later), method, level);
    }

    /// <summary>Compares the shares of the top boxes of two waves of different customers.</summary>
    /// <param name="earlier">The answers of the earlier wave.</param>
    /// <param name="later">The answers of the later wave, to the same question.</param>
    /// <param name="method">How they are compared.</param>
    /// <param name="level">The level of the interval; null means 95 %.</param>
    /// <returns>The test, and the difference of the shares, from -1 to 1, with the interval of Newcombe whatever the test.</returns>
    /// <exception cref="ArgumentException">The questions differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is none of the enumeration.</exception>
    public static HypothesisTest CompareTopBox(RatingTally earlier, RatingTally later, ShareTestMethod method = ShareTestMethod.PooledZ, Proportion? level = null)
    {
        Check(earlier, later);
        var difference = ProportionEstimate.Difference(later.Top, later.N, earlier.Top, earlier.N, level);
        switch (method)
        {
            case ShareTestMethod.PooledZ:
                var n = earlier.N + later.N;
                var share = (double)(earlier.Top + later.Top) / n;
                var rest = (double)(n - earlier.Top - later.Top) / n;
                return Z("pooled z", n, difference, Math.Sqrt(share * rest * ((1.0 / earlier.N) + (1.0 / later.N))));
            case ShareTestMethod.Yates:
                return With(ChiSquareTest.Independence(new[,] { { earlier.Top, earlier.N - earlier.Top }, { later.Top, later.N - later.Top } }, continuity: true), difference);
            case ShareTestMethod.FisherExact:
                return With(ExactTest.Fisher(later.Top, later.N, earlier.Top, earlier.N), difference);
            default:
                throw new ArgumentOutOfRangeException(nameof(method), method, "Allowed are PooledZ, Yates and FisherExact.");
        }
    }

    /// <summary>Compares the shares of the top boxes of two waves that share some or all of their customers.</summary>
    /// <param name="panel">The answers by customer.</param>
    /// <param name="level">The level of the interval; null means 95 %.</param>
    /// <returns>z, p, and the difference of the shares with its interval; see <see cref="WavePanel"/> for the variance.</returns>
    /// <exception cref="ArgumentException">The answers are recommendations.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static HypothesisTest CompareTopBox(WavePanel panel, Proportion? level = null)
    {
        var question = Question(panel);
        return panel.Test(answer => answer > question.Scale.Maximum - question.TopBoxes ? 1 : 0, Guard.Against.InvalidLevel(level));
    }

    /// <summary>Compares the answers of two waves of different customers, by their means or ranks.</summary>
    /// <param name="earlier">The answers of the earlier wave.</param>
    /// <param name="later">The answers of the later wave, to the same question.</param>
    /// <param name="method">How they are compared.</param>
    /// <param name="level">The level of the interval; null means 95 %.</param>
    /// <returns>The test, with the difference of the means and its interval where the test is of means; W counts how often a later answer is above an earlier one.</returns>
    /// <exception cref="ArgumentException">The questions differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is none of the enumeration.</exception>
    public static HypothesisTest CompareMeans(RatingTally earlier, RatingTally later, MeanTestMethod method = MeanTestMethod.Welch, Proportion? level = null)
    {
        Check(earlier, later);
        var confidence = Guard.Against.InvalidLevel(level);
        return method switch
        {
            MeanTestMethod.Welch => TTest.Welch(later.Answers.Moments, earlier.Answers.Moments, level: confidence),
            MeanTestMethod.EqualVariances => TTest.EqualVariances(later.Answers.Moments, earlier.Answers.Moments, level: confidence),
            MeanTestMethod.MannWhitney => MannWhitneyTest.Run(later.Answers, earlier.Answers, RankMethod.NormalWithContinuity),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Allowed are Welch, EqualVariances and MannWhitney."),
        };
    }

    /// <summary>Compares the mean answers of two waves that share some or all of their customers.</summary>
    /// <param name="panel">The answers by customer.</param>
    /// <param name="level">The level of the interval; null means 95 %.</param>
    /// <returns>z, p, and the difference of the means with its interval; see <see cref="WavePanel"/> for the variance.</returns>
    /// <exception cref="ArgumentException">The answers are recommendations.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static HypothesisTest CompareMeans(WavePanel panel, Proportion? level = null)
    {
        Question(panel);
        return panel.Test(answer => answer, Guard.Against.InvalidLevel(level));
    }

    // A difference over its standard error.
    internal static HypothesisTest Z(string method, long n, Estimate difference, double error) => difference switch
    {
        { Value: null } => HypothesisTest.None(method, n, Alternative.TwoSided, "z", "a wave has no answer", difference),
        _ when error == 0 => HypothesisTest.None(method, n, Alternative.TwoSided, "z", NoResultReason.NoSpread, difference),
        { Value: { } value } => new(method, n, Alternative.TwoSided, "z", value / error, Alternative.TwoSided.PFromNormal(value / error), estimate: difference),
    };

    internal static Estimate About(double difference, double error, Proportion level, long n, string name)
    {
        var margin = level.Z() * error;
        return Estimate.Of(difference, new(difference - margin, difference + margin, level), n, name);
    }

    private static HypothesisTest OfShares(NetShares earlier, NetShares later, RecommendationTestMethod method, Proportion? level)
    {
        const string name = "unpooled normal";
        var confidence = Guard.Against.InvalidLevel(level);
        if (method is < RecommendationTestMethod.UnpooledZ or > RecommendationTestMethod.Welch)
        {
            throw new ArgumentOutOfRangeException(nameof(method), method, "Allowed are UnpooledZ, PooledZ, ChiSquare and Welch.");
        }

        var (n1, n2) = (earlier.N, later.N);
        var n = checked(n1 + n2);
        var isEmpty = n1 == 0 || n2 == 0;
        var error = isEmpty ? 0 : 100 * Math.Sqrt((earlier.Variance / n1) + (later.Variance / n2));
        var difference = isEmpty ? Estimate.None(n, name, "a wave has no answer") : About(100 * (later.Score - earlier.Score), error, confidence, n, name);
        switch (method)
        {
            case RecommendationTestMethod.UnpooledZ:
                return Z("unpooled z", n, difference, error);
            case RecommendationTestMethod.PooledZ:
                NetShares both = new(checked(earlier.Down + later.Down), checked(earlier.Middle + later.Middle), checked(earlier.Up + later.Up));
                return Z("pooled z", n, difference, isEmpty ? 0 : 100 * Math.Sqrt(both.Variance * ((1.0 / n1) + (1.0 / n2))));
            case RecommendationTestMethod.ChiSquare:
                return With(ChiSquareTest.Independence(new[,] { { earlier.Down, earlier.Middle, earlier.Up }, { later.Down, later.Middle, later.Up } }), difference);
            default:
                return TTest.Welch(later.Points, earlier.Points, level: confidence);
        }
    }

    private static RatingQuestion Question(WavePanel panel)
    {
        Guard.Against.Null(panel);
        return panel.Question ?? throw new ArgumentException("The answers are recommendations; allowed are answers to a satisfaction or effort question.", nameof(panel));
    }

    private static void Check(RatingTally earlier, RatingTally later)
    {
        Guard.Against.Null(earlier);
        Guard.Against.Null(later);
        RatingTally.CheckSame(earlier.Question, later.Question, nameof(later));
    }

    // A test that has no quantity of its own, with the difference.
    private static HypothesisTest With(HypothesisTest test, Estimate difference) => test is { Statistic: { } statistic, P: { } p }
        ? new(test.Method, test.N, test.Alternative, test.StatisticName, statistic, p, test.DegreesOfFreedom, estimate: difference, effectSizes: test.EffectSizes.AsSpan())
        : HypothesisTest.None(test.Method, test.N, test.Alternative, test.StatisticName, test.Reason!, difference);
}
