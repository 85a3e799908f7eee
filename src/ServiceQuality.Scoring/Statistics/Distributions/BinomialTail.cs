namespace ServiceQuality.Scoring.Statistics.Distributions;

// Counts of successes in n trials with probability p, and of their tails, which are those of beta.
internal static class BinomialTail
{
    // ln P(X >= k)
    internal static double LogUpper(long k, long n, double p) => k <= 0 ? 0
        : k > n ? double.NegativeInfinity
        : BetaTail.LogLower(k, n - k + 1.0, p, 1 - p);

    // ln P(X <= k)
    internal static double LogLower(long k, long n, double p) => k < 0 ? double.NegativeInfinity
        : k >= n ? 0
        : BetaTail.LogLower(n - k, k + 1.0, 1 - p, p);

    // ln P(X = k), by its deviance from n p (Loader 2000).
    internal static double LogProbability(long k, long n, double p)
    {
        var q = 1 - p;
        if (k == 0 || k == n)
        {
            return n * (k == 0 ? LogMath.Log1P(-p) : Math.Log(p));
        }

        var off = (n * p) - k;
        return LogMath.StirlingError(n) - LogMath.StirlingError(k) - LogMath.StirlingError(n - k)
            - (k * LogMath.LogExcess(off / k, n * p / k)) - ((n - k) * LogMath.LogExcess(-off / (n - k), n * q / (n - k)))
            + (0.5 * Math.Log(n / (2 * Math.PI * k * (n - k))));
    }

    // The first k from low to high for which something holds that goes on holding, or high + 1.
    internal static long First(long low, long high, Func<long, bool> holds)
    {
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = holds(middle) ? (low, middle - 1) : (middle + 1, high);
        }

        return low;
    }
}
