using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// A score over the tiers of a customer base, each tier a stratum sampled by itself: the sum of W_h mean_h, with the variance sum
/// of W_h^2 (1 - n_h / N_h) s_h^2 / n_h (Cochran 1977, Sampling Techniques, 5.3; <c>svydesign</c> of R's survey package with
/// strata and <c>fpc</c>). The weights W_h are the shares of customers or of revenue; the finite populations are always
/// customers.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<TierRollUp>))]
public sealed record TierRollUp
{
    private readonly bool _byRevenue;

    private TierRollUp(
        ValueList<TierScore> tiers, bool byRevenue, Estimate estimate, double? error, double? unweighted, ValueList<string> notes)
    {
        (Tiers, _byRevenue, Estimate, StandardError, Unweighted, Notes) = (tiers, byRevenue, estimate, error, unweighted, notes);
    }

    /// <summary>The score of each tier in the order of the customer base.</summary>
    public ValueList<TierScore> Tiers { get; }

    /// <summary>
    /// The score over all tiers with its interval; null with a reason when a tier has no answer, or when it would reveal a tier
    /// that is withheld.
    /// </summary>
    public Estimate Estimate { get; }

    /// <summary>The standard error of the score.</summary>
    public double? StandardError { get; }

    /// <summary>
    /// The mean of all answers as if they were one sample, for comparison: it weights tiers by their answers. Null when nobody
    /// answered, or when a tier is withheld, because it would help to compute that tier.
    /// </summary>
    public double? Unweighted { get; }

    /// <summary>What was withheld and why; empty when nothing was.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>Rolls up samples.</summary>
    /// <param name="customers">All customers by tier.</param>
    /// <param name="samples">The samples, at most one for each tier.</param>
    /// <param name="byRevenue">
    /// Whether tiers are weighted by their revenue, which gives the mean over all money; otherwise by their customers.
    /// </param>
    /// <param name="minimumN">
    /// How many answers a tier must have to be shown; 1 shows all. A withheld tier could be computed from the others, so the next
    /// smallest tiers are withheld too, until at least two are, with that many answers together and none with more than nine
    /// tenths of their weight; the score of all is withheld when that is impossible. This guards against subtraction only:
    /// standard errors and a second roll-up by other weights reveal more.
    /// </param>
    /// <param name="method">
    /// How the intervals are found: normal as in R's survey package, or by Student's t, with the degrees of freedom of
    /// Satterthwaite for the whole.
    /// </param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The roll-up.</returns>
    /// <exception cref="ArgumentException">
    /// A sample is of a tier that the base does not have, two are of one tier, a tier has more answers than customers, or there
    /// is no revenue to weight by.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The minimum is below 1, the level is outside its range, or the method is not allowed here.
    /// </exception>
    public static TierRollUp Run(
        CustomerBase customers,
        IEnumerable<TierSample> samples,
        bool byRevenue = false,
        long minimumN = 1,
        MeanMethod method = MeanMethod.Normal,
        Proportion? level = null)
    {
        Guard.Against.Null(customers);
        Guard.Against.Null(samples);
        Guard.Against.LessThan(minimumN, 1);
        var confidence = Guard.Against.InvalidLevel(level);
        Guard.Against.OutOfRange(
            method is not (MeanMethod.Normal or MeanMethod.StudentT), method, "Allowed are StudentT and Normal.");
        Guard.Against.Invalid(
            byRevenue && customers.Revenue is null,
            "The customer base has no revenue to weight by; allowed is one with revenue, or weights by customers.",
            nameof(customers));

        var given = Guard.Against.NullElements(samples);
        var decimals = given.Count == 0 ? Statistics.Estimate.DefaultDecimals : given.Max(s => s.Decimals);
        var strata = TierStratum.Create(customers, given, byRevenue);
        TierDisclosure disclosure = new(strata, minimumN);
        var tiers = strata.Select((s, i) => Score(s, disclosure.Reasons[i], method, confidence, decimals));
        List<string> notes = [];
        for (var i = 0; i < strata.Length; i++)
        {
            if (disclosure.Reasons[i] is { } reason)
            {
                notes.Add($"Tier {strata[i].Tier}: {reason}.");
            }
        }

        var n = strata.Sum(s => s.N);
        if (disclosure.HidesTotal)
        {
            const string reason = "withheld, because it would reveal a tier that is";
            notes.Add($"All: {reason}.");
            return new([.. tiers], byRevenue, Statistics.Estimate.None(n, Name(method), reason), null, null, [.. notes]);
        }

        var (estimate, error) = EstimateTotal(strata, n, method, confidence);
        double? unweighted = n == 0 || notes.Count > 0 ? null : strata.Sum(s => s.N * (s.Mean ?? 0)) / n;
        return new([.. tiers], byRevenue, estimate.WithDecimals(decimals), error, unweighted, [.. notes]);
    }

    /// <summary>The tiers with their answers, customers, weights and scores, and the score over all.</summary>
    /// <returns>The table, with reasons and notes below.</returns>
    public ResultTable ToTable()
    {
        List<TableText> notes = [.. Notes.Select(n => (TableText)n)];
        foreach (var tier in Tiers.Where(t => t.Reason is not null && !t.IsWithheld))
        {
            notes.Add(($"Tier {tier.Tier}: {tier.Reason}.", $"客户等级 {tier.Tier}：{tier.Reason}。"));
        }

        if (Estimate.Reason is { } reason && Notes.Count == 0)
        {
            notes.Add(($"All: {reason}.", $"全部：{reason}。"));
        }

        var rows = Tiers.Select(t => Row(TableCell.Of(t.Tier.ToString()), t.Customers, t.Weight, t.Estimate, t.StandardError));
        var total = Row(TableCell.Word("all"), Tiers.Sum(t => t.Customers), Proportion.FromFraction(1), Estimate, StandardError);
        return new(
            ($"Score by tier, weighted by {WeightName}", $"各客户等级的得分，按{TableWords.Of(WeightName).Chinese}加权"),
            TableWords.All("tier", "answers", "customers", "weight", "score", "SE", "from", "to"),
            [.. rows, total],
            notes);
    }

    /// <summary>The score over all tiers, and what they are weighted by.</summary>
    /// <returns>For example <c>0.684 [0.631, 0.737], n = 400 (stratified, normal), 3 tiers by customers</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Estimate}, {Tiers.Count} tier{(Tiers.Count == 1 ? "" : "s")} by {WeightName}");

    private string WeightName => _byRevenue ? "revenue" : "customers";

    private static ValueList<TableCell> Row(TableCell name, long? customers, Proportion weight, Estimate score, double? error) =>
    [
        name,
        TableCell.Of(score.N),
        TableCell.Of(customers),
        TableCell.Of(weight.Fraction, 4),
        TableCell.Of(score.Value, score.Decimals),
        TableCell.Of(error, score.Decimals + 1),
        TableCell.Of(score.Interval?.Lower, score.Decimals),
        TableCell.Of(score.Interval?.Upper, score.Decimals),
    ];

    private static TierScore Score(TierStratum s, string? withheld, MeanMethod method, Proportion level, int decimals)
    {
        if (withheld is not null)
        {
            return new(s, Statistics.Estimate.None(s.N, Name(method), withheld), null, isWithheld: true);
        }

        Estimate estimate;
        if (s.Mean is not { } mean)
        {
            estimate = Statistics.Estimate.None(0, Name(method), NoResultReason.NoAnswer);
        }
        else if (s.Error is not { } error)
        {
            estimate = Statistics.Estimate.WithoutInterval(mean, s.N, Name(method), NoResultReason.OneValue);
        }
        else
        {
            estimate = WithInterval(mean, error, method, s.N - 1, level, s.N, Name(method));
        }

        return new(s, estimate.WithDecimals(decimals), s.Error, isWithheld: false);
    }

    private static (Estimate Estimate, double? Error) EstimateTotal(
        TierStratum[] strata, long n, MeanMethod method, Proportion level)
    {
        var name = "stratified, " + Name(method);
        var counted = Array.FindAll(strata, s => s.Weight.Fraction > 0);
        if (Array.Find(counted, s => s.N == 0) is { } empty)
        {
            return (Statistics.Estimate.None(n, name, $"tier {empty.Tier} has no answer, so there is no score of all"), null);
        }

        var value = counted.Sum(s => s.Weight.Fraction * s.Mean!.Value);
        if (Array.Find(counted, s => s.Error is null) is { } single)
        {
            return (Statistics.Estimate.WithoutInterval(
                value, n, name, $"tier {single.Tier} has one answer, which has no spread"), null);
        }

        // Relative to the largest part, so that no square of a variance is lost.
        var parts = counted.Select(s => s.Weight.Fraction * s.Error!.Value).ToArray();
        var largest = parts.Max();
        if (largest == 0)
        {
            return (WithInterval(value, 0, MeanMethod.Normal, 1, level, n, name), 0);
        }

        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < parts.Length; i++)
        {
            var variance = parts[i] / largest * (parts[i] / largest);
            sum += variance;
            squares += variance == 0 ? 0 : variance * variance / (counted[i].N - 1);
        }

        var error = largest * Math.Sqrt(sum);
        return (WithInterval(value, error, method, sum * sum / squares, level, n, name), error);
    }

    private static Estimate WithInterval(
        double mean, double error, MeanMethod method, double df, Proportion level, long n, string name)
    {
        var quantile = method == MeanMethod.Normal ? level.Z() : error == 0 ? 0 : StudentT.Quantile(level.Fraction, df);
        var margin = error == 0 ? 0 : error * quantile;
        return Statistics.Estimate.Of(mean, new(mean - margin, mean + margin, level), n, name);
    }

    private static string Name(MeanMethod method) => method == MeanMethod.Normal ? "normal" : "Student t";
}
