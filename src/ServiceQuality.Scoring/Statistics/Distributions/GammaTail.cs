namespace ServiceQuality.Scoring.Statistics.Distributions;

// The gamma distribution of shape a and scale 1, whose tails are those of chi-square (a = df / 2, x = chi-square / 2) and of
// Poisson
// counts. On the scale ln x, where ln f = a ln x - x - ln Gamma(a).
internal static class GammaTail
{
    // ln P(X >= x)
    internal static double LogUpper(double a, double x) => x <= 0 ? 0
        : x < a ? LogMath.Complement(LogLower(a, x))
        : LogDensity(a, x) + TailIntegral.Log(new Rising(a, x), a - x, x);

    // ln P(X <= x)
    internal static double LogLower(double a, double x) => x <= 0 ? double.NegativeInfinity
        : x >= a ? LogMath.Complement(LogUpper(a, x))
        : LogDensity(a, x) + TailIntegral.Log(new Falling(a, x), a - x, x);

    // The x that is exceeded with the probability e^logP.
    internal static double UpperQuantile(double a, double logP) => logP > -LogMath.Ln2
        ? LowerQuantile(a, LogMath.Complement(logP))
        : TailIntegral.Solve(
            x =>
            {
                var tail = LogUpper(a, x);
                return (tail, x <= 0 ? double.NaN : -Math.Exp(LogDensity(a, x) - tail) / x);
            },
            logP,
            a * Math.Pow(Math.Max(Cube(a, NormalTail.Near(logP)), 0.1), 3));

    // The x that is undercut with the probability e^logP. On the scale -ln x, on which that tail falls.
    internal static double LowerQuantile(double a, double logP)
    {
        if (logP > -LogMath.Ln2)
        {
            return UpperQuantile(a, LogMath.Complement(logP));
        }

        // Near zero the probability is x^a / Gamma(a + 1).
        var cube = Cube(a, -NormalTail.Near(logP));
        var near = cube > 0.3 ? Math.Log(a * cube * cube * cube) : (logP + MathNet.Numerics.SpecialFunctions.GammaLn(a + 1)) / a;
        return Math.Exp(-TailIntegral.Solve(
            u =>
            {
                var x = Math.Exp(-u);
                var tail = LogLower(a, x);
                return (tail, -Math.Exp(LogDensity(a, x) - tail));
            },
            logP,
            -near));
    }

    // About the cube root of x / a at the normal quantile z (Wilson and Hilferty 1931).
    private static double Cube(double a, double z) => 1 - (1 / (9 * a)) + (z / (3 * Math.Sqrt(a)));

    // The logarithm of the density of ln X at ln x, by the deviance from a, so that huge terms do not cancel (Loader 2000).
    private static double LogDensity(double a, double x) =>
        (-a * LogMath.LogExcess((x - a) / a, x / a)) + (0.5 * Math.Log(a / (2 * Math.PI))) - LogMath.StirlingError(a);

    private readonly struct Rising(double a, double x) : IDecay
    {
        public double At(double s) => ((a - x) * s) - (x * LogMath.ExpExcess(s));
    }

    private readonly struct Falling(double a, double x) : IDecay
    {
        public double At(double s) => ((x - a) * s) - (x * LogMath.ExpExcess(-s));
    }
}
