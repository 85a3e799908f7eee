using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Exact tests of counts: a proportion against a value, the signs of differences, two proportions (Fisher), and the ratio of two
/// rates.
/// </summary>
public static class ExactTest
{
    /// <summary>
    /// Tests a proportion of successes against a value. A two-sided p-value is the probability of all counts that are no more
    /// likely than the one observed, as in R's <c>binom.test</c>.
    /// </summary>
    /// <param name="successes">How many of the trials succeeded, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were.</param>
    /// <param name="hypothesis">The proportion under the hypothesis.</param>
    /// <param name="alternative">The alternative for the proportion.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>The successes, p, and the proportion with the interval of Clopper and Pearson.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count, the alternative or the level is outside its range.</exception>
    public static HypothesisTest Binomial(
        long successes,
        long trials,
        Proportion hypothesis,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null)
    {
        Guard.Against.UndefinedEnum(alternative);
        var estimate = ProportionEstimate.FromCounts(successes, trials, ProportionMethod.ClopperPearson, level);
        return TestProportion("exact binomial", "x", successes, trials, hypothesis.Fraction, alternative, estimate);
    }

    /// <summary>The sign test: positive and negative differences are equally likely. Differences of zero are left out.</summary>
    /// <param name="differences">The differences, finite and at most 1e150 in size.</param>
    /// <param name="alternative">The alternative for the differences.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>
    /// The number of positive differences, p, and their proportion among the differences that are not zero, with the interval of
    /// Clopper and Pearson; n counts the differences that are not zero.
    /// </returns>
    /// <exception cref="ArgumentException">A difference is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest Signs(
        ReadOnlySpan<double> differences, Alternative alternative = Alternative.TwoSided, Proportion? level = null)
    {
        Guard.Against.InvalidValues(differences);
        var (above, below) = (0L, 0L);
        foreach (var difference in differences)
        {
            above += difference > 0 ? 1 : 0;
            below += difference < 0 ? 1 : 0;
        }

        return Signs(above, below, alternative, level);
    }

    /// <summary>The sign test of counted differences.</summary>
    /// <param name="differences">The differences; missing ones do not count.</param>
    /// <param name="alternative">The alternative for the differences.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the differences themselves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest Signs(
        Histogram differences, Alternative alternative = Alternative.TwoSided, Proportion? level = null)
    {
        Guard.Against.Null(differences);
        var below = 0L;
        for (var i = 0; i < differences.Counts.Count && differences.First + i < 0; i++)
        {
            below += differences.Counts[i];
        }

        return Signs(differences.N - below - differences.Count(0), below, alternative, level);
    }

    /// <summary>The sign test from the numbers of positive and negative differences.</summary>
    /// <param name="above">How many differences are above zero.</param>
    /// <param name="below">How many are below zero.</param>
    /// <param name="alternative">The alternative for the differences.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the differences themselves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number is negative, or the alternative or the level is outside its range.
    /// </exception>
    public static HypothesisTest Signs(
        long above, long below, Alternative alternative = Alternative.TwoSided, Proportion? level = null)
    {
        Guard.Against.LessThan(above, 0);
        Guard.Against.LessThan(below, 0);
        Guard.Against.UndefinedEnum(alternative);
        var n = checked(above + below);
        var estimate = ProportionEstimate.FromCounts(above, n, ProportionMethod.ClopperPearson, level);
        return TestProportion("sign", "S", above, n, 0.5, alternative, estimate);
    }

    /// <summary>
    /// Fisher's (1935) exact test that two independent samples have the same proportion of successes. Given the total number of
    /// successes, those of the first sample are hypergeometric. The two-sided p-value is the probability of all tables that are
    /// no more likely than the one observed, as in R's <c>fisher.test</c>.
    /// </summary>
    /// <param name="firstSuccesses">The successes of the first sample, from 0 to its trials.</param>
    /// <param name="firstTrials">The trials of the first sample.</param>
    /// <param name="secondSuccesses">The successes of the second sample, from 0 to its trials.</param>
    /// <param name="secondTrials">The trials of the second sample.</param>
    /// <param name="alternative">The alternative for the first proportion compared with the second.</param>
    /// <returns>The successes of the first, and p; the time grows with the root of the trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count or the alternative is outside its range.</exception>
    /// <exception cref="OverflowException">The sum of the trials exceeds 64 bits.</exception>
    public static HypothesisTest Fisher(
        long firstSuccesses,
        long firstTrials,
        long secondSuccesses,
        long secondTrials,
        Alternative alternative = Alternative.TwoSided)
    {
        Guard.Against.InvalidCounts(firstSuccesses, firstTrials);
        Guard.Against.InvalidCounts(secondSuccesses, secondTrials);
        Guard.Against.UndefinedEnum(alternative);
        const string name = "Fisher exact";
        var n = checked(firstTrials + secondTrials);
        if (firstTrials == 0 || secondTrials == 0)
        {
            return HypothesisTest.None(name, n, alternative, "x", "a sample has no trial");
        }

        Hypergeometric tables = new(firstTrials, secondTrials, firstSuccesses + secondSuccesses);
        var logP = alternative switch
        {
            Alternative.Greater => tables.LogUpper(firstSuccesses),
            Alternative.Less => tables.LogLower(firstSuccesses),
            _ => tables.LogTwoSided(firstSuccesses),
        };
        return new(name, n, alternative, "x", firstSuccesses, PValue.FromLog(Math.Min(logP, 0)));
    }

    /// <summary>
    /// Tests the ratio of two rates of events, first divided by second: given all events, those of the first are binomial. R's
    /// <c>poisson.test</c> of two samples.
    /// </summary>
    /// <param name="firstEvents">The events of the first sample.</param>
    /// <param name="firstExposure">The exposure of the first sample, from 1e-100 to 1e100.</param>
    /// <param name="secondEvents">The events of the second sample.</param>
    /// <param name="secondExposure">The exposure of the second sample, in the same unit.</param>
    /// <param name="hypothesis">The ratio under the hypothesis, from 1e-100 to 1e100.</param>
    /// <param name="alternative">The alternative for the ratio.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>The events of the first, p, and the ratio with its exact interval; n counts the events of both.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Events are negative, or another argument is outside its range.</exception>
    public static HypothesisTest RateRatio(
        long firstEvents,
        double firstExposure,
        long secondEvents,
        double secondExposure,
        double hypothesis = 1,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null)
    {
        Guard.Against.InvalidExposure(hypothesis);
        Guard.Against.UndefinedEnum(alternative);
        var ratio = RateEstimate.Ratio(firstEvents, firstExposure, secondEvents, secondExposure, level);
        const string name = "exact ratio of rates";
        var n = checked(firstEvents + secondEvents);
        if (n == 0)
        {
            return HypothesisTest.None(name, 0, alternative, "x", ratio.Reason!, ratio);
        }

        // Computed from the side of the smaller proportion, which keeps its digits.
        var odds = hypothesis * (firstExposure / secondExposure);
        var logP = odds <= 1
            ? LogP(firstEvents, n, odds / (1 + odds), alternative)
            : LogP(secondEvents, n, 1 / (1 + odds), Reverse(alternative));
        return new(name, n, alternative, "x", firstEvents, PValue.FromLog(Math.Min(logP, 0)), estimate: ratio);
    }

    private static Alternative Reverse(Alternative alternative) => alternative switch
    {
        Alternative.Greater => Alternative.Less,
        Alternative.Less => Alternative.Greater,
        _ => alternative,
    };

    private static HypothesisTest TestProportion(
        string method, string statistic, long x, long n, double p, Alternative alternative, Estimate estimate)
    {
        if (n == 0)
        {
            return HypothesisTest.None(method, 0, alternative, statistic, estimate.Reason!, estimate);
        }

        if ((p == 0 && x > 0) || (p == 1 && x < n))
        {
            return HypothesisTest.None(method, n, alternative, statistic, NoResultReason.Impossible, estimate);
        }

        var logP = p is 0 or 1 ? 0 : LogP(x, n, p, alternative);
        return new(method, n, alternative, statistic, x, PValue.FromLog(Math.Min(logP, 0)), estimate: estimate);
    }

    private static double LogP(long x, long n, double p, Alternative alternative) => alternative switch
    {
        Alternative.Greater => BinomialTail.LogUpper(x, n, p),
        Alternative.Less => BinomialTail.LogLower(x, n, p),
        _ => LogTwoSidedP(x, n, p),
    };

    // The tail of x, and from the other end every count that is no more likely than x. Equal but for rounding counts as equal, as
    // in R.
    private static double LogTwoSidedP(long x, long n, double p)
    {
        var most = BinomialTail.LogProbability(x, n, p) + 1e-7;
        var mean = n * p;
        if (x == mean)
        {
            return 0;
        }

        if (x < mean)
        {
            var from = BinomialTail.First((long)Math.Ceiling(mean), n, k => BinomialTail.LogProbability(k, n, p) <= most);
            return LogMath.LogSum(BinomialTail.LogLower(x, n, p), BinomialTail.LogUpper(from, n, p));
        }

        var to = BinomialTail.First(0, (long)Math.Floor(mean), k => BinomialTail.LogProbability(k, n, p) > most) - 1;
        return LogMath.LogSum(BinomialTail.LogUpper(x, n, p), BinomialTail.LogLower(to, n, p));
    }
}
