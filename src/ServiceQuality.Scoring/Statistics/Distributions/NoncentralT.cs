namespace ServiceQuality.Scoring.Statistics.Distributions;

// The noncentral t distribution: T = (Z + ncp) / S with S the root of chi-square / df.
internal static class NoncentralT
{
    private const double Negligible = 46;

    // P(T > t) = E P(Z > t S - ncp), for t >= 0. On the scale u = ln S the logarithm of the integrand, -df (e^(2u) - 1 - 2u) / 2
    // + ln P(Z > t e^u - ncp),
    // is concave, and the trapezoidal rule outwards from its top converges geometrically: every term is positive, so small
    // probabilities keep their digits.
    internal static double Upper(double t, double df, double ncp)
    {
        double Log(double u) => (-df / 2 * LogMath.ExpExcess(2 * u)) + NormalTail.LogUpper((t * Math.Exp(u)) - ncp);

        var top = Top(Log, df);
        var (at, bend) = (Log(top), Bend(Log, top, df));
        var step = Math.Min(0.2 / Math.Sqrt(bend), 0.05);
        var sum = 1.0;
        foreach (var direction in (ReadOnlySpan<double>)[step, -step])
        {
            for (var k = 1; ; k++)
            {
                var fall = Log(top + (k * direction)) - at;
                if (fall < -Negligible)
                {
                    break;
                }

                sum += Math.Exp(fall);
            }
        }

        // The density of u is 2 (df / 2)^(df / 2) / Gamma(df / 2) e^(df u - df e^(2u) / 2); with Stirling's formula for Gamma, df
        // / 2
        // cancels by hand.
        var constant = (0.5 * Math.Log(df / Math.PI)) - LogMath.StirlingError(df / 2);
        return Math.Min(Math.Exp(at + constant + Math.Log(step * sum)), 1);
    }

    // By golden section; the place of the top need not be exact.
    private static double Top(Func<double, double> log, double df)
    {
        var (low, high) = (-40.0, 4.0);
        const double ratio = 0.6180339887498949;
        var (left, right) = (high - (ratio * (high - low)), low + (ratio * (high - low)));
        var (atLeft, atRight) = (log(left), log(right));
        while (high - low > 0.01 / Math.Sqrt(df + 1))
        {
            if (atLeft > atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (ratio * (high - low));
                atLeft = log(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (ratio * (high - low));
                atRight = log(right);
            }
        }

        return (low + high) / 2;
    }

    // How the logarithm bends at its top; that of the density alone is 2 df.
    private static double Bend(Func<double, double> log, double top, double df)
    {
        var h = 0.1 / Math.Sqrt(df + 1);
        return Math.Max((2 * log(top)) - log(top + h) - log(top - h), 0) / (h * h) is > 0 and var bend
            ? Math.Max(bend, 2 * df) : 2 * df;
    }
}
