using System.Globalization;

namespace ServiceQuality.Scoring.Statistics.Tests;

// What the methods of rank tests have in common.
internal static class RankMethodExtensions
{
    // The method to use for n values; never Auto.
    internal static RankMethod Resolved(this RankMethod method, long n, int autoExact, int mostExact, string parameter) => method switch
    {
        RankMethod.Auto => n <= autoExact ? RankMethod.Exact : RankMethod.NormalWithContinuity,
        RankMethod.Exact => n <= mostExact ? method
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Exact is not allowed for {n} values; allowed are up to {mostExact}."), parameter),
        RankMethod.Normal or RankMethod.NormalWithContinuity => method,
        _ => throw new ArgumentOutOfRangeException(parameter, method, "Allowed are Auto, Exact, Normal and NormalWithContinuity."),
    };

    internal static string Name(this RankMethod method) => method switch
    {
        RankMethod.Exact => "exact",
        RankMethod.Normal => "normal",
        _ => "normal with continuity correction",
    };

    // z, with the statistic half a step nearer to its mean when corrected: to the side that the alternative looks at.
    internal static double Standardised(this RankMethod method, double off, double spread, Alternative alternative)
    {
        var correction = method != RankMethod.NormalWithContinuity ? 0 : alternative switch
        {
            Alternative.Greater => 0.5,
            Alternative.Less => -0.5,
            _ => Math.Sign(off) * 0.5,
        };
        return (off - correction) / spread;
    }
}
