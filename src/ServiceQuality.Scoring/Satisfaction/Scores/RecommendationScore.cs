using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// The recommendation score (Reichheld's net promoter score) in points from -100 to 100: the percentage of promoters minus that
/// of detractors, with its interval. What the answers cannot give is null and <see cref="Reason"/> says why.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RecommendationScore>))]
public sealed record RecommendationScore
{
    private RecommendationScore(
        NetShares shares, long missing, NetScoreMethod method, long? population, double correction, Estimate estimate)
    {
        (Detractors, Passives, Promoters) = (shares.Down, shares.Middle, shares.Up);
        (Missing, Method, Population, Estimate) = (missing, method, population, estimate);
        if (shares.N > 0)
        {
            Variance = shares.Variance;
            StandardError = 100 * Math.Sqrt(shares.Variance * correction / shares.N);
        }
    }

    /// <summary>The number of answers from 0 to 6.</summary>
    public long Detractors { get; }

    /// <summary>The number of answers 7 and 8.</summary>
    public long Passives { get; }

    /// <summary>The number of answers 9 and 10.</summary>
    public long Promoters { get; }

    /// <summary>The number of missing answers; they count in nothing else.</summary>
    public long Missing { get; }

    /// <summary>The number of answers.</summary>
    public long N => Estimate.N;

    /// <summary>The score in points, from -100 to 100, not rounded; null without an answer.</summary>
    public double? Value => Estimate.Value;

    /// <summary>
    /// The interval in points. Ends outside [-100, 100], which Wald intervals can have for few answers, are not clipped.
    /// </summary>
    public ConfidenceInterval? Interval => Estimate.Interval;

    /// <summary>The share of detractors; null without an answer.</summary>
    public Proportion? DetractorShare => Share(Detractors);

    /// <summary>The share of passives; null without an answer.</summary>
    public Proportion? PassiveShare => Share(Passives);

    /// <summary>The share of promoters; null without an answer.</summary>
    public Proportion? PromoterShare => Share(Promoters);

    /// <summary>
    /// The variance of one answer that counts as -1, 0 or 1: P + D - (P - D)^2, n in the denominator; null without an answer.
    /// </summary>
    public double? Variance { get; }

    /// <summary>
    /// The standard error in points: 100 root(variance / n), times root((N - n) / (N - 1)) in a finite population; null without
    /// an answer.
    /// </summary>
    public double? StandardError { get; }

    /// <summary>How the interval was found.</summary>
    public NetScoreMethod Method { get; }

    /// <summary>The number of all customers, when it was given.</summary>
    public long? Population { get; }

    /// <summary>Score and interval, in points, with n and the method by name.</summary>
    public Estimate Estimate { get; }

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason => Estimate.Reason;

    /// <summary>Scores counted answers.</summary>
    /// <param name="tally">The answers.</param>
    /// <param name="method">How the interval is found.</param>
    /// <param name="population">
    /// The number of all customers, of whom these answered; at least as many. The variance shrinks by (N - n) / (N - 1), and the
    /// adjusted and the score interval are those of n (N - 1) / (N - n) answers with the same shares. Null means a very large
    /// number.
    /// </param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The population is smaller than the answers, the level is outside its range, or the method is none of the enumeration.
    /// </exception>
    public static RecommendationScore FromTally(
        RecommendationTally tally, NetScoreMethod method = NetScoreMethod.AdjustedWald, long? population = null,
        Proportion? level = null)
    {
        Guard.Against.Null(tally);
        return Create(NetShares.Of(tally), tally.Missing, method, population, level);
    }

    /// <summary>Scores the counts of the groups, as a report gives them.</summary>
    /// <param name="detractors">The number of answers from 0 to 6.</param>
    /// <param name="passives">The number of answers 7 and 8.</param>
    /// <param name="promoters">The number of answers 9 and 10.</param>
    /// <param name="method">How the interval is found.</param>
    /// <param name="population">The number of all customers; null means a very large number.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, the population is smaller than the answers, the level is outside its range, or the method is none of
    /// the enumeration.
    /// </exception>
    /// <exception cref="OverflowException">The counts add up to more than 64 bits hold.</exception>
    public static RecommendationScore FromCounts(
        long detractors, long passives, long promoters, NetScoreMethod method = NetScoreMethod.AdjustedWald,
        long? population = null, Proportion? level = null)
    {
        Guard.Against.LessThan(detractors, 0);
        Guard.Against.LessThan(passives, 0);
        Guard.Against.LessThan(promoters, 0);
        return Create(new(detractors, passives, promoters), 0, method, population, level);
    }

    /// <summary>The groups with their counts and shares, and the score with its interval below.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        ("Recommendation score", "净推荐值"),
        TableWords.All("group", "answers", "share %"),
        [
            Row("promoters (9, 10)", Promoters, PromoterShare),
            Row("passives (7, 8)", Passives, PassiveShare),
            Row("detractors (0 to 6)", Detractors, DetractorShare),
        ],
        [ToString(),
            ("Promoters minus detractors, in points from -100 to 100; ends of the interval outside this range are not clipped.",
                "推荐者减贬损者，-100至100分；区间端点超出此范围时不截断。")]);

    /// <summary>Score, interval, n and method, or the reason; one decimal.</summary>
    /// <returns>For example <c>51.6 [25.5, 68.6], n = 31 (adjusted Wald)</c>.</returns>
    public override string ToString()
    {
        var missing = Missing == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Missing} missing");
        return string.Create(
            CultureInfo.InvariantCulture, $"{Estimate.NumbersText}n = {N}{missing} ({Reason ?? Estimate.Method})");
    }

    private static RecommendationScore Create(
        NetShares shares, long missing, NetScoreMethod method, long? population, Proportion? level)
    {
        Guard.Against.UndefinedEnum(method);
        var confidence = Guard.Against.InvalidLevel(level);
        var correction = FinitePopulation.CorrectionFactor(shares.N, population, nameof(population));
        return new(shares, missing, method, population, correction, shares.InPoints(method, confidence, population, correction));
    }

    private static ValueList<TableCell> Row(string group, long count, Proportion? share) =>
        [TableCell.Word(group), TableCell.Of(count), TableCell.Of(share?.Percent, 1)];

    private Proportion? Share(long count) => N == 0 ? null : Proportion.Of(count, N);
}
