namespace ServiceQuality.Scoring.Statistics.Distributions;

// The gamma distribution of shape a and scale 1, whose tails are those of chi-square (a = df / 2, x = chi-square / 2) and of Poisson
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
        : Math.Exp(TailIntegral.Solve(
            u =>
            {
                var tail = LogUpper(a, Math.Exp(u));
                return (tail, -Math.Exp(LogDensity(a, Math.Exp(u)) - tail));
            },
            logP,
            Math.Log(a),
            1 / (1 + Math.Sqrt(a))));

    // The x that is undercut with the probability e^logP.
    internal static double LowerQuantile(double a, double logP) => logP > -LogMath.Ln2
        ? UpperQuantile(a, LogMath.Complement(logP))
        : Math.Exp(-TailIntegral.Solve(
            u =>
            {
                var tail = LogLower(a, Math.Exp(-u));
                return (tail, -Math.Exp(LogDensity(a, Math.Exp(-u)) - tail));
            },
            logP,
            -Math.Log(a),
            1 / (1 + Math.Sqrt(a))));

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
