using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// A score over the tiers of a customer base, each tier a stratum that was sampled by itself: the sum of W_h mean_h, with the variance sum of W_h^2 (1 - n_h / N_h) s_h^2 / n_h (Cochran 1977, Sampling Techniques,
/// 5.3; <c>svydesign</c> of R's survey package with strata and <c>fpc</c>). The weights W_h are the shares of customers or of revenue; the finite populations are always customers.
/// </summary>
public sealed record TierRollUp
{
    private TierRollUp(ValueList<TierScore> tiers, TierWeighting weighting, Estimate estimate, double? error, double? unweighted, ValueList<string> notes)
    {
        Tiers = tiers;
        Weighting = weighting;
        Estimate = estimate;
        StandardError = error;
        Unweighted = unweighted;
        Notes = notes;
    }

    /// <summary>The score of each tier in the order of the customer base.</summary>
    public ValueList<TierScore> Tiers { get; }

    /// <summary>What the tiers count by.</summary>
    public TierWeighting Weighting { get; }

    /// <summary>The score over all tiers with its interval; null with a reason when a tier has no answer, or when it would give away a tier that is withheld.</summary>
    public Estimate Estimate { get; }

    /// <summary>The standard error of the score.</summary>
    public double? StandardError { get; }

    /// <summary>The mean of all answers as if they were one sample, for comparison: it counts tiers by who answered. Null when nobody answered, or when a tier is withheld: with it and the score two tiers could be computed.</summary>
    public double? Unweighted { get; }

    /// <summary>What was withheld and why; empty when nothing was.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>The roll-up of samples.</summary>
    /// <param name="customers">All customers by tier.</param>
    /// <param name="samples">The samples, at most one for each tier.</param>
    /// <param name="weighting">What the tiers count by.</param>
    /// <param name="minimumN">
    /// How many answers a tier must have to be shown; 1 shows all. What is withheld could be computed from the rest, so the next smallest tiers are withheld too until at least two are, which have that many
    /// answers together and of which none makes more than nine tenths of their weight; the score of all is withheld when that cannot be. This guards against subtraction; standard errors and a second roll-up by other weights tell more.
    /// </param>
    /// <param name="method">How the intervals are found: normal as in R's survey package, or by Student's t, of the whole with the degrees of freedom of Satterthwaite.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The roll-up.</returns>
    /// <exception cref="ArgumentException">A sample is of no tier of the base, or two are of one, a tier has more answers than customers, or there is no revenue to weigh by.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minimum is below 1, the level is outside its range, or an enumeration has no such value.</exception>
    public static TierRollUp Run(
        CustomerBase customers,
        IEnumerable<TierSample> samples,
        TierWeighting weighting = TierWeighting.Customers,
        long minimumN = 1,
        MeanMethod method = MeanMethod.Normal,
        Proportion? level = null)
    {
        Guard.Against.Null(customers);
        Guard.Against.Null(samples);
        Guard.Against.LessThan(minimumN, 1);
        var confidence = Guard.Against.InvalidLevel(level);
        if (method is not (MeanMethod.Normal or MeanMethod.StudentT))
        {
            throw new ArgumentOutOfRangeException(nameof(method), method, "Allowed are StudentT and Normal.");
        }

        var weights = Weights(customers, weighting);
        var strata = Strata(customers, samples, weights);
        var withheld = Withheld(strata, minimumN, out var hidesAll);
        ValueList<TierScore> tiers =
        [
            .. strata.Select((s, i) => new TierScore(
                s.Tier, s.Customers, s.Weight,
                withheld[i] is { } why ? Statistics.Estimate.None(s.N, Name(method), why) : TierEstimate(s, method, confidence),
                withheld[i] is null ? s.Error : null,
                withheld[i] is not null)),
        ];
        ValueList<string> notes = [.. strata.Select((s, i) => withheld[i] is { } why ? $"Tier {s.Tier}: {why}." : null).OfType<string>()];
        var n = strata.Sum(s => s.N);
        if (hidesAll)
        {
            const string why = "withheld, for it would give away a tier that is";
            return new(tiers, weighting, Statistics.Estimate.None(n, Name(method), why), null, null, [.. notes, $"All: {why}."]);
        }

        var (estimate, error) = Whole(strata, n, method, confidence);
        return new(tiers, weighting, estimate, error, n == 0 || notes.Count > 0 ? null : strata.Sum(s => s.N * (s.Mean ?? 0)) / n, notes);
    }

    /// <summary>The tiers with their answers, customers, weights and scores, and the score over all.</summary>
    /// <returns>The table, with reasons and notes below.</returns>
    public ResultTable ToTable()
    {
        static ValueList<TableCell> Row(string name, long? customers, double weight, Estimate score, double? error) =>
        [
            TableCell.Of(name), TableCell.Of(score.N), TableCell.Of(customers), TableCell.Of(weight, 4),
            TableCell.Of(score.Value, 3), TableCell.Of(error, 4), TableCell.Of(score.Interval?.Lower, 3), TableCell.Of(score.Interval?.Upper, 3),
        ];
        var by = Weighting == TierWeighting.Customers ? "customers" : "revenue";
        var reasons = Tiers.Where(t => t.Reason is not null && !t.IsWithheld).Select(t => $"Tier {t.Tier}: {t.Reason}.");
        return new(
            $"Score by tier, weighted by {by}",
            ["tier", "answers", "customers", "weight", "score", "SE", "from", "to"],
            [.. Tiers.Select(t => Row(t.Tier.ToString(), t.Customers, t.Weight, t.Estimate, t.StandardError)), Row("all", Tiers.Sum(t => t.Customers), 1, Estimate, StandardError)],
            [.. Notes, .. reasons, .. Estimate.Reason is { } why && Notes.Count == 0 ? [$"All: {why}."] : (string[])[]]);
    }

    /// <summary>The score over all tiers, and by what they count.</summary>
    /// <returns>For example <c>0.684 [0.631, 0.737], n = 400 (stratified, normal), 3 tiers by customers</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Estimate}, {Tiers.Count} tier{(Tiers.Count == 1 ? "" : "s")} by {(Weighting == TierWeighting.Customers ? "customers" : "revenue")}");

    private static double[] Weights(CustomerBase customers, TierWeighting weighting) => weighting switch
    {
        TierWeighting.Customers => [.. customers.Tiers.Select(t => (double)t.Customers / customers.Customers)],
        TierWeighting.Revenue => customers.Revenue is { } all
            ? [.. customers.Tiers.Select(t => (double)(t.Revenue!.Value.Amount / all.Amount))]
            : throw new ArgumentException("The customer base has no revenue to weigh by; allowed is one with revenue, or weights by customers.", nameof(customers)),
        _ => throw new ArgumentOutOfRangeException(nameof(weighting), weighting, "Allowed are Customers and Revenue."),
    };

    private static Stratum[] Strata(CustomerBase customers, IEnumerable<TierSample> samples, double[] weights)
    {
        Dictionary<CustomerTier, TierSample> byTier = [];
        foreach (var sample in samples)
        {
            Guard.Against.Null(sample, nameof(samples));
            if (customers.Find(sample.Tier) is not { } tier)
            {
                throw new ArgumentException($"There is a sample of {sample.Tier}, which is no tier of the customer base; allowed are {string.Join(", ", customers.Tiers.Select(t => t.Tier))}.", nameof(samples));
            }

            if (!byTier.TryAdd(sample.Tier, sample))
            {
                throw new ArgumentException($"There are two samples of tier {sample.Tier}; allowed is one.", nameof(samples));
            }

            if (sample.N > tier.Customers)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Tier {sample.Tier} has {sample.N} answers and {tier.Customers} customers; allowed is at most one answer of each."), nameof(samples));
            }
        }

        return [.. customers.Tiers.Select((t, i) => byTier.TryGetValue(t.Tier, out var sample)
            ? new Stratum(t.Tier, t.Customers, weights[i], sample.N, sample.Mean, sample.Variance)
            : new Stratum(t.Tier, t.Customers, weights[i], 0, null, null))];
    }

    // Why each tier is withheld; null where it is shown. Tiers without an answer have nothing to hide, and one of hardly any weight in the score hides no other.
    private static string?[] Withheld(Stratum[] strata, long minimum, out bool hidesAll)
    {
        var reasons = new string?[strata.Length];
        List<Stratum> hidden = [];
        foreach (var i in Enumerable.Range(0, strata.Length).Where(i => strata[i].N > 0).OrderBy(i => strata[i].N))
        {
            var isSmall = strata[i].N < minimum;
            if (isSmall || (strata[i].Weight > 0 && GivesAway(hidden, minimum)))
            {
                reasons[i] = isSmall
                    ? string.Create(CultureInfo.InvariantCulture, $"withheld, fewer than {minimum} answers")
                    : "withheld, for with it a smaller tier could be computed from the score of all";
                hidden.Add(strata[i]);
            }
        }

        hidesAll = GivesAway(hidden, minimum);
        return reasons;
    }

    // Whether what is left of the score of all, when the tiers that are shown are taken from it, is that of too few answers, or nearly that of one tier.
    private static bool GivesAway(List<Stratum> hidden, long minimum)
    {
        const double most = 0.9;
        var counted = hidden.FindAll(h => h.Weight > 0);
        return counted.Count > 0 && (counted.Sum(h => h.N) < minimum || counted.Max(h => h.Weight) > most * counted.Sum(h => h.Weight));
    }

    private static Estimate TierEstimate(Stratum s, MeanMethod method, Proportion level) => s switch
    {
        { Mean: not { } } => Statistics.Estimate.None(0, Name(method), StoredAnswers.None),
        { Mean: { } mean, Error: { } error } => Estimated(mean, error, method, s.N - 1, level, s.N, Name(method)),
        { Mean: { } mean } => Statistics.Estimate.WithoutInterval(mean, s.N, Name(method), NoResultReason.OneValue),
    };

    private static (Estimate Estimate, double? Error) Whole(Stratum[] strata, long n, MeanMethod method, Proportion level)
    {
        var name = "stratified, " + Name(method);
        if (Array.Find(strata, s => s.N == 0 && s.Weight > 0) is { } empty)
        {
            return (Statistics.Estimate.None(n, name, $"tier {empty.Tier} has no answer, so there is none of all"), null);
        }

        var counted = Array.FindAll(strata, s => s.Weight > 0);
        var value = counted.Sum(s => s.Weight * s.Mean!.Value);
        if (Array.Find(counted, s => s.Error is null) is { } single)
        {
            return (Statistics.Estimate.WithoutInterval(value, n, name, $"tier {single.Tier} has one answer, which has no spread"), null);
        }

        // Relative to the largest part, so that no square of a variance is lost.
        var parts = counted.Select(s => s.Weight * s.Error!.Value).ToArray();
        var largest = parts.Max();
        if (largest == 0)
        {
            return (Estimated(value, 0, MeanMethod.Normal, 1, level, n, name), 0);
        }

        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < parts.Length; i++)
        {
            var variance = parts[i] / largest * (parts[i] / largest);
            sum += variance;
            squares += variance == 0 ? 0 : variance * variance / (counted[i].N - 1);
        }

        var error = largest * Math.Sqrt(sum);
        return (Estimated(value, error, method, sum * sum / squares, level, n, name), error);
    }

    private static Estimate Estimated(double mean, double error, MeanMethod method, double df, Proportion level, long n, string name)
    {
        var margin = error == 0 ? 0 : error * (method == MeanMethod.Normal ? level.Z() : StudentT.Quantile(level.Fraction, df));
        return Statistics.Estimate.Of(mean, new(mean - margin, mean + margin, level), n, name);
    }

    private static string Name(MeanMethod method) => method == MeanMethod.Normal ? "normal" : "Student t";

    private sealed record Stratum(CustomerTier Tier, long Customers, double Weight, long N, double? Mean, double? Variance)
    {
        // Nothing is left to chance when all customers answered.
        internal double? Error => N == 0 ? null : N == Customers ? 0 : Variance is { } variance ? Math.Sqrt((1 - ((double)N / Customers)) * variance / N) : null;
    }
}
