using ServiceQuality.Domain;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Gaps.Provider;

// The two forms of a gap from samples: two independent groups, and values about one number.
internal static class GapForms
{
    internal static MeasuredGap CompareViews(
        ServiceGap gap,
        GapEvidence evidence,
        GapUnit unit,
        MomentSummary actual,
        MomentSummary reference,
        Proportion? level,
        HypothesisTest? rank)
    {
        Guard.Against.Null(gap);
        Guard.Against.Null(evidence);
        Guard.Against.Null(unit);
        Guard.Against.Invalid(!gap.ComparesViews, $"{gap} does not compare views; allowed are gaps 1, 6 and 7.", nameof(gap));

        var confidence = Guard.Against.InvalidLevel(level);
        var (good, less) = unit.LowerIsBetter ? (reference, actual) : (actual, reference);
        actual.Check(unit, nameof(actual));
        reference.Check(unit, nameof(reference));
        var test = TTest.Welch(good, less, level: confidence);
        return new(
            gap, evidence, unit, "two independent groups", (actual.Mean, reference.Mean), Size(good.Mean - less.Mean, test),
            (EffectSizeKind.HedgesG, GapEffects.OfTwo(test, good.N, less.N, confidence)), test, rank);
    }

    // Values about one number; isReference when the values are the side that the number is compared with.
    internal static MeasuredGap TestOneSample(
        ServiceGap gap,
        GapEvidence evidence,
        GapUnit unit,
        string form,
        MomentSummary values,
        double against,
        bool isReference,
        Proportion? level) =>
        TestOneSample(
            gap,
            evidence,
            unit,
            form,
            isReference ? (against, values.Mean) : (values.Mean, against),
            values.RelativeTo(against, unit.LowerIsBetter != isReference),
            "one-sample t",
            level,
            null);

    internal static MeasuredGap TestOneSample(
        ServiceGap gap,
        GapEvidence evidence,
        GapUnit unit,
        string form,
        (double? Actual, double? Reference) sides,
        MomentSummary gaps,
        string method,
        Proportion? level,
        HypothesisTest? rank)
    {
        Guard.Against.Null(evidence);
        var confidence = Guard.Against.InvalidLevel(level);
        var test = TTest.TestMean(MeanEstimate.FromSummary(gaps, level: confidence), Alternative.TwoSided, method, []);
        var effect = GapEffects.OfOne(test, confidence);
        return new(gap, evidence, unit, form, sides, Size(gaps.Mean, test), (EffectSizeKind.HedgesGz, effect), test, rank);
    }

    // The estimate of the test. Values without spread have no interval: one of no width would claim too much.
    internal static Estimate Size(double? gap, HypothesisTest test)
    {
        if (test.Statistic is not null)
        {
            return test.Estimate!;
        }

        return gap is { } value
            ? Estimate.WithoutInterval(value, test.N, test.Method, test.Reason!)
            : Estimate.None(test.N, test.Method, test.Reason!);
    }

    internal static ServiceGap CheckGap(ServiceGap gap, int first, int last)
    {
        Guard.Against.Null(gap);
        var isAllowed = gap.Number >= first && gap.Number <= last;
        Guard.Against.Invalid(!isAllowed, $"{gap} is not measured in this way; allowed are gaps {first} to {last}.", nameof(gap));
        return gap;
    }
}
