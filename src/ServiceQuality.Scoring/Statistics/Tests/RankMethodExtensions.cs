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

    // The p-value by a method that was resolved.
    internal static PValue PFrom(this RankMethod method, RankForms forms) => method switch
    {
        RankMethod.Exact => forms.ExactP!.Value,
        RankMethod.Normal => forms.AsymptoticP,
        _ => forms.AsymptoticPWithContinuity!.Value,
    };
}
