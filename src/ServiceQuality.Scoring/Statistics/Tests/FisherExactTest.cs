using System.Globalization;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Fisher's (1935) exact test that two samples have the same share of successes, given all successes: those of the first are hypergeometric then. The two-sided p-value is the probability
/// of all tables that are no more likely than the one found, as in R's <c>fisher.test</c>.
/// </summary>
public static class FisherExactTest
{
    /// <summary>Tests the shares of two independent samples.</summary>
    /// <param name="firstSuccesses">The successes of the first sample, from 0 to its trials.</param>
    /// <param name="firstTrials">The trials of the first sample.</param>
    /// <param name="secondSuccesses">The successes of the second sample, from 0 to its trials.</param>
    /// <param name="secondTrials">The trials of the second sample.</param>
    /// <param name="alternative">What the test is to show of the first share against the second.</param>
    /// <returns>The successes of the first, and p; the time grows with the root of the trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count or the alternative is outside its range.</exception>
    /// <exception cref="OverflowException">The trials add up to more than 64 bits hold.</exception>
    public static HypothesisTest Of(
        long firstSuccesses, long firstTrials, long secondSuccesses, long secondTrials, Alternative alternative = Alternative.TwoSided)
    {
        Check(firstSuccesses, firstTrials, nameof(firstSuccesses), nameof(firstTrials));
        Check(secondSuccesses, secondTrials, nameof(secondSuccesses), nameof(secondTrials));
        alternative.Checked(nameof(alternative));
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

    private static void Check(long successes, long trials, string successesName, string trialsName)
    {
        Guard.Against.LessThan(trials, 0, trialsName);
        Guard.Against.LessThan(successes, 0, successesName);
        if (successes > trials)
        {
            throw new ArgumentOutOfRangeException(
                successesName, successes, string.Create(CultureInfo.InvariantCulture, $"{successes} successes are more than {trials} trials; allowed are at most as many."));
        }
    }
}
