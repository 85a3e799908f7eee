using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// The sample of one tier for a roll-up: how many customers answered, and the mean and variance of any score of one customer.
/// Shares are means of 0 and 1, recommendation scores are means of -100, 0 and 100, and an index from 0 to 100 is a mean itself.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<TierSample>))]
public sealed record TierSample
{
    private TierSample(CustomerTier tier, MomentSummary summary, int decimals = Estimate.DefaultDecimals)
        : this(tier, summary.N, summary.Mean, summary.Variance, decimals)
    {
    }

    private TierSample(CustomerTier tier, long n, double? mean, double? variance, int decimals = Estimate.DefaultDecimals)
    {
        (Tier, N, Mean, Variance, Decimals) = (tier, n, mean, variance, decimals);
    }

    /// <summary>The tier.</summary>
    public CustomerTier Tier { get; }

    /// <summary>The number of its customers who answered.</summary>
    public long N { get; }

    /// <summary>The mean score; null without an answer.</summary>
    public double? Mean { get; }

    /// <summary>The variance of the scores with n - 1 in the denominator; null with fewer than two answers.</summary>
    public double? Variance { get; }

    /// <summary>A sample from its moments, such as those of the index values of the tier's customers.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="scores">The moments of the scores, one score for each customer who answered.</param>
    /// <returns>The sample.</returns>
    public static TierSample Of(CustomerTier tier, MomentSummary scores)
    {
        Guard.Against.Null(scores);
        return new(tier, scores);
    }

    /// <summary>A sample from its number, mean and variance, as a report gives them.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="n">How many answered, at least 1.</param>
    /// <param name="mean">The mean score, at most 1e150 in size.</param>
    /// <param name="variance">
    /// The variance with n - 1 in the denominator, 0 or above and at most 1e150; null for one answer.
    /// </param>
    /// <returns>The sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number is outside its range, or there is a variance of one answer or none of several.
    /// </exception>
    public static TierSample Of(CustomerTier tier, long n, double mean, double? variance)
    {
        Guard.Against.LessThan(n, 1);
        Guard.Against.InvalidValue(mean);
        var isAllowed = n < 2 ? variance is null : variance is >= 0 and <= NumberLimits.MaxMagnitude;
        Guard.Against.OutOfRange(
            !isAllowed, variance, "Allowed are numbers from 0 to 1e150 with two answers or more, and null with one.");
        return new(tier, n, mean, variance);
    }

    /// <summary>The recommendation score of a tier, in points.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="answers">Its answers.</param>
    /// <returns>The sample.</returns>
    public static TierSample OfRecommendations(CustomerTier tier, RecommendationTally answers)
    {
        Guard.Against.Null(answers);
        return new(tier, NetShares.Of(answers).Points, Estimate.PointDecimals);
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

    /// <summary>The mean answer of a tier, reverse-scored where the lowest answer is the best.</summary>
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
    /// <param name="successes">The number of answers that count, from 0 to <paramref name="n"/>.</param>
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
    public override string ToString()
    {
        var format = "F" + Decimals.ToString(CultureInfo.InvariantCulture);
        var mean = Mean is { } value ? value.ToString(format, CultureInfo.InvariantCulture) + ", " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Tier}: {mean}n = {N}");
    }

    // An index from 0 to 100.
    internal static TierSample OfIndex(CustomerTier tier, long n, double? index, double? variance) =>
        new(tier, n, index, variance, Estimate.PointDecimals);

    // How many decimals the score is printed with.
    internal int Decimals { get; }
}
