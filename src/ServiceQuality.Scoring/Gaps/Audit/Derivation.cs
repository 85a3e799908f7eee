using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;
using static ServiceQuality.Scoring.Gaps.Audit.GapQuantity;

namespace ServiceQuality.Scoring.Gaps.Audit;

// How one quantity follows from others; the formula gives null when they do not determine it.
internal sealed record Derivation(GapQuantity Output, GapQuantity[] Inputs, Func<Bounds[], Bounds?> Formula)
{
    // The Student t quantile is computed for at least this many degrees of freedom.
    private const double MinDegreesOfFreedom = 0.5;

    // What rounding in floating point may add to a correlation of 1.
    private const double Slack = 1e-9;

    // The usual derivation of each quantity comes first.
    internal static Derivation[] All(Proportion level) =>
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
        new(P, [T, DegreesOfFreedom], x => TwoSidedP(x[0], x[1])),

        // Backwards, from what is printed to what it was computed from.
        new(StandardError, [IntervalLower, IntervalUpper, DegreesOfFreedom], x => ErrorFromInterval(x[0], x[1], x[2], level)),
        new(Gap, [IntervalLower, IntervalUpper], x => (x[0] + x[1]) * Bounds.Exactly(0.5)),
        new(T, [P, DegreesOfFreedom, Gap], x => TFromP(x[0], x[1], x[2])),
        new(StandardError, [Gap, T], x => Bounds.Divide(x[0].Size, x[1].Size)),
        new(GapDeviation, [StandardError, N], x => x[0] * x[1].Root),
        new(GapDeviation, [Gap, Dz], x => Bounds.Divide(x[0].Size, x[1].Size)),
        new(Gap, [T, StandardError], x => x[0] * x[1]),
        new(Gap, [Dz, GapDeviation], x => x[0] * x[1]),
        new(PerceptionMean, [Gap, ExpectationMean], x => x[0] + x[1]),
        new(ExpectationMean, [PerceptionMean, Gap], x => x[0] - x[1]),

        new(Correlation, [PerceptionDeviation, ExpectationDeviation, GapDeviation], x => CorrelationFromDeviations(
            x[0], x[1], x[2])),
        new(Dav, [Gap, PerceptionDeviation, ExpectationDeviation], x => Bounds.Divide(x[0], MeanDeviation(x[1], x[2]))),
        new(IntervalLower, [Gap, StandardError, DegreesOfFreedom], x => x[0] - (x[1] * Critical(x[2], level))),
        new(IntervalUpper, [Gap, StandardError, DegreesOfFreedom], x => x[0] + (x[1] * Critical(x[2], level))),
    ];

    // Null when an input is unknown, a limit, or does not determine the output.
    internal KnownQuantity? Apply(Dictionary<GapQuantity, KnownQuantity> known)
    {
        var bounds = new Bounds[Inputs.Length];
        var values = new Bounds[Inputs.Length];
        for (var i = 0; i < Inputs.Length; i++)
        {
            if (!known.TryGetValue(Inputs[i], out var input) || input.Value is not { } value)
            {
                return null;
            }

            bounds[i] = input.Bounds;
            values[i] = Bounds.Exactly(value);
        }

        if (Formula(bounds) is not { IsFinite: true } range)
        {
            return null;
        }

        if (bounds.AsSpan().SequenceEqual(values))
        {
            return new(range.Middle, range, this);
        }

        return Formula(values) is { IsFinite: true } exact ? new(exact.Middle, range, this) : null;
    }

    internal static Bounds HalfWidth(Bounds lower, Bounds upper) => (upper - lower) * Bounds.Exactly(0.5);

    // The quantile of Student's t falls with the degrees of freedom.
    internal static Bounds Critical(Bounds df, Proportion level)
    {
        var atFewest = Quantile(level.Fraction, df.Low);
        return df.Low == df.High ? Bounds.Exactly(atFewest) : new(Quantile(level.Fraction, df.High), atFewest);
    }

    // (sP - sE)^2 + 2 sP sE (1 - r), which is never negative; at most (sP + sE)^2.
    internal static Bounds DeviationOfDifference(Bounds p, Bounds e, Bounds r)
    {
        var root = ((p - e).Square + (p * e * (Bounds.Exactly(2) - (r * Bounds.Exactly(2))))).Root;
        return root with { High = Math.Min(root.High, p.High + e.High) };
    }

    private static double Quantile(double level, double df) => StudentT.Quantile(level, Math.Max(df, MinDegreesOfFreedom));

    private static Bounds? ErrorFromInterval(Bounds lower, Bounds upper, Bounds df, Proportion level)
    {
        var half = HalfWidth(lower, upper);
        return half.Low >= 0 ? Bounds.Divide(half, Critical(df, level)) : null;
    }

    private static Bounds MeanDeviation(Bounds p, Bounds e) => ((p.Square + e.Square) * Bounds.Exactly(0.5)).Root;

    private static Bounds TwoSidedP(Bounds t, Bounds df)
    {
        var fewest = Math.Max(df.Low, MinDegreesOfFreedom);
        var most = Math.Max(df.High, MinDegreesOfFreedom);
        return new(Math.Exp(StudentT.TwoSidedLogP(t.Size.High, most)), Math.Exp(StudentT.TwoSidedLogP(t.Size.Low, fewest)));
    }

    // The size of t follows from p, its sign from the gap; a p near zero does not determine t.
    private static Bounds? TFromP(Bounds p, Bounds df, Bounds gap)
    {
        if (p.Low <= 1e-12 || p.High >= 1 || gap.HasZero)
        {
            return null;
        }

        Bounds size = new(Quantile(1 - p.High, df.High), Quantile(1 - p.Low, df.Low));
        return gap.Low > 0 ? size : -size;
    }

    private static Bounds? CorrelationFromDeviations(Bounds p, Bounds e, Bounds gap)
    {
        if (Bounds.Divide(p.Square + e.Square - gap.Square, p * e * Bounds.Exactly(2)) is not { } r)
        {
            return null;
        }

        return r.Low <= 1 + Slack && r.High >= -1 - Slack ? new(Math.Clamp(r.Low, -1, 1), Math.Clamp(r.High, -1, 1)) : null;
    }
}
