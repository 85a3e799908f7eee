namespace ServiceQuality.Scoring.Statistics.Distributions;

// Tails of distributions on the logarithmic scale, by one means for all: the density is taken on a scale on which its logarithm
// is
// concave (z, ln x, logit x) and integrated from the point outwards. Every term is positive, so nothing cancels, and a p-value of
// 1e-4000 is as good as one of 0.05. Continued fractions and series lose digits when there are millions of observations, and the
// regularised functions of MathNet have no logarithm.
internal static class TailIntegral
{
    // The exp-sinh rule for integrals over s > 0 (Takahasi and Mori 1974); with this step the tails are right to 2e-14.
    private static readonly (double Node, double Weight)[] ExpSinh =
    [
        .. Enumerable.Range(-96, 193).Select(k =>
        {
            const double step = 1.0 / 24;
            var node = Math.Exp(Math.PI / 2 * Math.Sinh(k * step));
            return (node, step * Math.PI / 2 * node * Math.Cosh(k * step));
        }),
    ];

    // ln of the integral of f(u + s) / f(u) over s > 0, from how steeply ln f falls at u and how it bends there.
    internal static double Log<TDecay>(TDecay decay, double slope, double curvature)
        where TDecay : struct, IDecay
    {
        var scale = 1 / (Math.Abs(slope) + Math.Sqrt(Math.Abs(curvature)));
        var sum = 0.0;
        foreach (var (node, weight) in ExpSinh)
        {
            var drop = decay.At(scale * node);
            if (drop < -800)
            {
                break;
            }

            sum += weight * Math.Exp(drop);
        }

        return Math.Log(scale * sum);
    }

    // The point at which a falling tail has the given logarithm: Newton's method for ln p, which is concave, from a point that
    // should be
    // near, kept within what is known of the point. The function gives ln p and its slope, which is minus the hazard.
    internal static double Solve(Func<double, (double LogP, double Slope)> tail, double target, double start)
    {
        var (low, high, u, reach) = (double.NegativeInfinity, double.PositiveInfinity, start, 1.0);
        var move = double.PositiveInfinity;
        for (var i = 0; i < 400; i++)
        {
            var (logP, slope) = tail(u);
            var next = u - ((logP - target) / slope);

            // So near, the step of Newton's method squares what is missing.
            if (Math.Abs(logP - target) <= 1e-8 * Math.Max(1, -target))
            {
                return next;
            }

            (low, high) = logP >= target ? (u, high) : (low, u);
            if (!(next > low && next < high && Math.Abs(next - u) <= move / 2))
            {
                // Half way between both sides, or out for the side that is not known yet.
                (next, reach) = double.IsInfinity(high) ? (low + reach, reach * 2)
                    : double.IsInfinity(low) ? (high - reach, reach * 2)
                    : (low + ((high - low) / 2), reach);
            }

            move = Math.Abs(next - u);
            u = next;
        }

        return u;
    }
}
