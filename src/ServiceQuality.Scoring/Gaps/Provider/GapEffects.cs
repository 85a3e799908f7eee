using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Gaps.Provider;

// Sizes of gaps without a unit, with intervals.
internal static class GapEffects
{
    // Hedges and Olkin (1985): the variance of g is 1 / n1 + 1 / n2 + g^2 / (2 (n1 + n2)).
    internal static Estimate OfTwo(HypothesisTest test, long first, long second, Proportion level) =>
        Of(test, EffectSizeKind.HedgesG, "Hedges' g", (1.0 / Math.Max(first, 1)) + (1.0 / Math.Max(second, 1)), level);

    // The same of one sample: 1 / n + g^2 / (2 n).
    internal static Estimate OfOne(HypothesisTest test, Proportion level) =>
        Of(test, EffectSizeKind.HedgesGz, "Hedges' gz", 1.0 / Math.Max(test.N, 1), level);

    // Cohen's h grows with the share, so the ends of the interval of the share give its own.
    internal static Estimate OfShare(Estimate share, double reference, bool isNegated)
    {
        const string name = "Cohen's h, Wilson score";
        if (share is not { Value: { } value, Interval: { } interval })
        {
            return Estimate.None(share.N, name, share.Reason!);
        }

        double Effect(double x) => (isNegated ? -2 : 2) * (Math.Asin(Math.Sqrt(x)) - Math.Asin(Math.Sqrt(reference)));
        var (a, b) = (Effect(interval.Lower), Effect(interval.Upper));
        return Estimate.Of(Effect(value), new(Math.Min(a, b), Math.Max(a, b), interval.Level), share.N, name);
    }

    private static Estimate Of(HypothesisTest test, EffectSizeKind kind, string measure, double variance, Proportion level)
    {
        var name = measure + ", normal interval";
        if (test.Effect(kind) is not { } effect)
        {
            return Estimate.None(test.N, name, test.Reason ?? "there are too few values to correct for a small sample");
        }

        var margin = level.Z() * Math.Sqrt(variance + (effect * effect / (2.0 * test.N)));
        return double.IsFinite(margin)
            ? Estimate.Of(effect, new(effect - margin, effect + margin, level), test.N, name)
            : Estimate.WithoutInterval(effect, test.N, name, NoResultReason.TooLarge);
    }
}
