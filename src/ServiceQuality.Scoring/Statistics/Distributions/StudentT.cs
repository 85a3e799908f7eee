namespace ServiceQuality.Scoring.Statistics.Distributions;

// Student's t distribution: df / (df + t^2) is beta distributed.
internal static class StudentT
{
    // ln P(|T| >= |t|)
    internal static double TwoSidedLogP(double t, double df)
    {
        var odds = t / df * t;
        return BetaTail.LogLower(df / 2, 0.5, 1 / (1 + odds), odds / (1 + odds));
    }

    // ln P(T >= t)
    internal static double LogUpper(double t, double df) => t < 0
        ? LogMath.Complement(LogUpper(-t, df))
        : TwoSidedLogP(t, df) - LogMath.Ln2;

    // The t that |T| exceeds with probability 1 - level, for 0 < level < 1.
    internal static double Quantile(double level, double df) => Math.Sqrt(df / BetaTail.LowerOdds(df / 2, 0.5, LogMath.Log1P(-level)));
}
