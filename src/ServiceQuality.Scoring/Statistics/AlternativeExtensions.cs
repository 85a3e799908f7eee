using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics;

// The p-value on the side of an alternative.
internal static class AlternativeExtensions
{
    internal static PValue PFromNormal(this Alternative alternative, double z) =>
        alternative.PFromSymmetric(z, NormalTail.LogUpper);

    internal static PValue PFromT(this Alternative alternative, double t, double df) =>
        alternative.PFromSymmetric(t, x => StudentT.LogUpper(x, df));

    // From both tails of a discrete distribution, each including the observed value: twice the smaller one when two-sided.
    internal static PValue PFromTails(this Alternative alternative, double logUpper, double logLower)
    {
        var log = alternative switch
        {
            Alternative.Greater => logUpper,
            Alternative.Less => logLower,
            _ => LogMath.Ln2 + Math.Min(logUpper, logLower),
        };
        return PValue.FromLog(Math.Min(log, 0));
    }

    // From the logarithm of the upper tail of a symmetric distribution.
    private static PValue PFromSymmetric(this Alternative alternative, double statistic, Func<double, double> logUpper)
    {
        var log = alternative switch
        {
            Alternative.Greater => logUpper(statistic),
            Alternative.Less => logUpper(-statistic),
            _ => LogMath.Ln2 + logUpper(Math.Abs(statistic)),
        };
        return PValue.FromLog(Math.Min(log, 0));
    }
}
