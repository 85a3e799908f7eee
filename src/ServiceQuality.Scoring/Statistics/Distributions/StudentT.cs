namespace ServiceQuality.Scoring.Statistics.Distributions;

// Student's t distribution: df / (df + t^2) is beta distributed.
internal static class StudentT
{
    private const double FarOdds = 1e100;

    // The last answer: the items of a survey ask for the same quantile again and again.
    [ThreadStatic]
    private static (double Level, double DegreesOfFreedom, double Quantile) _last;

    // ln P(|T| >= |t|)
    internal static double TwoSidedLogP(double t, double df)
    {
        var odds = t / df * t;
        if (odds > FarOdds)
        {
            // So far out the tail is a power of t.
            var far = Math.Sqrt(0.5 * FarOdds * df);
            return TwoSidedLogP(far, df) - (df * (Math.Log(Math.Abs(t)) - Math.Log(far)));
        }

        return BetaTail.LogLower(df / 2, 0.5, 1 / (1 + odds), odds / (1 + odds));
    }

    // ln P(T >= t)
    internal static double LogUpper(double t, double df) => t < 0
        ? LogMath.Complement(LogUpper(-t, df))
        : TwoSidedLogP(t, df) - LogMath.Ln2;

    // The t that |T| exceeds with probability 1 - level, for 0 < level < 1.
    internal static double Quantile(double level, double df)
    {
        if (_last.Level != level || _last.DegreesOfFreedom != df)
        {
            _last = (level, df, Solve(level, df));
        }

        return _last.Quantile;
    }

    private static double Solve(double level, double df)
    {
        var logP = LogMath.Log1P(-level);
        if (logP > -LogMath.Ln2 || df < 3)
        {
            return Math.Sqrt(df / BetaTail.LowerOdds(df / 2, 0.5, logP));
        }

        // From the normal quantile by its expansion in 1 / df (Cornish and Fisher 1937).
        var z = NormalTail.Near(logP - LogMath.Ln2);
        var z2 = z * z;
        var near = z * (1 + (((z2 + 1) / 4) + (((((5 * z2) + 16) * z2) + 3) / (96 * df))) / df);
        return Math.Sqrt(df / BetaTail.LowerOdds(df / 2, 0.5, logP, 2 * Math.Log(near / Math.Sqrt(df))));
    }
}
