using MathNet.Numerics;
using MathNet.Numerics.Integration;

namespace ServiceQuality.Scoring.Statistics;

// Student's t distribution on the logarithmic scale. MathNet has the regularised beta function but not its logarithm, and a t of
// 40 with 1,000 degrees of freedom has a p below the smallest double. Continued fractions for it lose digits when there are
// millions of degrees of freedom, so the density is integrated: every term is positive, and nothing cancels.
internal static class StudentT
{
    // The exp-sinh rule for integrals over s > 0 (Takahasi and Mori 1974); with this step the tails are right to 2e-14, and the
    // range reaches far enough for half a degree of freedom, where a tail falls as slowly as the root.
    private static readonly (double Node, double Weight)[] ExpSinh =
    [
        .. Enumerable.Range(-96, 209).Select(k =>
        {
            const double step = 1.0 / 24;
            var node = Math.Exp(Math.PI / 2 * Math.Sinh(k * step));
            return (node, step * Math.PI / 2 * node * Math.Cosh(k * step));
        }),
    ];

    // ln P(|T| >= |t|)
    internal static double TwoSidedLogP(double t, double df)
    {
        t = Math.Abs(t);
        var power = (df + 1) / 2;
        if (t <= 1)
        {
            // Near the middle: one minus twice the integral from 0 to t.
            var middle = GaussLegendreRule.Integrate(s => Math.Exp(-power * Log1P(s * s / df)), 0, t, 32);
            return Log1P(-2 * middle * Math.Exp(LogDensity(0, df)));
        }

        // In the tail: twice f(t) times the integral over s > 0 of f(t + s) / f(t), with s scaled by how fast the tail falls.
        var spread = df + (t * t);
        var scale = 1 / (((df + 1) * t / spread) + Math.Sqrt((df + 1) / spread));
        var tail = 0.0;
        foreach (var (node, weight) in ExpSinh)
        {
            var s = scale * node;
            tail += weight * Math.Exp(-power * Log1P(s * ((2 * t) + s) / spread));
        }

        return Math.Log(2 * scale * tail) + LogDensity(t, df);
    }

    // The t that |T| exceeds with probability 1 - level, for 0 < level < 1: Newton's method for ln p as a function of ln t, which
    // is nearly straight in the tail, kept inside a bracket.
    internal static double Quantile(double level, double df)
    {
        var target = Log1P(-level);
        var (low, high) = (1e-300, 1.0);
        while (TwoSidedLogP(high, df) > target)
        {
            (low, high) = (high, high * 8);
        }

        var t = high == 1 ? (1 + level) / 2 : Math.Sqrt(low * high);
        for (var i = 0; i < 200; i++)
        {
            var logP = TwoSidedLogP(t, df);
            (low, high) = logP > target ? (t, high) : (low, t);
            var slope = -2 * t * Math.Exp(LogDensity(t, df) - logP);
            var next = t * Math.Exp((target - logP) / slope);
            next = next > low && next < high ? next : low < 1e-200 ? high / 2 : Math.Sqrt(low * high);
            if (Math.Abs(next - t) <= 4e-16 * t)
            {
                return next;
            }

            t = next;
        }

        return t;
    }

    private static double LogDensity(double t, double df) =>
        (-(df + 1) / 2 * Log1P(t * t / df)) - LogBetaHalf(df / 2) - (0.5 * Math.Log(df));

    // ln B(a, 1/2). For large a the difference of two huge log-gammas loses digits; the series in 1 / a does not.
    private static double LogBetaHalf(double a)
    {
        var halfLogPi = 0.5 * Math.Log(Math.PI);
        if (a < 40)
        {
            return SpecialFunctions.GammaLn(a) + halfLogPi - SpecialFunctions.GammaLn(a + 0.5);
        }

        var r = 1 / a;
        var r2 = r * r;
        return halfLogPi - (0.5 * Math.Log(a)) + (r * (0.125 - (r2 * ((1.0 / 192) - (r2 * ((1.0 / 640) - (r2 * 17 / 14336)))))));
    }

    // ln(1 + x) for small x too (Kahan); the base library's LogP1 is no better than the logarithm of the rounded sum.
    private static double Log1P(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : Math.Log(u) * (x / (u - 1));
    }
}
