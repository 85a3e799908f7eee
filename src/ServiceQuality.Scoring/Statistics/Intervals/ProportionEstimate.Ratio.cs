using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Intervals;

public static partial class ProportionEstimate
{
    /// <summary>
    /// Estimates the ratio of two shares, first divided by second (relative risk), with the log interval of Katz, Baptista, Azen
    /// and Pike (1978): the variance of its logarithm is 1 / x1 - 1 / n1 + 1 / x2 - 1 / n2. The samples are independent.
    /// </summary>
    /// <param name="firstSuccesses">The successes of the first sample, from 0 to its trials.</param>
    /// <param name="firstTrials">The trials of the first sample.</param>
    /// <param name="secondSuccesses">The successes of the second sample, from 0 to its trials.</param>
    /// <param name="secondTrials">The trials of the second sample.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>
    /// The ratio and the trials of both; only the ratio, 0, without a success in the first sample, and a reason without one in
    /// the second.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A count or the level is outside its range.</exception>
    public static Estimate Ratio(
        long firstSuccesses, long firstTrials, long secondSuccesses, long secondTrials, Proportion? level = null)
    {
        const string name = "Katz log";
        Guard.Against.InvalidCounts(firstSuccesses, firstTrials);
        Guard.Against.InvalidCounts(secondSuccesses, secondTrials);
        var confidence = Guard.Against.InvalidLevel(level);
        var trials = checked(firstTrials + secondTrials);
        if (firstTrials == 0 || secondTrials == 0)
        {
            return Estimate.None(trials, name, NoTrial);
        }

        if (secondSuccesses == 0)
        {
            return Estimate.None(trials, name, "the second has no success, so there is no ratio");
        }

        var ratio = (double)firstSuccesses / firstTrials / ((double)secondSuccesses / secondTrials);
        if (firstSuccesses == 0)
        {
            return Estimate.WithoutInterval(0, trials, name, "the first has no success, so the log interval does not exist");
        }

        // 1 / x - 1 / n as failures / (x n), which does not subtract what is nearly the same.
        var variance = ((double)(firstTrials - firstSuccesses) / firstSuccesses / firstTrials)
            + ((double)(secondTrials - secondSuccesses) / secondSuccesses / secondTrials);
        var factor = Math.Exp(confidence.Z() * Math.Sqrt(variance));
        return Estimate.Of(ratio, new(ratio / factor, ratio * factor, confidence), trials, name);
    }
}
