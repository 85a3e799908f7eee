using System.Numerics;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics.Intervals;

/// <summary>Estimates a proportion, and the difference and the ratio of two, from counts.</summary>
public static partial class ProportionEstimate
{
    private const string NoTrial = "there is no trial";

    /// <summary>Estimates the share of successes.</summary>
    /// <param name="successes">How many of the trials succeeded, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were; without one there is no estimate.</param>
    /// <param name="method">The method of the interval.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <param name="population">
    /// The size of the population when the trials were drawn from it without replacement, such as customers of whom some
    /// answered; at least as large as <paramref name="trials"/>. The interval is that of n (N - 1) / (N - n) trials with the same
    /// share, and the share itself when everyone was asked. Null means so large that it does not matter.
    /// </param>
    /// <returns>The share as a fraction from 0 to 1, and its interval within [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count or the level is outside its range, or the method is not a member of the enumeration.
    /// </exception>
    public static Estimate FromCounts(
        long successes,
        long trials,
        ProportionMethod method = ProportionMethod.Wilson,
        Proportion? level = null,
        long? population = null)
    {
        Guard.Against.InvalidCounts(successes, trials);
        Guard.Against.UndefinedEnum(method);
        var confidence = Guard.Against.InvalidLevel(level);
        var correction = FinitePopulation.CorrectionFactor(trials, population);
        var name = Describe(method) + FinitePopulation.Describe(population);
        if (trials == 0)
        {
            return Estimate.None(0, name, NoTrial);
        }

        var share = (double)successes / trials;
        if (correction == 0)
        {
            return Estimate.Of(share, new(share, share, confidence), trials, name);
        }

        var (x, n) = (successes / correction, trials / correction);
        var (lower, upper) = method switch
        {
            ProportionMethod.Wilson => Wilson(x, n, confidence.Z()),
            ProportionMethod.WilsonWithContinuity => WilsonWithContinuity(x, n, confidence.Z()),
            ProportionMethod.ClopperPearson => ClopperPearson(x, n, confidence.Tail()),
            ProportionMethod.AgrestiCoull => AgrestiCoull(x, n, confidence.Z()),
            _ => Wald(x, n, confidence.Z()),
        };
        return Estimate.Of(share, new(lower, upper, confidence), trials, name);
    }

    /// <summary>
    /// Assesses the share of successes against an objective: whether the share satisfies it, compared in whole numbers, and what
    /// its Wilson interval says about the cases to come.
    /// </summary>
    /// <remarks>
    /// No number of cases proves an objective of at least 100 %, or of at most 0 %. With the minimum of cases it is
    /// <see cref="AssessmentVerdict.Unproven"/> while every case satisfies it and <see cref="AssessmentVerdict.NotMet"/> after
    /// one that does not, however many there are; the reason says so.
    /// </remarks>
    /// <param name="successes">How many of the trials succeeded, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many trials there were.</param>
    /// <param name="objective">
    /// The share promised, at least above 0 % or at most below 100 %; taken to 15 digits, so that 99.9 % is 999 of 1000.
    /// </param>
    /// <param name="direction">On which side of the objective the share is to be.</param>
    /// <param name="minimum">How many trials are needed before the interval is used; at least 1.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The assessment; its numbers are fractions from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count, the minimum or the level is outside its range, every share satisfies the objective, or the direction is not a
    /// member of the enumeration.
    /// </exception>
    public static Assessment Assess(
        long successes,
        long trials,
        Proportion objective,
        BoundDirection direction = BoundDirection.AtLeast,
        int minimum = Assessment.DefaultMinimum,
        Proportion? level = null)
    {
        var estimate = FromCounts(successes, trials, ProportionMethod.Wilson, level);
        var isAtLeast = Guard.Against.UndefinedEnum(direction) == BoundDirection.AtLeast;
        Guard.Against.OutOfRange(
            isAtLeast && objective.Fraction == 0,
            objective,
            "Every share is at least 0 %; allowed are objectives above 0 %.",
            nameof(objective));
        Guard.Against.OutOfRange(
            !isAtLeast && objective.Fraction == 1,
            objective,
            "Every share is at most 100 %; allowed are objectives below 100 %.",
            nameof(objective));
        var text = PercentText.Format(objective);
        var assessment = Assessment.Run(AssessedValue.Of(estimate), objective.Fraction, direction, minimum, text);
        if (trials == 0)
        {
            return assessment;
        }

        var order = CompareShare(successes, trials, objective);
        var isAttained = isAtLeast ? order >= 0 : order <= 0;
        assessment = assessment.WithPlainAnswer(isAttained);
        if (trials < minimum || objective.Fraction != (isAtLeast ? 1 : 0))
        {
            return assessment;
        }

        return isAttained
            ? assessment.WithVerdict(AssessmentVerdict.Unproven, $"no number of cases proves an objective of {text}")
            : assessment.WithVerdict(AssessmentVerdict.NotMet, $"one case refutes an objective of {text}");
    }

    /// <summary>
    /// Estimates the difference of two shares, first minus second, with the hybrid score interval of Newcombe (1998, method 10):
    /// the distances of each share to the ends of its Wilson interval, combined by the root of the sum of their squares. The
    /// samples are independent.
    /// </summary>
    /// <param name="firstSuccesses">The successes of the first sample, from 0 to its trials.</param>
    /// <param name="firstTrials">The trials of the first sample.</param>
    /// <param name="secondSuccesses">The successes of the second sample, from 0 to its trials.</param>
    /// <param name="secondTrials">The trials of the second sample.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The difference from -1 to 1, its interval within [-1, 1], and the trials of both.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count or the level is outside its range.</exception>
    public static Estimate Difference(
        long firstSuccesses, long firstTrials, long secondSuccesses, long secondTrials, Proportion? level = null)
    {
        Guard.Against.InvalidCounts(firstSuccesses, firstTrials);
        Guard.Against.InvalidCounts(secondSuccesses, secondTrials);
        const string name = "Newcombe hybrid score";
        var first = FromCounts(firstSuccesses, firstTrials, ProportionMethod.Wilson, level);
        var second = FromCounts(secondSuccesses, secondTrials, ProportionMethod.Wilson, level);
        var trials = firstTrials + secondTrials;
        if (first is not { Value: { } p1, Interval: { } i1 } || second is not { Value: { } p2, Interval: { } i2 })
        {
            return Estimate.None(trials, name, NoTrial);
        }

        var difference = p1 - p2;
        var below = double.Hypot(p1 - i1.Lower, i2.Upper - p2);
        var above = double.Hypot(i1.Upper - p1, p2 - i2.Lower);
        var interval = new ConfidenceInterval(Math.Max(difference - below, -1), Math.Min(difference + above, 1), i1.Level);
        return Estimate.Of(difference, interval, trials, name);
    }

    // Compares part of whole with a threshold in whole numbers; the threshold is the decimal of at most 15 digits that it prints.
    internal static int CompareShare(BigInteger part, BigInteger whole, Proportion threshold)
    {
        var scale = BigInteger.Pow(10, 28);
        return (part * scale).CompareTo(whole * new BigInteger(PercentText.Fraction(threshold) * (decimal)scale));
    }

    private static string Describe(ProportionMethod method) => method switch
    {
        ProportionMethod.Wilson => "Wilson score",
        ProportionMethod.WilsonWithContinuity => "Wilson score with continuity correction",
        ProportionMethod.ClopperPearson => "Clopper-Pearson exact",
        ProportionMethod.AgrestiCoull => "Agresti-Coull",
        _ => "Wald",
    };

    private static (double Lower, double Upper) Wilson(double x, double n, double z)
    {
        var (p, q, z2) = (x / n, (n - x) / n, z * z);
        var middle = p + (z2 / (2 * n));
        var half = z * Math.Sqrt((p * q / n) + (z2 / (4 * n * n)));
        var scale = 1 + (z2 / n);

        // At 0 and 1 the interval ends at the share; subtracting would leave a rounding error there.
        return (x == 0 ? 0 : (middle - half) / scale, x == n ? 1 : (middle + half) / scale);
    }

    private static (double Lower, double Upper) WilsonWithContinuity(double x, double n, double z)
    {
        var (p, q, z2) = (x / n, (n - x) / n, z * z);
        var lower = ((2 * x) + z2 - 1 - (z * Math.Sqrt(z2 - 2 - (1 / n) + (4 * p * ((n * q) + 1))))) / (2 * (n + z2));
        var upper = ((2 * x) + z2 + 1 + (z * Math.Sqrt(z2 + 2 - (1 / n) + (4 * p * ((n * q) - 1))))) / (2 * (n + z2));
        return (x == 0 ? 0 : Math.Max(lower, 0), x == n ? 1 : Math.Min(upper, 1));
    }

    private static (double Lower, double Upper) ClopperPearson(double x, double n, double tail)
    {
        var odds = x == 0 ? 0 : BetaTail.LowerOdds(x, n - x + 1.0, Math.Log(tail));
        var oddsAgainst = x == n ? 0 : BetaTail.LowerOdds(n - x, x + 1.0, Math.Log(tail));
        return (odds / (1 + odds), 1 / (1 + oddsAgainst));
    }

    private static (double Lower, double Upper) AgrestiCoull(double x, double n, double z)
    {
        var trials = n + (z * z);
        var p = (x + (z * z / 2)) / trials;
        var half = z * Math.Sqrt(p * (1 - p) / trials);
        return (Math.Max(p - half, 0), Math.Min(p + half, 1));
    }

    private static (double Lower, double Upper) Wald(double x, double n, double z)
    {
        var p = x / n;
        var half = z * Math.Sqrt(p * (1 - p) / n);
        return (Math.Max(p - half, 0), Math.Min(p + half, 1));
    }
}
