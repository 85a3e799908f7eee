namespace ServiceQuality.Scoring.Statistics.Distributions;

// The standard normal distribution.
internal static class NormalTail
{
    // ln P(Z >= z)
    internal static double LogUpper(double z) => z < 0
        ? LogMath.Complement(LogUpper(-z))
        : (-z * z / 2) - (0.5 * Math.Log(2 * Math.PI)) + TailIntegral.Log(new Decay(z), z, 1);

    // ln P(|Z| >= |z|)
    internal static double TwoSidedLogP(double z) => Math.Min(LogMath.Ln2 + LogUpper(Math.Abs(z)), 0);

    // The z that is exceeded with the probability e^logP.
    internal static double UpperQuantile(double logP) => logP > -LogMath.Ln2
        ? -UpperQuantile(LogMath.Complement(logP))
        : logP == -LogMath.Ln2 ? 0 : TailIntegral.Solve(LogUpperAndSlope, logP, Near(logP));

    // The z with P(Z <= z) = p, for 0 < p < 1.
    internal static double Quantile(double p) => -UpperQuantile(Math.Log(p));

    // Within 5e-4 of the z above zero that is exceeded with the probability e^logP (Hastings 1955; Abramowitz and Stegun
    // 26.2.23).
    internal static double Near(double logP)
    {
        var t = Math.Sqrt(-2 * logP);
        return t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
    }

    private static (double LogP, double Slope) LogUpperAndSlope(double z)
    {
        var logP = LogUpper(z);
        return (logP, -Math.Exp((-z * z / 2) - (0.5 * Math.Log(2 * Math.PI)) - logP));
    }

    private readonly struct Decay(double z) : IDecay
    {
        public double At(double s) => -s * (z + (s / 2));
    }
}
