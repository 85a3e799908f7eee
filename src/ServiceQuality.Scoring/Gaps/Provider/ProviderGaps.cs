using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Gaps.Provider;

/// <summary>
/// Measures the gaps on the side of the provider: 1, 6 and 7 from two groups, 2, 3 and 4 from staff ratings or from what was
/// counted and measured. The sign of every size is such that negative is a shortfall. Samples are summaries
/// (<see cref="Histogram"/>,
/// <see cref="MomentSummary"/>), so those of branches merge before a gap is taken. Intervals are two-sided at 95 % unless another
/// level is given; standardized sizes are Hedges' g of two groups, gz of one sample or of pairs (both with the normal interval of
/// Hedges and Olkin 1985), and Cohen's h of shares.
/// </summary>
public static class ProviderGaps
{
    private static readonly GapUnit Share = GapUnit.Of("share"), ShareOfFailures = GapUnit.Of("share", lowerIsBetter: true);

    /// <summary>Gap 1, 6 or 7 on one item, from the answers of two independent groups to the same item.</summary>
    /// <param name="gap">
    /// The gap: its <see cref="ServiceGap.Actual"/> and <see cref="ServiceGap.Reference"/> say which group is which.
    /// </param>
    /// <param name="evidence">The item.</param>
    /// <param name="unit">The unit of the answers.</param>
    /// <param name="actual">The answers of the group that is compared.</param>
    /// <param name="reference">The answers of the group that it is compared with.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The difference of the means with the tests of Welch and of Mann and Whitney.</returns>
    /// <exception cref="ArgumentException">
    /// The gap compares no views, is not measured by the evidence, or an answer is off the scale.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static MeasuredGap FromViews(
        ServiceGap gap, GapEvidence evidence, GapUnit unit, Histogram actual, Histogram reference, Proportion? level = null)
    {
        Guard.Against.Null(unit);
        Guard.Against.Null(actual);
        Guard.Against.Null(reference);
        var rank = unit.LowerIsBetter ? MannWhitneyTest.Run(reference, actual) : MannWhitneyTest.Run(actual, reference);
        return GapForms.CompareViews(gap, evidence, unit, actual.Moments, reference.Moments, level, rank);
    }

    /// <summary>Gap 1, 6 or 7 on one dimension, from the scores of two independent groups, a score a person.</summary>
    /// <inheritdoc cref="FromViews(ServiceGap, GapEvidence, GapUnit, Histogram, Histogram, Proportion?)"/>
    public static MeasuredGap FromViews(
        ServiceGap gap,
        GapEvidence evidence,
        GapUnit unit,
        ReadOnlySpan<double> actual,
        ReadOnlySpan<double> reference,
        Proportion? level = null)
    {
        Guard.Against.Null(unit);
        var (a, b) = (MomentSummary.FromValues(
            actual).Check(unit, nameof(actual)), MomentSummary.FromValues(reference).Check(unit, nameof(reference)));
        var rank = unit.LowerIsBetter
            ? MannWhitneyTest.Run(reference, actual, level: level)
            : MannWhitneyTest.Run(actual, reference, level: level);
        return GapForms.CompareViews(gap, evidence, unit, a, b, level, rank);
    }

    /// <summary>
    /// Gap 1, 6 or 7 from summaries of the scores of two independent groups; a summary has no ranks, so there is no rank test.
    /// </summary>
    /// <inheritdoc cref="FromViews(ServiceGap, GapEvidence, GapUnit, Histogram, Histogram, Proportion?)"/>
    public static MeasuredGap FromViews(
        ServiceGap gap,
        GapEvidence evidence,
        GapUnit unit,
        MomentSummary actual,
        MomentSummary reference,
        Proportion? level = null) =>
        GapForms.CompareViews(
            gap,
            evidence,
            unit,
            actual ?? throw new ArgumentNullException(nameof(actual)),
            reference ?? throw new ArgumentNullException(nameof(reference)),
            level,
            null);

    /// <summary>
    /// Gap 2, 3 or 4 from ratings by managers or staff of how far standards are set, met or promises kept. Against the top of the
    /// scale no gap is above zero, so the interval and the rank among other gaps tell more than the test, which only asks whether
    /// everyone rates at the top.
    /// </summary>
    /// <param name="gap">The gap.</param>
    /// <param name="evidence">The item.</param>
    /// <param name="scale">The scale of the ratings.</param>
    /// <param name="ratings">The ratings.</param>
    /// <param name="reference">The rating to compare with; null means the top of the scale.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The mean less the reference with a one-sample t test.</returns>
    /// <exception cref="ArgumentException">
    /// The gap is none of 2, 3 and 4, is not measured by the evidence, or a rating or the reference is off the scale.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static MeasuredGap FromRatings(
        ServiceGap gap,
        GapEvidence evidence,
        RatingScale scale,
        Histogram ratings,
        double? reference = null,
        Proportion? level = null)
    {
        Guard.Against.Null(scale);
        Guard.Against.Null(ratings);
        var unit = GapUnit.Points(scale);
        var against = GapMoments.Check(reference ?? scale.Maximum, unit, nameof(reference));
        var form = reference is null ? "ratings against the top of the scale" : "ratings against a stated rating";
        var moments = ratings.Moments.Check(unit, nameof(ratings));
        return GapForms.TestOneSample(GapForms.CheckGap(gap, 2, 4), evidence, unit, form, moments, against, false, level);
    }

    /// <summary>Gap 2, 3, 4 or 5 from pairs: both sides rated by the same person.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="evidence">The item.</param>
    /// <param name="unit">The unit of both ratings.</param>
    /// <param name="differences">
    /// The differences, actual less reference, such as those of <see cref="Histogram.FromDifferences"/>.
    /// </param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The mean difference with the paired t test and the signed rank test.</returns>
    /// <exception cref="ArgumentException">
    /// The gap is none of 2 to 5, is not measured by the evidence, or a difference is wider than the scale.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static MeasuredGap FromPairs(
        ServiceGap gap, GapEvidence evidence, GapUnit unit, Histogram differences, Proportion? level = null)
    {
        GapForms.CheckGap(gap, 2, 5);
        Guard.Against.Null(unit);
        Guard.Against.Null(differences);
        if (unit.Scale is { } scale && differences.Moments is { Minimum: { } least, Maximum: { } most })
        {
            var width = (double)scale.Maximum - scale.Minimum;
            var widest = Math.Max(-least, most);
            Guard.Against.Invalid(
                widest > width,
                $"A difference of {widest} is wider than the scale {scale}; allowed are differences up to {width}.",
                nameof(differences));
        }

        var gaps = unit.LowerIsBetter ? differences.Negate() : differences;
        return GapForms.TestOneSample(
            gap, evidence, unit, "pairs", (null, null), gaps.Moments, "paired t", level, SignedRankTest.Run(gaps, level: level));
    }

    /// <summary>Gap 3 or 4 from measured values against one target or promise: times, scores, rates.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="evidence">The indicator or promise.</param>
    /// <param name="unit">The unit of the values and the target.</param>
    /// <param name="delivered">The values that were measured.</param>
    /// <param name="target">The standard or the promise.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The mean against the target with a one-sample t test.</returns>
    /// <exception cref="ArgumentException">
    /// The gap is neither 3 nor 4, is not measured by the evidence, or a value is off the scale or too large.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static MeasuredGap FromTarget(
        ServiceGap gap, GapEvidence evidence, GapUnit unit, MomentSummary delivered, double target, Proportion? level = null)
    {
        Guard.Against.Null(unit);
        return GapForms.TestOneSample(
            GapForms.CheckGap(gap, 3, 4),
            evidence,
            unit,
            "measured values against one value",
            delivered.Check(unit, nameof(delivered)),
            GapMoments.Check(target, unit, nameof(target)),
            false,
            level);
    }

    /// <summary>
    /// Gap 2 from a standard and what managers think customers expect, in one unit: a delivery within 24 h where they think 12 h
    /// are expected.
    /// </summary>
    /// <param name="evidence">The indicator or item.</param>
    /// <param name="unit">The unit of the standard and the views.</param>
    /// <param name="standard">The standard that was set.</param>
    /// <param name="views">What managers think customers expect.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The standard against the mean view with a one-sample t test.</returns>
    /// <exception cref="ArgumentException">
    /// Gap 2 is not measured by the evidence, or a value is off the scale or too large.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static MeasuredGap FromStandard(
        GapEvidence evidence, GapUnit unit, double standard, MomentSummary views, Proportion? level = null)
    {
        Guard.Against.Null(unit);
        return GapForms.TestOneSample(
            ServiceGap.Standards,
            evidence,
            unit,
            "one standard against views",
            views.Check(unit, nameof(views)),
            GapMoments.Check(standard, unit, nameof(standard)),
            true,
            level);
    }

    /// <summary>
    /// Gap 3 or 4 from the share of events that met a standard or kept a promise, or that failed it, against the share that was
    /// set or promised.
    /// </summary>
    /// <param name="gap">The gap.</param>
    /// <param name="evidence">The indicator, target or promise.</param>
    /// <param name="events">How many events met the standard, or failed it when lower is better.</param>
    /// <param name="trials">How many events there were.</param>
    /// <param name="promised">The share that was set or promised.</param>
    /// <param name="lowerIsBetter">Whether the events are failures: complaints, errors.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The share less the promised one with the interval of Wilson moved along, and the exact binomial test.</returns>
    /// <exception cref="ArgumentException">The gap is neither 3 nor 4, or is not measured by the evidence.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count or the level is outside its range.</exception>
    public static MeasuredGap FromShare(
        ServiceGap gap,
        GapEvidence evidence,
        long events,
        long trials,
        Proportion promised,
        bool lowerIsBetter = false,
        Proportion? level = null)
    {
        GapForms.CheckGap(gap, 3, 4);
        Guard.Against.Null(evidence);
        var share = ProportionEstimate.FromCounts(events, trials, level: level);
        return new(
            gap,
            evidence,
            lowerIsBetter ? ShareOfFailures : Share,
            "share against a promised share",
            (share.Value, promised.Fraction),
            Subtract(share, promised, lowerIsBetter),
            (EffectSizeKind.CohenH, GapEffects.OfShare(share, promised.Fraction, lowerIsBetter)),
            TestShare(events, trials, promised, level));
    }

    /// <summary>Gap 4 from a register of promises: the share of them that were kept, whatever their units.</summary>
    /// <param name="promises">The promises, each with what was promised and delivered.</param>
    /// <param name="promised">The share that is to be kept; null means all.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The share that was kept less the one promised.</returns>
    /// <exception cref="ArgumentException">A measure is null or not of gap 4.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public static MeasuredGap FromPromises(
        IEnumerable<GapMeasure> promises, Proportion? promised = null, Proportion? level = null)
    {
        Guard.Against.Null(promises);
        var (kept, all) = (0L, 0L);
        foreach (var promise in promises)
        {
            Guard.Against.Invalid(
                promise?.Gap.Number != 4, $"{promise?.ToString() ?? "null"} is not a promise; allowed are measures "
                    + $"of gap 4.", nameof(promises));
            kept += promise!.IsShortfall ? 0 : 1;
            all++;
        }

        var share = promised ?? Proportion.FromFraction(1);
        return FromShare(ServiceGap.Communication, GapEvidence.Promise("promises kept"), kept, all, share, level: level);
    }

    /// <summary>Any gap from one value on each side. It is exact and has no interval, and nothing to standardize it by.</summary>
    /// <param name="measure">The gap on one item.</param>
    /// <returns>The gap.</returns>
    public static MeasuredGap FromMeasure(GapMeasure measure)
    {
        Guard.Against.Null(measure);
        const string reason = "both sides are single values";
        return new(
            measure.Gap,
            measure.Evidence,
            measure.Unit,
            reason,
            ((double)measure.Actual, (double)measure.Reference),
            Estimate.WithoutInterval((double)measure.Size, 1, "exact", reason),
            (null, Estimate.None(1, "standardized", reason)),
            isExact: true);
    }

    private static Estimate Subtract(Estimate share, Proportion promised, bool lowerIsBetter)
    {
        if (share is not { Value: { } value, Interval: { } interval })
        {
            return share;
        }

        var p = promised.Fraction;
        return lowerIsBetter
            ? Estimate.Of(p - value, new(p - interval.Upper, p - interval.Lower, interval.Level), share.N, share.Method)
            : Estimate.Of(value - p, new(interval.Lower - p, interval.Upper - p, interval.Level), share.N, share.Method);
    }

    private static HypothesisTest TestShare(long events, long trials, Proportion promised, Proportion? level)
    {
        if (trials > 0 && promised.Fraction is > 0 and < 1)
        {
            return ExactTest.Binomial(events, trials, promised, level: level);
        }

        var reason = trials == 0
            ? ProportionEstimate.FromCounts(events, trials, level: level).Reason!
            : "a share of none or of all is refuted by one event and needs no test";
        return HypothesisTest.None("exact binomial", trials, Alternative.TwoSided, "x", reason);
    }
}
