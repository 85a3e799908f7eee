using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// What the asked customers of one tier say, as far as a roll-up needs it: how many answered, the mean of any score of one customer, and its variance. Shares are means of 0 and 1, recommendation
/// scores means of -100, 0 and 100, and an index of 0 to 100 is a mean as it is.
/// </summary>
public sealed record TierSample
{
    private TierSample(CustomerTier tier, MomentSummary summary)
        : this(tier, summary.N, summary.Mean, summary.Variance)
    {
    }

    private TierSample(CustomerTier tier, long n, double? mean, double? variance)
    {
        Tier = tier;
        N = n;
        Mean = mean;
        Variance = variance;
    }

    /// <summary>The tier.</summary>
    public CustomerTier Tier { get; }

    /// <summary>How many of its customers answered.</summary>
    public long N { get; }

    /// <summary>The mean score; null without an answer.</summary>
    public double? Mean { get; }

    /// <summary>The variance of the scores with n - 1 in the denominator; null with fewer than two answers.</summary>
    public double? Variance { get; }

    /// <summary>A sample by its moments, such as those of the index values of a tier's customers.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="scores">The moments of the scores, one score for each customer asked.</param>
    /// <returns>The sample.</returns>
    public static TierSample Of(CustomerTier tier, MomentSummary scores)
    {
        Guard.Against.Null(scores);
        return new(tier, scores);
    }

    /// <summary>A sample by its number, mean and variance, as they stand in a report.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="n">How many answered, at least 1.</param>
    /// <param name="mean">The mean score, at most 1e150 in size.</param>
    /// <param name="variance">The variance with n - 1 in the denominator, 0 or above and at most 1e150; null of one answer.</param>
    /// <returns>The sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, or there is a variance of one answer or none of several.</exception>
    public static TierSample Of(CustomerTier tier, long n, double mean, double? variance)
    {
        Guard.Against.LessThan(n, 1);
        Guard.Against.InvalidValue(mean);
        return variance is null == n < 2 && variance is null or (>= 0 and <= NumberLimits.MaxMagnitude)
            ? new(tier, n, mean, variance)
            : throw new ArgumentOutOfRangeException(nameof(variance), variance, "Allowed are numbers from 0 to 1e150 with two answers or more, and null with one.");
    }

    /// <summary>The recommendation score of a tier, in points.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="answers">Its answers.</param>
    /// <returns>The sample.</returns>
    public static TierSample OfRecommendations(CustomerTier tier, RecommendationTally answers)
    {
        Guard.Against.Null(answers);
        return new(tier, new NetShares(answers.Detractors, answers.Passives, answers.Promoters).Points);
    }

    /// <summary>The share of a tier's answers in the top boxes, from 0 to 1.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="answers">Its answers.</param>
    /// <returns>The sample.</returns>
    public static TierSample OfTopBox(CustomerTier tier, RatingTally answers)
    {
        Guard.Against.Null(answers);
        return OfShare(tier, answers.Top, answers.N);
    }

    /// <summary>The mean answer of a tier, turned round where the lowest one is the best.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="answers">Its answers.</param>
    /// <returns>The sample.</returns>
    public static TierSample OfMean(CustomerTier tier, RatingTally answers)
    {
        Guard.Against.Null(answers);
        return new(tier, answers.Answers.Moments);
    }

    /// <summary>Any share, from 0 to 1.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="successes">How many of the answers count, from 0 to <paramref name="n"/>.</param>
    /// <param name="n">How many answered.</param>
    /// <returns>The sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public static TierSample OfShare(CustomerTier tier, long successes, long n)
    {
        Guard.Against.LessThan(n, 0);
        Guard.Against.LessThan(successes, 0);
        Guard.Against.GreaterThan(successes, n);
        return new(tier, MomentSummary.FromIntegerSums(n, successes, successes, successes == n ? 1 : 0, successes == 0 ? 0 : 1));
    }

    /// <summary>Tier, mean and n.</summary>
    /// <returns>For example <c>gold: 0.900, n = 80</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Tier}: {(Mean is { } mean ? mean.ToString("F3", CultureInfo.InvariantCulture) + ", " : "")}n = {N}");
}
