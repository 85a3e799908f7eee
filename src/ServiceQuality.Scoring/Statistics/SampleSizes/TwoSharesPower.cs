using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics.SampleSizes;

/// <summary>
/// Planning the comparison of two shares in two groups of n each, by the normal distribution with the pooled variance under the
/// hypothesis and the separate ones under the alternative: power = Phi((root(n) d - z root(2 p q)) / root(p1 q1 + p2 q2)) with
/// d = |p1 - p2|, p the mean share, q = 1 - p, and z the quantile of the significance. It is the formula of Fleiss, Levin and
/// Paik (2003), Statistical Methods for Rates and Proportions, section 4.2, and of R's <c>power.prop.test</c>, which is
/// not exact: the
/// power of Fisher's test is lower.
/// </summary>
public static class TwoSharesPower
{
    private const double MaxGroup = 1e15;

    /// <summary>The probability that a test with n people in each group detects the difference.</summary>
    /// <param name="n">How many people in each group, from 1 to 1e15.</param>
    /// <param name="first">The share in the first group, above 0 % and below 100 %.</param>
    /// <param name="second">The share in the second group, above 0 % and below 100 %.</param>
    /// <param name="significance">The level of the test; null means 5 %.</param>
    /// <param name="isTwoSided">Whether the test is two-sided.</param>
    /// <param name="strict">
    /// Whether rejections on the side opposite to the effect count too, as with R's <c>strict = TRUE</c>; two-sided only.
    /// </param>
    /// <returns>The power.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Proportion PowerFor(
        long n,
        Proportion first,
        Proportion second,
        Proportion? significance = null,
        bool isTwoSided = true,
        bool strict = false)
    {
        var level = significance ?? PlanningGuards.FivePercent;
        Guard.Against.OutOfRange(n is < 1 or > (long)MaxGroup, n, "Allowed are 1 to 1e15 people in each group.");
        Guard.Against.NotInside(first, nameof(first));
        Guard.Against.NotInside(second, nameof(second));
        CheckSignificance(level, isTwoSided);
        var (d, z, under, against) = Terms(first, second, level, isTwoSided);
        var root = Math.Sqrt(n) * d;
        var power = Math.Exp(NormalTail.LogUpper(((z * under) - root) / against));
        power += strict && isTwoSided ? Math.Exp(NormalTail.LogUpper(((z * under) + root) / against)) : 0;
        return Proportion.FromFraction(Math.Min(power, 1));
    }

    /// <summary>How many people in each group detect the difference with the required power.</summary>
    /// <param name="first">The share in the first group, above 0 % and below 100 %.</param>
    /// <param name="second">The share in the second group, another one.</param>
    /// <param name="power">The required power; null means 80 %.</param>
    /// <param name="significance">The level of the test; null means 5 %.</param>
    /// <param name="isTwoSided">Whether the test is two-sided.</param>
    /// <param name="continuity">
    /// Whether to plan for a test with continuity correction: n / 4 (1 + root(1 + 4 / (n d)))^2, which is near what Fisher's test
    /// needs (Fleiss, Tytun and Ury 1980). R's <c>power.prop.test</c> does not.
    /// </param>
    /// <returns>
    /// The number in each group: (z root(2 p q) + z' root(p1 q1 + p2 q2))^2 / d^2, z' the quantile of the power.
    /// </returns>
    /// <exception cref="ArgumentException">The shares are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize SizeFor(
        Proportion first,
        Proportion second,
        Proportion? power = null,
        Proportion? significance = null,
        bool isTwoSided = true,
        bool continuity = false)
    {
        var required = power ?? PlanningGuards.EightyPercent;
        var level = significance ?? PlanningGuards.FivePercent;
        Guard.Against.NotInside(first, nameof(first));
        Guard.Against.NotInside(second, nameof(second));
        Guard.Against.NotInside(required, nameof(power));
        CheckSignificance(level, isTwoSided);
        Guard.Against.Invalid(
            first == second, $"Both shares are {first}; allowed are two shares that differ.", nameof(second));
        var (d, z, under, against) = Terms(first, second, level, isTwoSided);
        var root = ((z * under) + (NormalTail.Quantile(required.Fraction) * against)) / d;

        // Without a power above that of no one, nobody is needed.
        var n = Math.Max(root, 0) * Math.Max(root, 0);
        if (continuity && n > 0)
        {
            var factor = 1 + Math.Sqrt(1 + (4 / (n * d)));
            n = n / 4 * factor * factor;
        }

        var corrected = continuity ? ", with continuity correction" : "";
        var method = string.Create(
            CultureInfo.InvariantCulture,
            $"two shares, {first} and {second}, power {required}, {(isTwoSided ? "two" : "one")}-sided at {level}{corrected}, "
                + $"in each group");
        return SampleSize.Of(method, Math.Max(n, 1));
    }

    // The difference, the quantile of the significance, and the standard deviations under and against the hypothesis.
    private static (double Difference, double Z, double Under, double Against) Terms(
        Proportion first, Proportion second, Proportion significance, bool isTwoSided)
    {
        var (p1, p2) = (first.Fraction, second.Fraction);
        var mean = (p1 + p2) / 2;
        var z = NormalTail.UpperQuantile(Math.Log(significance.Fraction / (isTwoSided ? 2 : 1)));
        return (Math.Abs(p1 - p2), z, Math.Sqrt(2 * mean * (1 - mean)), Math.Sqrt((p1 * (1 - p1)) + (p2 * (1 - p2))));
    }

    private static void CheckSignificance(Proportion significance, bool isTwoSided)
    {
        Guard.Against.NotInside(significance, nameof(significance));
        Guard.Against.OutOfRange(
            !isTwoSided && significance.Fraction >= 0.5,
            significance,
            $"{significance} is not allowed; allowed are levels below 50 % for a one-sided test.");
    }
}
