using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;
using static ServiceQuality.Scoring.Gaps.Audit.GapQuantity;

namespace ServiceQuality.Scoring.Gaps.Audit;

// How the numbers of a row are read: as the table says, or by a usual practice that it does not name.
internal sealed record JointReading(Practice Practice, Proportion Level)
{
    // Below this, a p-value as printed does not determine t.
    private const double MinP = 1e-9;

    private static readonly Practice OneSided = new(AuditSeverity.Warning, " They fit half of p: the test may be one-sided.");

    private bool IsNormal { get; init; }

    private bool IsOneSided { get; init; }

    private bool HasOtherSign { get; init; }

    internal static JointReading AsPrinted(Proportion level) => new(Practice.None, level);

    internal static IEnumerable<JointReading> ByOtherPractices(Proportion level)
    {
        foreach (var other in UsualLevels.OtherThan(level))
        {
            yield return new(Practice.OtherLevel(other), other);
        }

        yield return new(Practice.NormalQuantile, level) { IsNormal = true };
        yield return new(OneSided, level) { IsOneSided = true };
        yield return new(Practice.OtherSign, level) { HasOtherSign = true };
    }

    // The limits of the mean gap and its standard error. Without n the standard error and the SD are not linked: two groups of
    // limits.
    internal List<JointLimit>[] LimitGroups(RowNumbers row)
    {
        var known = row.Known;
        if (SampleSize.Find(known) is { } size)
        {
            return [[.. OnGap(known), .. OnError(known), .. OnDeviation(known, size), .. OnTest(known, size)]];
        }

        List<JointLimit> onGap = [.. OnGap(known), .. OnCentre(known)];
        return [[.. onGap, .. OnError(known)], [.. onGap, .. OnDeviation(known, null)]];
    }

    private static IEnumerable<JointLimit> OnGap(Dictionary<GapQuantity, KnownQuantity> known)
    {
        if (known.TryGetValue(Gap, out var gap))
        {
            yield return JointLimit.OnGap([Gap], gap.Bounds);
        }

        if (known.TryGetValue(PerceptionMean, out var p) && known.TryGetValue(ExpectationMean, out var e))
        {
            yield return JointLimit.OnGap([PerceptionMean, ExpectationMean], p.Bounds - e.Bounds);
        }
    }

    private static IEnumerable<JointLimit> OnCentre(Dictionary<GapQuantity, KnownQuantity> known)
    {
        if (known.TryGetValue(IntervalLower, out var lower) && known.TryGetValue(IntervalUpper, out var upper))
        {
            yield return JointLimit.OnGap([IntervalLower, IntervalUpper], (lower.Bounds + upper.Bounds) * Bounds.Exactly(0.5));
        }
    }

    private IEnumerable<JointLimit> OnError(Dictionary<GapQuantity, KnownQuantity> known)
    {
        if (known.TryGetValue(StandardError, out var error))
        {
            yield return JointLimit.OnError([StandardError], error.Bounds);
        }

        if (known.TryGetValue(T, out var t))
        {
            yield return JointLimit.OnRatio([T], HasOtherSign ? -t.Bounds : t.Bounds);
        }
    }

    // With n, limits of the SD are limits of the standard error.
    private IEnumerable<JointLimit> OnDeviation(Dictionary<GapQuantity, KnownQuantity> known, SampleSize? size)
    {
        GapQuantity[] source = size is { } given ? [given.Source] : [];
        var root = Math.Sqrt(size?.N ?? 1);
        var perRoot = Bounds.Exactly(1 / root);
        if (known.TryGetValue(GapDeviation, out var deviation))
        {
            yield return JointLimit.OnError([.. source, GapDeviation], deviation.Bounds * perRoot);
        }

        if (known.TryGetValue(PerceptionDeviation, out var p) && known.TryGetValue(ExpectationDeviation, out var e))
        {
            var hasCorrelation = known.TryGetValue(Correlation, out var r);
            var bounds = Derivation.DeviationOfDifference(p.Bounds, e.Bounds, hasCorrelation ? r.Bounds : new(-1, 1));
            GapQuantity[] correlation = hasCorrelation ? [Correlation] : [];
            yield return JointLimit.OnError(
                [.. source, PerceptionDeviation, ExpectationDeviation, .. correlation], bounds * perRoot);
        }

        if (known.TryGetValue(Dz, out var dz))
        {
            var ratio = dz.Bounds * Bounds.Exactly(root);
            yield return JointLimit.OnRatio([.. source, Dz], HasOtherSign ? -ratio : ratio);
        }
    }

    private IEnumerable<JointLimit> OnTest(Dictionary<GapQuantity, KnownQuantity> known, SampleSize size)
    {
        var df = size.N - 1;
        var critical = IsNormal ? Level.Z() : StudentT.Quantile(Level.Fraction, df);
        if (known.TryGetValue(IntervalLower, out var lower))
        {
            yield return JointLimit.OnGap([size.Source, IntervalLower], lower.Bounds, -critical);
        }

        if (known.TryGetValue(IntervalUpper, out var upper))
        {
            yield return JointLimit.OnGap([size.Source, IntervalUpper], upper.Bounds, critical);
        }

        if (known.TryGetValue(P, out var p))
        {
            yield return JointLimit.OnRatioSize([size.Source, P], SizeOfT(p.Bounds, df));
        }
    }

    private Bounds SizeOfT(Bounds p, double df)
    {
        var factor = IsOneSided ? 2 : 1;
        var (low, high) = (p.Low * factor, p.High * factor);
        var smallest = high >= 1 ? 0 : StudentT.Quantile(1 - Math.Max(high, MinP), df);
        if (low < MinP)
        {
            return new(smallest, double.PositiveInfinity);
        }

        var largest = low >= 1 ? 0 : StudentT.Quantile(1 - low, df);
        return new(smallest, largest);
    }

    private readonly record struct SampleSize(GapQuantity Source, double N)
    {
        // Degrees of freedom with decimals belong to another test.
        internal static SampleSize? Find(Dictionary<GapQuantity, KnownQuantity> known)
        {
            if (known.TryGetValue(GapQuantity.N, out var n))
            {
                return new(GapQuantity.N, n.Value!.Value);
            }

            var hasWholeDf = known.TryGetValue(DegreesOfFreedom, out var df) && df.Bounds.Low == df.Bounds.High;
            return hasWholeDf ? new(DegreesOfFreedom, df.Bounds.Low + 1) : null;
        }
    }
}
