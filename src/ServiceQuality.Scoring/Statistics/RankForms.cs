using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>
/// What the methods of one rank test give side by side: mean and variance of the statistic under the hypothesis, z, and the
/// p-value exact and by the limiting distribution. All p-values are for the alternative of the test.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RankForms>))]
public sealed record RankForms
{
    // Of a statistic that is nearly normal. Off is the statistic less its mean.
    internal RankForms(
        double mean, double variance, double off, Alternative alternative, PValue? exact, string? noExact, bool hasSteps = true)
    {
        var deviation = Math.Sqrt(variance);
        (Mean, Variance, Z) = (mean, variance, off / deviation);
        AsymptoticP = alternative.PFromNormal(Z.Value);
        if (hasSteps)
        {
            ZWithContinuity = (off - Correction(off, alternative)) / deviation;
            AsymptoticPWithContinuity = alternative.PFromNormal(ZWithContinuity.Value);
        }

        (ExactP, NoExactReason) = (exact, exact is null ? noExact : null);
    }

    // Of a statistic that is nearly chi-square.
    internal RankForms(PValue asymptotic, PValue? exact, string? noExact)
    {
        AsymptoticP = asymptotic;
        (ExactP, NoExactReason) = (exact, exact is null ? noExact : null);
    }

    /// <summary>The mean of the statistic under the hypothesis; null for H and Q.</summary>
    public double? Mean { get; }

    /// <summary>The variance of the statistic under the hypothesis, given the ties; null for H and Q.</summary>
    public double? Variance { get; }

    /// <summary>The statistic less its mean, divided by the root of the variance; null for H and Q.</summary>
    public double? Z { get; }

    /// <summary>
    /// z with the statistic half a step nearer to its mean, or for a one-sided alternative half a step away from it, as R's
    /// <c>wilcox.test</c> with <c>correct = TRUE</c>; null where there is no such correction.
    /// </summary>
    public double? ZWithContinuity { get; }

    /// <summary>
    /// The p-value over all arrangements of the ranks given, ties included; null when <see cref="NoExactReason"/> says why.
    /// </summary>
    public PValue? ExactP { get; }

    /// <summary>Why there is no exact p-value, or null when there is one.</summary>
    public string? NoExactReason { get; }

    /// <summary>The p-value of <see cref="Z"/> by the normal distribution; of H and Q by chi-square.</summary>
    public PValue AsymptoticP { get; }

    /// <summary>The p-value of <see cref="ZWithContinuity"/>; null where there is no such correction.</summary>
    public PValue? AsymptoticPWithContinuity { get; }

    /// <summary>z and the p-values.</summary>
    /// <returns>For example <c>z 2.16, p exact 0.0344, normal 0.0307, with continuity correction 0.0337</c>.</returns>
    public override string ToString()
    {
        var z = Z is { } number ? string.Create(CultureInfo.InvariantCulture, $"z {number.RoundTo(2)}, ") : "";
        var exact = ExactP is { } p ? $"{p}" : "none";
        var limit = Z is null ? "chi-square" : "normal";
        var corrected = AsymptoticPWithContinuity is { } c ? $", with continuity correction {c}" : "";
        return $"{z}p exact {exact}, {limit} {AsymptoticP}{corrected}";
    }

    private static double Correction(double off, Alternative alternative) => alternative switch
    {
        Alternative.Greater => 0.5,
        Alternative.Less => -0.5,
        _ => Math.Sign(off) * 0.5,
    };
}
