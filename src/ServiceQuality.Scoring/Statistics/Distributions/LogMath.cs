namespace ServiceQuality.Scoring.Statistics.Distributions;

// Elementary functions where the plain expression loses its digits.
internal static class LogMath
{
    internal static readonly double Ln2 = Math.Log(2);

    // ln(1 + x) for small x too (Kahan); the base library's LogP1 is no better than the logarithm of the rounded sum.
    internal static double Log1P(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : double.IsPositiveInfinity(u) ? u : Math.Log(u) * (x / (u - 1));
    }

    // e^x - 1 for small x too (Kahan); the base library's ExpM1 subtracts.
    internal static double ExpM1(double x)
    {
        if (Math.Abs(x) > 1)
        {
            return Math.Exp(x) - 1;
        }

        var u = Math.Exp(x);
        return u == 1 ? x : (u - 1) * (x / Math.Log(u));
    }

    // a b - c d with one rounding of each part that matters (Kahan).
    internal static double DifferenceOfProducts(double a, double b, double c, double d)
    {
        var product = c * d;
        return Math.FusedMultiplyAdd(a, b, -product) + Math.FusedMultiplyAdd(-c, d, product);
    }

    // ln(1 - e^logP): the logarithm of the complement of a probability.
    internal static double Complement(double logP) => logP > -Ln2 ? Math.Log(-ExpM1(logP)) : Log1P(-Math.Exp(logP));

    // ln(e^x + e^y)
    internal static double LogSum(double x, double y)
    {
        var (high, low) = x > y ? (x, y) : (y, x);
        return double.IsNegativeInfinity(low) ? high : high + Log1P(Math.Exp(low - high));
    }

    // d - ln(1 + d), never negative; with w = d / (2 + d) it is d w - 2 (w^3 / 3 + w^5 / 5 + ...). The caller knows 1 + d better.
    internal static double LogExcess(double d, double onePlusD)
    {
        if (Math.Abs(d) > 0.2)
        {
            return d - Math.Log(onePlusD);
        }

        var w = d / (2 + d);
        var (w2, power, sum) = (w * w, w * w * w, 0.0);
        for (var k = 3; k < 24; k += 2)
        {
            sum += power / k;
            power *= w2;
        }

        return (d * w) - (2 * sum);
    }

    // e^s - 1 - s, never negative.
    internal static double ExpExcess(double s)
    {
        if (Math.Abs(s) > 0.3)
        {
            return Math.Exp(s) - 1 - s;
        }

        var (term, sum) = (s * s / 2, 0.0);
        for (var k = 3; k < 16; k++)
        {
            sum += term;
            term *= s / k;
        }

        return sum + term;
    }

    // What Stirling's formula misses: ln Gamma(a) - [(a - 1/2) ln a - a + ln(2 pi) / 2]. From 16 on by its series; below that by
    // what
    // Gamma(a + 1) = a Gamma(a) makes of it.
    internal static double StirlingError(double a)
    {
        var steps = 0.0;
        for (; a < 16; a++)
        {
            steps += ((a + 0.5) * Log1P(1 / a)) - 1;
        }

        var r2 = 1 / (a * a);
        return steps
            + (((1.0 / 12)
            - (r2 * ((1.0 / 360) - (r2 * ((1.0 / 1260) - (r2 * ((1.0 / 1680) - (r2 * ((1.0 / 1188) - (r2 * 691 / 360360))))))))))
                / a);
    }
}
