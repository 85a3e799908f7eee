using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Gaps.Provider;

/// <summary>
/// A gap that was measured on one item, dimension, indicator, target or promise: its size in its own unit, the test, and its size
/// without a unit. Made by <see cref="ProviderGaps"/>. Negative is a shortfall, whichever way the unit is good. What the data
/// cannot give is null with a reason.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<MeasuredGap>))]
public sealed record MeasuredGap
{
    internal MeasuredGap(
        ServiceGap gap,
        GapEvidence evidence,
        GapUnit unit,
        string form,
        (double? Actual, double? Reference) values,
        Estimate size,
        (EffectSizeKind? Kind, Estimate Size) effect,
        HypothesisTest? test = null,
        HypothesisTest? rankTest = null,
        bool isExact = false)
    {
        Gap = gap;
        Evidence = gap.EvidenceKinds.Contains(evidence.Kind)
            ? evidence
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Gap {gap.Number} is not measured by {evidence.Kind}; "
                    + $"allowed are {string.Join(", ", gap.EvidenceKinds)}."),
                nameof(evidence));
        Unit = unit;
        Form = form;
        (Actual, Reference) = values;
        Size = size;
        (EffectKind, Effect) = effect;
        Test = test;
        RankTest = rankTest;
        IsExact = isExact;
    }

    /// <summary>Which gap.</summary>
    public ServiceGap Gap { get; }

    /// <summary>What it was measured by.</summary>
    public GapEvidence Evidence { get; }

    /// <summary>The unit of both sides and of the size.</summary>
    public GapUnit Unit { get; }

    /// <summary>How the sides were compared, such as <c>two independent groups</c>.</summary>
    public string Form { get; }

    /// <summary>
    /// The value of <see cref="ServiceGap.Actual"/>: a mean, a share or a single value; null without one, and of pairs, which
    /// give only differences.
    /// </summary>
    public double? Actual { get; }

    /// <summary>The value of <see cref="ServiceGap.Reference"/>; null without one, and of pairs.</summary>
    public double? Reference { get; }

    /// <summary>The gap in its unit, with its interval: actual minus reference, or its negative when lower is better.</summary>
    public Estimate Size { get; }

    /// <summary>The test that the gap is zero: of means by t, of shares exact binomial; null of single values.</summary>
    public HypothesisTest? Test { get; }

    /// <summary>
    /// The test by ranks (Mann-Whitney of two groups, signed ranks of pairs), or null where the form or a summary gives none.
    /// </summary>
    public HypothesisTest? RankTest { get; }

    /// <summary>
    /// The measure of <see cref="Effect"/>: <see cref="EffectSizeKind.HedgesG"/>, <see cref="EffectSizeKind.HedgesGz"/> or
    /// <see cref="EffectSizeKind.CohenH"/>; null of single values.
    /// </summary>
    public EffectSizeKind? EffectKind { get; }

    /// <summary>
    /// The gap without a unit, with its interval, by which gaps in different units can be ranked; negative is a shortfall.
    /// </summary>
    public Estimate Effect { get; }

    /// <summary>Whether both sides are single values, so that the size is what it is, without a sampling error.</summary>
    public bool IsExact { get; }

    /// <summary>
    /// Whether the gap is below zero: its whole interval is, or two single values show it. Each interval is by itself, not one of
    /// a family.
    /// </summary>
    public bool IsShortfall => IsExact ? Size.Value < 0 : Size.Interval?.Upper < 0;

    /// <summary>Whether the gap is above zero: its whole interval is, or two single values show it.</summary>
    public bool IsExcess => IsExact ? Size.Value > 0 : Size.Interval?.Lower > 0;

    // Without rounding, so that an order by it does not hang on the order in which gaps are given.
    internal string InFull => string.Create(
        CultureInfo.InvariantCulture, $"{Evidence} {Form} {Unit} {Size.N} {Actual:R} {Reference:R} {Size.Value:R} "
            + $"{Size.Interval?.Lower:R} {Size.Interval?.Upper:R}");

    /// <summary>Gap, evidence, size and effect.</summary>
    /// <returns>
    /// For example <c>gap 1, survey item REL: -0.600 [-1.007, -0.193], n = 60 (Welch t) points 1..7; Hedges' g -0.75</c>.
    /// </returns>
    public override string ToString()
    {
        var effect = Effect.Value is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"; {Effect.Method.Split(',')[0]} {value.RoundTo(2)}")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"gap {Gap.Number}, {Evidence}: {Size} {Unit.Name}{effect}");
    }
}
