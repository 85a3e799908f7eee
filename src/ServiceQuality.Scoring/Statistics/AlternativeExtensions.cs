using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics;

// p-values to the side that an alternative looks at.
internal static class AlternativeExtensions
{
    internal static Alternative Checked(this Alternative alternative, string parameter) =>
        alternative is Alternative.TwoSided or Alternative.Greater or Alternative.Less
            ? alternative
            : throw new ArgumentOutOfRangeException(parameter, alternative, "Allowed are TwoSided, Greater and Less.");

    // From the logarithm of the upper tail of a symmetric distribution.
    internal static PValue OfSymmetric(this Alternative alternative, double statistic, Func<double, double> logUpper) => PValue.FromLog(Math.Min(0, alternative switch
    {
        Alternative.Greater => logUpper(statistic),
        Alternative.Less => logUpper(-statistic),
        _ => LogMath.Ln2 + logUpper(Math.Abs(statistic)),
    }));

    internal static PValue OfNormal(this Alternative alternative, double z) => alternative.OfSymmetric(z, NormalTail.LogUpper);

    internal static PValue OfT(this Alternative alternative, double t, double df) => alternative.OfSymmetric(t, x => StudentT.LogUpper(x, df));

    // From both tails of a discrete distribution, each with the observed value in it: the smaller one twice when two-sided.
    internal static PValue OfTails(this Alternative alternative, double logUpper, double logLower) => PValue.FromLog(Math.Min(0, alternative switch
    {
        Alternative.Greater => logUpper,
        Alternative.Less => logLower,
        _ => LogMath.Ln2 + Math.Min(logUpper, logLower),
    }));
}
