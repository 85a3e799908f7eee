using MathNet.Numerics;

namespace ServiceQuality.Scoring.Statistics;

// Student's t distribution on the logarithmic scale. MathNet has the regularised beta function but not its logarithm, and a t of
// 40 with 1,000 degrees of freedom has a p below the smallest double. Continued fractions for it lose digits when there are
// millions of degrees of freedom, so the tail is integrated: every term is positive, and nothing cancels.
internal static class StudentT
{
    // ln P(|T| >= |t|) = ln 2 f(t) + ln of the integral, over s > 0, of f(t + s) / f(t).
    internal static double TwoSidedLogP(double t, double df)
    {
        t = Math.Abs(t);
        var (power, spread) = ((df + 1) / 2, df + (t * t));

        // The exp-sinh rule (Takahasi and Mori 1974), scaled by how fast the tail falls.
        const double step = 1.0 / 16;
        var scale = 1 / (((df + 1) * t / spread) + Math.Sqrt((df + 1) / spread));
        var tail = 0.0;
        for (var k = -72; k <= 72; k++)
        {
            var u = k * step;
            var s = scale * Math.Exp(Math.PI / 2 * Math.Sinh(u));
            tail += s * Math.Cosh(u) * Math.Exp(-power * Log1P(s * ((2 * t) + s) / spread));
        }

        return Math.Min(0, Math.Log(2 * step * Math.PI / 2 * tail) + LogDensity(t, df));
    }

    // The t that |T| exceeds with probability 1 - level.
    internal static double Quantile(double level, double df)
    {
        var logP = Math.Log(1 - level);
        var t = MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, df, (1 + level) / 2);
        for (var i = 0; i < 4; i++)
        {
            // Newton on the logarithm polishes the library's root to the last digits.
            var at = TwoSidedLogP(t, df);
            t += (at - logP) * Math.Exp(at - LogDensity(t, df)) / 2;
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
