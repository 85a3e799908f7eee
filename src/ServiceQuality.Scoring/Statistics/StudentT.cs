using MathNet.Numerics;

namespace ServiceQuality.Scoring.Statistics;

// Student's t distribution on the logarithmic scale. MathNet has the regularised beta function but not its logarithm, and a t of
// 40 with 1,000 degrees of freedom has a p below the smallest double; so the continued fraction is taken here, in logarithms.
internal static class StudentT
{
    // ln P(|T| >= |t|): the regularised incomplete beta function at df / (df + t^2) with a = df / 2, b = 1 / 2
    // (Abramowitz and Stegun 26.7.1 and 26.5.8).
    internal static double TwoSidedLogP(double t, double df)
    {
        var ratio = t * t / df;
        var (a, b) = (df / 2, 0.5);
        if (ratio == 0)
        {
            return 0;
        }

        var x = 1 / (1 + ratio);
        var front = (-a * Log1P(ratio)) + (b * (Math.Log(ratio) - Log1P(ratio))) - LogBetaHalf(a);
        return x < (a + 1) / (a + b + 2)
            ? Math.Min(0, front - Math.Log(a) + Math.Log(Fraction(a, b, x)))
            : Math.Min(0, Log1P(-Math.Exp(front - Math.Log(b)) * Fraction(b, a, 1 - x)));
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
            var logDensity = (-(df + 1) / 2 * Log1P(t * t / df)) - LogBetaHalf(df / 2) - (0.5 * Math.Log(df));
            t += (at - logP) * Math.Exp(at - logDensity) / 2;
        }

        return t;
    }

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

    // The continued fraction of the incomplete beta function by Lentz's method.
    private static double Fraction(double a, double b, double x)
    {
        const double tiny = 1e-300;
        var c = 1.0;
        var d = 1 - ((a + b) * x / (a + 1));
        d = 1 / (Math.Abs(d) < tiny ? tiny : d);
        var h = d;
        for (var m = 1; m <= 10_000; m++)
        {
            Step(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))));
            if (Math.Abs(Step(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1))) - 1) < 1e-16)
            {
                break;
            }
        }

        return h;

        double Step(double numerator)
        {
            d = 1 + (numerator * d);
            d = 1 / (Math.Abs(d) < tiny ? tiny : d);
            c = 1 + (numerator / c);
            c = Math.Abs(c) < tiny ? tiny : c;
            h *= d * c;
            return d * c;
        }
    }

    private static double Log1P(double x) => double.LogP1(x);
}
