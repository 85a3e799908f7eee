namespace ServiceQuality.Scoring.Statistics.Tests;

// What rank tests have in common.
internal static class RankMethodExtensions
{
    // The method to use for n values; never Auto.
    internal static RankMethod Resolve(this RankMethod method, long n, int autoExact, int maxExact, string parameter)
    {
        Guard.Against.UndefinedEnum(method, parameter);
        Guard.Against.Invalid(
            method == RankMethod.Exact && n > maxExact,
            $"Exact is not allowed for {n} values; allowed are up to {maxExact}.",
            parameter);
        if (method != RankMethod.Auto)
        {
            return method;
        }

        return n <= autoExact ? RankMethod.Exact : RankMethod.NormalWithContinuity;
    }

    internal static string Describe(this RankMethod method) => method switch
    {
        RankMethod.Exact => "exact",
        RankMethod.Normal => "normal",
        _ => "normal with continuity correction",
    };

    // z, with the statistic half a step nearer to its mean when corrected, on the side of the alternative.
    internal static double Standardise(this RankMethod method, double off, double spread, Alternative alternative)
    {
        if (method != RankMethod.NormalWithContinuity)
        {
            return off / spread;
        }

        var correction = alternative switch
        {
            Alternative.Greater => 0.5,
            Alternative.Less => -0.5,
            _ => Math.Sign(off) * 0.5,
        };
        return (off - correction) / spread;
    }
}
