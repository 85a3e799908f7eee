namespace ServiceQuality.Scoring.Statistics.Distributions;

// The beta distribution, whose tails are those of F, of Student's t and of binomial counts. On the scale logit x, where
// ln f = a ln x + b ln(1 - x) - ln B(a, b). A point is given by x and by 1 - x, so that neither end loses its digits.
internal static class BetaTail
{
    private const double FarOdds = 1e100;

    // ln P(X <= x), with y = 1 - x.
    internal static double LogLower(double a, double b, double x, double y) => x <= 0 ? double.NegativeInfinity
        : y <= 0 ? 0
        : b * x > a * y ? LogMath.Complement(LogLower(b, a, y, x))
        : LogDensity(a, b, x, y)
            + TailIntegral.Log(new Falling(a, b, x, y), LogMath.DifferenceOfProducts(a, y, b, x), (a + b) * x * y);

    // ln P(X >= x), with y = 1 - x.
    internal static double LogUpper(double a, double b, double x, double y) => LogLower(b, a, y, x);

    // ln P(F >= f) with the degrees of freedom above and below.
    internal static double LogUpperF(double f, double above, double below)
    {
        if (f <= 0)
        {
            return 0;
        }

        var odds = f * (above / below);
        if (odds > FarOdds)
        {
            // So far out the tail is a power of F.
            var far = FarOdds / (above / below) * 0.5;
            return LogUpperF(far, above, below) - (below / 2 * (Math.Log(f) - Math.Log(far)));
        }

        return LogUpper(above / 2, below / 2, double.IsPositiveInfinity(odds) ? 1 : odds / (1 + odds), 1 / (1 + odds));
    }

    // The odds x / (1 - x) of the x that is undercut with the probability e^logP.
    internal static double LowerOdds(double a, double b, double logP) => logP > -LogMath.Ln2
        ? 1 / LowerOdds(b, a, LogMath.Complement(logP))
        : LowerOdds(a, b, logP, a > 1 && b > 1 ? Near(a, b, NormalTail.Near(logP)) : Math.Log(b / a));

    // The same from about where the logit of 1 - x should be, on whose scale the tail falls.
    internal static double LowerOdds(double a, double b, double logP, double near) => Math.Exp(-TailIntegral.Solve(
        u =>
        {
            var (x, y) = (1 / (1 + Math.Exp(u)), 1 / (1 + Math.Exp(-u)));
            var tail = LogLower(a, b, x, y);
            return (tail, -Math.Exp(LogDensity(a, b, x, y) - tail));
        },
        logP,
        near));

    // The F with P(F <= f) = e^logP, with the degrees of freedom above and below.
    internal static double LowerQuantileF(double logP, double above, double below) =>
        LowerOdds(above / 2, below / 2, logP) * (below / above);

    // The logit of 1 - x at the normal quantile z (Cochran 1940, Carter 1947; Abramowitz and Stegun 26.5.22).
    private static double Near(double a, double b, double z)
    {
        var (ra, rb, bend) = (1 / ((2 * a) - 1), 1 / ((2 * b) - 1), ((z * z) - 3) / 6);
        var h = 2 / (ra + rb);
        return Math.Log(b / a)
            + (2 * ((z * Math.Sqrt(Math.Max(h + bend, 0)) / h) - ((rb - ra) * (bend + (5.0 / 6) - (2 / (3 * h))))));
    }

    // The logarithm of the density of logit X, by the deviances of x and y from their means (Loader 2000).
    private static double LogDensity(double a, double b, double x, double y)
    {
        var n = a + b;
        var off = LogMath.DifferenceOfProducts(b, x, a, y);
        var deviance = (a * LogMath.LogExcess(off / a, n * x / a)) + (b * LogMath.LogExcess(-off / b, n * y / b));
        return (0.5 * (Math.Log(a) + Math.Log(b / (2 * Math.PI * n)))) - deviance
            + LogMath.StirlingError(n) - LogMath.StirlingError(a) - LogMath.StirlingError(b);
    }

    // Downwards from logit x by s, x^a y^b becomes e^(-a s) (y + x e^-s)^-(a + b) of itself, which is also e^(b s) (x + y
    // e^s)^-(a + b):
    // the form with the smaller of x and y is the one in which nothing cancels.
    private readonly struct Falling(double a, double b, double x, double y) : IDecay
    {
        private readonly double _slope = LogMath.DifferenceOfProducts(a, y, b, x);

        public double At(double s)
        {
            if (s > 30)
            {
                return (-a * s) - ((a + b) * Math.Log(y + (x * Math.Exp(-s))));
            }

            var (smaller, larger, move) = x <= y ? (x, y, -s) : (y, x, s);
            var excess = LogMath.LogExcess(smaller * LogMath.ExpM1(move), larger + (smaller * Math.Exp(move)));
            return (-_slope * s) - ((a + b) * ((smaller * LogMath.ExpExcess(move)) - excess));
        }
    }
}
