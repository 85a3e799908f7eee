using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;
using static ServiceQuality.Scoring.Gaps.Audit.GapQuantity;

namespace ServiceQuality.Scoring.Gaps.Audit;

// One way in which a quantity follows from others; null when these leave it open.
internal sealed record Route(GapQuantity Output, GapQuantity[] Inputs, Func<Bounds[], Bounds?> Rule)
{
    // All ways, the usual one of each quantity first.
    internal static Route[] All(Proportion level) =>
    [
        new(DegreesOfFreedom, [N], x => x[0] - Bounds.Exactly(1)),
        new(N, [DegreesOfFreedom], x => x[0] + Bounds.Exactly(1)),
        new(Gap, [PerceptionMean, ExpectationMean], x => x[0] - x[1]),
        new(GapDeviation, [PerceptionDeviation, ExpectationDeviation, Correlation], x => DeviationOfDifference(x[0], x[1], x[2])),
        new(StandardError, [GapDeviation, N], x => Bounds.Divide(x[0], x[1].Root)),
        new(T, [Gap, StandardError], x => Bounds.Divide(x[0], x[1])),
        new(Dz, [Gap, GapDeviation], x => Bounds.Divide(x[0], x[1])),
        new(Dz, [T, N], x => Bounds.Divide(x[0], x[1].Root)),
        new(T, [Dz, N], x => x[0] * x[1].Root),
        new(P, [T, DegreesOfFreedom], x => TwoSided(x[0], x[1])),

        // Backwards, from what is printed to what it was made of.
        new(StandardError, [IntervalLower, IntervalUpper, DegreesOfFreedom], x => HalfWidth(x[0], x[1]) is { Low: >= 0 } half ? Bounds.Divide(half, Critical(x[2], level)) : null),
        new(Gap, [IntervalLower, IntervalUpper], x => (x[0] + x[1]) * Bounds.Exactly(0.5)),
        new(T, [P, DegreesOfFreedom, Gap], x => FromP(x[0], x[1], x[2])),
        new(StandardError, [Gap, T], x => Bounds.Divide(x[0].Size, x[1].Size)),
        new(GapDeviation, [StandardError, N], x => x[0] * x[1].Root),
        new(GapDeviation, [Gap, Dz], x => Bounds.Divide(x[0].Size, x[1].Size)),
        new(Gap, [T, StandardError], x => x[0] * x[1]),
        new(Gap, [Dz, GapDeviation], x => x[0] * x[1]),
        new(PerceptionMean, [Gap, ExpectationMean], x => x[0] + x[1]),
        new(ExpectationMean, [PerceptionMean, Gap], x => x[0] - x[1]),

        new(Correlation, [PerceptionDeviation, ExpectationDeviation, GapDeviation], x => Implied(x[0], x[1], x[2])),
        new(Dav, [Gap, PerceptionDeviation, ExpectationDeviation], x => Bounds.Divide(x[0], ((x[1].Square + x[2].Square) * Bounds.Exactly(0.5)).Root)),
        new(IntervalLower, [Gap, StandardError, DegreesOfFreedom], x => x[0] - (x[1] * Critical(x[2], level))),
        new(IntervalUpper, [Gap, StandardError, DegreesOfFreedom], x => x[0] + (x[1] * Critical(x[2], level))),
    ];

    internal static Bounds HalfWidth(Bounds lower, Bounds upper) => (upper - lower) * Bounds.Exactly(0.5);

    // The t that cuts off the level: less of it with more degrees of freedom.
    internal static Bounds Critical(Bounds df, Proportion level) => df.Low == df.High
        ? Bounds.Exactly(StudentT.Quantile(level.Fraction, Math.Max(df.Low, Fewest)))
        : new(StudentT.Quantile(level.Fraction, Math.Max(df.High, Fewest)), StudentT.Quantile(level.Fraction, Math.Max(df.Low, Fewest)));

    // (sP - sE)^2 + 2 sP sE (1 - r), which is never negative; at most (sP + sE)^2.
    internal static Bounds DeviationOfDifference(Bounds p, Bounds e, Bounds r)
    {
        var root = ((p - e).Square + (p * e * (Bounds.Exactly(2) - (r * Bounds.Exactly(2))))).Root;
        return root with { High = Math.Min(root.High, p.High + e.High) };
    }

    private const double Fewest = 0.5;

    private static Bounds TwoSided(Bounds t, Bounds df)
    {
        var (fewest, most) = (Math.Max(df.Low, Fewest), Math.Max(df.High, Fewest));
        return new(Math.Exp(StudentT.TwoSidedLogP(t.Size.High, most)), Math.Exp(StudentT.TwoSidedLogP(t.Size.Low, fewest)));
    }

    // The size of t by p, its sign by the gap; a p printed as a limit or near zero leaves t open.
    private static Bounds? FromP(Bounds p, Bounds df, Bounds gap)
    {
        if (p.Low <= 1e-12 || p.High >= 1 || gap.HasZero)
        {
            return null;
        }

        Bounds size = new(StudentT.Quantile(1 - p.High, Math.Max(df.High, Fewest)), StudentT.Quantile(1 - p.Low, Math.Max(df.Low, Fewest)));
        return gap.Low > 0 ? size : -size;
    }

    private static Bounds? Implied(Bounds p, Bounds e, Bounds gap) =>
        Bounds.Divide(p.Square + e.Square - gap.Square, p * e * Bounds.Exactly(2)) is { Low: <= 1 + Rounding, High: >= -1 - Rounding } r
            ? new(Math.Clamp(r.Low, -1, 1), Math.Clamp(r.High, -1, 1))
            : null;

    // What computing may add to a correlation of 1.
    private const double Rounding = 1e-9;
}
