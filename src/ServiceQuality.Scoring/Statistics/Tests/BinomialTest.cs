using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>Exact tests of counts: of a share against a value, of the signs of differences, and of the ratio of two rates.</summary>
public static class BinomialTest
{
    /// <summary>
    /// Tests a share of successes against a value. A two-sided p-value is the probability of all counts that are no more likely than the
    /// one found, as in R's <c>binom.test</c>.
    /// </summary>
    /// <param name="successes">How many of the trials succeeded, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were.</param>
    /// <param name="hypothesis">The share under the hypothesis.</param>
    /// <param name="alternative">What the test is to show of the share.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>The successes, p, and the share with the interval of Clopper and Pearson.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count, the alternative or the level is outside its range.</exception>
    public static HypothesisTest Share(
        long successes, long trials, Proportion hypothesis, Alternative alternative = Alternative.TwoSided, Proportion? level = null)
    {
        var estimate = ProportionEstimate.Of(successes, trials, ProportionMethod.ClopperPearson, level);
        return Test("exact binomial", "x", successes, trials, hypothesis.Fraction, alternative.Checked(nameof(alternative)), estimate);
    }

    /// <summary>The sign test that differences lie above zero as often as below; those of zero are left out.</summary>
    /// <param name="differences">The differences, finite and at most 1e150 in size.</param>
    /// <param name="alternative">What the test is to show of the differences.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>The number of differences above zero, p, and their share of those that are not zero, with the interval of Clopper and Pearson; n counts these.</returns>
    /// <exception cref="ArgumentException">A difference is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest Signs(ReadOnlySpan<double> differences, Alternative alternative = Alternative.TwoSided, Proportion? level = null)
    {
        var (above, below) = (0L, 0L);
        foreach (var difference in Sample.Checked(differences, nameof(differences)))
        {
            above += difference > 0 ? 1 : 0;
            below += difference < 0 ? 1 : 0;
        }

        return Signs(above, below, alternative, level);
    }

    /// <summary>The sign test of counted differences.</summary>
    /// <param name="differences">The differences; missing ones do not count.</param>
    /// <param name="alternative">What the test is to show of the differences.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the differences themselves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest Signs(Histogram differences, Alternative alternative = Alternative.TwoSided, Proportion? level = null)
    {
        Guard.Against.Null(differences);
        var below = 0L;
        for (var i = 0; i < differences.Counts.Count && differences.First + i < 0; i++)
        {
            below += differences.Counts[i];
        }

        return Signs(differences.N - below - differences.Count(0), below, alternative, level);
    }

    /// <summary>The sign test from the numbers of differences above and below zero.</summary>
    /// <param name="above">How many differences are above zero.</param>
    /// <param name="below">How many are below zero.</param>
    /// <param name="alternative">What the test is to show of the differences.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the differences themselves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the alternative or the level is outside its range.</exception>
    public static HypothesisTest Signs(long above, long below, Alternative alternative = Alternative.TwoSided, Proportion? level = null)
    {
        Guard.Against.LessThan(above, 0);
        Guard.Against.LessThan(below, 0);
        var n = checked(above + below);
        var estimate = ProportionEstimate.Of(above, n, ProportionMethod.ClopperPearson, level);
        return Test("sign", "S", above, n, 0.5, alternative.Checked(nameof(alternative)), estimate);
    }

    /// <summary>
    /// Tests the ratio of two rates of events, first over second: given all events, those of the first are binomial. R's
    /// <c>poisson.test</c> of two samples.
    /// </summary>
    /// <param name="firstEvents">The events of the first.</param>
    /// <param name="firstExposure">What they happened in, from 1e-100 to 1e100.</param>
    /// <param name="secondEvents">The events of the second.</param>
    /// <param name="secondExposure">What they happened in, in the same unit.</param>
    /// <param name="hypothesis">The ratio under the hypothesis, from 1e-100 to 1e100.</param>
    /// <param name="alternative">What the test is to show of the ratio.</param>
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
        RateEstimate.CheckedSample(0, "", hypothesis, nameof(hypothesis));
        var ratio = RateEstimate.Ratio(firstEvents, firstExposure, secondEvents, secondExposure, level);
        alternative.Checked(nameof(alternative));
        const string name = "exact ratio of rates";
        var n = checked(firstEvents + secondEvents);
        if (n == 0)
        {
            return HypothesisTest.None(name, 0, alternative, "x", ratio.Reason!, ratio);
        }

        // From the side of the smaller share, which keeps its digits.
        var odds = hypothesis * (firstExposure / secondExposure);
        var logP = odds <= 1
            ? LogP(firstEvents, n, odds / (1 + odds), alternative)
            : LogP(secondEvents, n, 1 / (1 + odds), alternative switch { Alternative.Greater => Alternative.Less, Alternative.Less => Alternative.Greater, _ => alternative });
        return new(name, n, alternative, "x", firstEvents, PValue.FromLog(Math.Min(logP, 0)), estimate: ratio);
    }

    private static HypothesisTest Test(string method, string statistic, long x, long n, double p, Alternative alternative, Estimate estimate)
    {
        if (n == 0)
        {
            return HypothesisTest.None(method, 0, alternative, statistic, estimate.Reason!, estimate);
        }

        if ((p == 0 && x > 0) || (p == 1 && x < n))
        {
            return HypothesisTest.None(method, n, alternative, statistic, "what was found cannot happen under the hypothesis", estimate);
        }

        var logP = p is 0 or 1 ? 0 : LogP(x, n, p, alternative);
        return new(method, n, alternative, statistic, x, PValue.FromLog(Math.Min(logP, 0)), estimate: estimate);
    }

    private static double LogP(long x, long n, double p, Alternative alternative) => alternative switch
    {
        Alternative.Greater => BinomialTail.LogUpper(x, n, p),
        Alternative.Less => BinomialTail.LogLower(x, n, p),
        _ => TwoSided(x, n, p),
    };

    // What is no more likely than x: its own tail, and from the other end up to the last count that is not likelier. Equal but for
    // rounding counts as equal, as in R.
    private static double TwoSided(long x, long n, double p)
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
