using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// A single sampling plan by attributes: of a lot, a sample is inspected, and the lot is accepted when at most so many items of
/// the sample are nonconforming. Its operating characteristic is the probability that a lot is accepted by its quality.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<SamplingPlan>))]
public sealed record SamplingPlan
{
    /// <summary>The largest sample.</summary>
    public const int MaxSample = 100_000;

    /// <summary>Creates a plan.</summary>
    /// <param name="sample">How many items are inspected (n), 1 to 100,000.</param>
    /// <param name="accept">The acceptance number (Ac): 0 up to one less than the sample.</param>
    /// <param name="lot">
    /// The size of the lot, at least that of the sample; the probabilities are then hypergeometric. Null means a lot so large, or
    /// a process, that they are binomial.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A number is outside its range; the message has all that is wrong.
    /// </exception>
    public SamplingPlan(int sample, int accept, long? lot = null)
    {
        List<string> problems = [];
        if (sample is < 1 or > MaxSample)
        {
            problems.Add(InvariantText.Compose($"The sample is {sample}; allowed are 1 to {MaxSample}."));
        }

        if (accept < 0 || accept >= sample)
        {
            problems.Add(InvariantText.Compose(
                $"The acceptance number is {accept}; allowed are 0 up to one less than the sample of {sample}."));
        }

        if (lot < sample)
        {
            problems.Add(InvariantText.Compose($"The lot is {lot}; allowed are sizes from that of the sample, {sample}."));
        }

        Guard.Against.Invalid(
            problems.Count > 0, InvariantText.Lines("The sampling plan is not allowed:", [.. problems]), nameof(sample));
        Sample = sample;
        Accept = accept;
        Lot = lot;
    }

    /// <summary>How many items are inspected.</summary>
    public int Sample { get; }

    /// <summary>With how many nonconforming items in the sample the lot is still accepted.</summary>
    public int Accept { get; }

    /// <summary>The size of the lot; null when it is so large that it does not matter.</summary>
    public long? Lot { get; }

    /// <summary>The smallest plan for two points of the operating characteristic, by search.</summary>
    /// <param name="acceptableQuality">
    /// The share of nonconforming items of good lots (AQL), below the limiting quality. With a lot, good ones have at most so
    /// many, rounded down.
    /// </param>
    /// <param name="producerRisk">With which probability a good lot may be refused (alpha), above 0 % and below 100 %.</param>
    /// <param name="limitingQuality">
    /// The share of bad lots (LQ). With a lot, bad ones have at least so many, rounded up.
    /// </param>
    /// <param name="consumerRisk">With which probability a bad lot may be accepted (beta), above 0 % and below 100 %.</param>
    /// <param name="lot">The size of the lot; null means so large that it does not matter.</param>
    /// <returns>The plan with the smallest sample, and of those the smallest acceptance number, that keeps both risks.</returns>
    /// <exception cref="ArgumentException">
    /// A share is not allowed (the message has all that is wrong), or no plan with a sample of at most 100,000 keeps both risks.
    /// </exception>
    public static SamplingPlan Smallest(
        Proportion acceptableQuality,
        Proportion producerRisk,
        Proportion limitingQuality,
        Proportion consumerRisk,
        long? lot = null) =>
        SamplingPlanSearch.Smallest(acceptableQuality, producerRisk, limitingQuality, consumerRisk, lot);

    /// <summary>The probability that a lot of a quality is accepted: a point of the operating characteristic.</summary>
    /// <param name="quality">
    /// The share of nonconforming items. With a lot, it is that of a whole number of items.
    /// </param>
    /// <returns>The probability.</returns>
    /// <exception cref="ArgumentException">The share is not that of a whole number of items of the lot.</exception>
    public Proportion AcceptanceProbability(Proportion quality) =>
        Proportion.FromFraction(Probability(Sample, Accept, quality.Fraction, Lot, NonconformingOf(quality)));

    /// <summary>The probability that a lot of the acceptable quality is refused.</summary>
    /// <param name="acceptableQuality">The share of nonconforming items of a good lot (AQL).</param>
    /// <returns>The risk.</returns>
    /// <exception cref="ArgumentException">The share is not that of a whole number of items of the lot.</exception>
    public Proportion ProducerRisk(Proportion acceptableQuality) =>
        Proportion.FromFraction(1 - AcceptanceProbability(acceptableQuality).Fraction);

    /// <summary>The probability that a lot of the limiting quality is accepted.</summary>
    /// <param name="limitingQuality">The share of nonconforming items of a bad lot (LQ).</param>
    /// <returns>The risk.</returns>
    /// <exception cref="ArgumentException">The share is not that of a whole number of items of the lot.</exception>
    public Proportion ConsumerRisk(Proportion limitingQuality) => AcceptanceProbability(limitingQuality);

    /// <summary>
    /// The average share of nonconforming items that passes when refused lots are inspected in full and every nonconforming item
    /// found is replaced: P p (N - n) / N, without a lot P p (Montgomery, section 15.2).
    /// </summary>
    /// <param name="quality">The share of nonconforming items that comes in.</param>
    /// <returns>The average outgoing quality (AOQ).</returns>
    /// <exception cref="ArgumentException">The share is not that of a whole number of items of the lot.</exception>
    public Proportion AverageOutgoingQuality(Proportion quality)
    {
        var rest = Lot is { } lot ? (double)(lot - Sample) / lot : 1;
        return Proportion.FromFraction(AcceptanceProbability(quality).Fraction * quality.Fraction * rest);
    }

    /// <summary>The operating characteristic as a table.</summary>
    /// <param name="qualities">The shares of nonconforming items.</param>
    /// <returns>The table, in percent.</returns>
    /// <exception cref="ArgumentException">A share is not that of a whole number of items of the lot.</exception>
    public ResultTable ToTable(IEnumerable<Proportion> qualities)
    {
        Guard.Against.Null(qualities);
        return new(
            ($"Operating characteristic, {this}", $"操作特性，{ToString().Replace(", lot of ", "，批量 ", StringComparison.Ordinal)}"),
            TableWords.All("nonconforming %", "accepted %", "average outgoing %"),
            qualities.Select(q => (ValueList<TableCell>)
            [
                TableCell.Of(q.Percent, 2), TableCell.Of(AcceptanceProbability(q)),
                TableCell.Of(AverageOutgoingQuality(q).Percent, 2),
            ]));
    }

    /// <summary>The plan in words.</summary>
    /// <returns>For example <c>n = 50, Ac = 1, lot of 500</c>.</returns>
    public override string ToString() =>
        InvariantText.Compose($"n = {Sample}, Ac = {Accept}") + (Lot is { } lot ? InvariantText.Compose($", lot of {lot}") : "");

    // nonconforming: how many items of the lot are, when there is a lot.
    internal static double Probability(int sample, int accept, double quality, long? lot, long nonconforming) => Math.Min(
        Math.Exp(lot is { } size
            ? new Hypergeometric(nonconforming, size - nonconforming, sample).LogLower(accept)
            : quality is 0 ? 0
            : quality is 1 ? double.NegativeInfinity
            : BinomialTail.LogLower(accept, sample, quality)),
        1);

    private long NonconformingOf(Proportion quality)
    {
        if (Lot is not { } lot)
        {
            return 0;
        }

        var items = quality.Fraction * lot;
        var whole = Math.Round(items, MidpointRounding.AwayFromZero);
        Guard.Against.Invalid(
            Math.Abs(items - whole) > 1e-9 * Math.Max(items, 1),
            $"{quality.ToString("G", null)} of a lot of {lot} are {items} items; allowed are shares of whole numbers of items.",
            nameof(quality));
        return (long)whole;
    }
}
