using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics.SampleSizes;

/// <summary>
/// Planning a paired t test of a mean gap by its noncentral t distribution: power = P(T &gt; critical t) with n - 1 degrees of
/// freedom and noncentrality root(n) dz. As R's <c>power.t.test</c> by default, a two-sided test counts only the rejections on
/// the side of the effect; the other side adds next to nothing unless the effect is near zero.
/// </summary>
public static class PairedTPower
{
    private const double MaxPairs = 1e9;

    /// <summary>The probability that a test with n pairs detects the effect.</summary>
    /// <param name="n">How many pairs, from 2 to 1e9.</param>
    /// <param name="dz">The effect: mean gap / SD of the gaps; its sign does not matter. From 1e-6 to 1000 in size.</param>
    /// <param name="significance">The level of the test; null means 5 %.</param>
    /// <param name="isTwoSided">Whether the test is two-sided.</param>
    /// <returns>The power, accurate to a relative error of about 1e-12.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Proportion PowerFor(long n, double dz, Proportion? significance = null, bool isTwoSided = true)
    {
        var level = significance ?? PlanningGuards.FivePercent;
        Guard.Against.OutOfRange(n is < 2 or > (long)MaxPairs, n, "Allowed are 2 to 1e9 pairs.");
        CheckEffect(dz);
        CheckSignificance(level, isTwoSided);
        return Proportion.FromFraction(Power(n, Math.Abs(dz), level, isTwoSided));
    }

    /// <summary>How many pairs detect an effect with the required power.</summary>
    /// <param name="dz">The effect: mean gap / SD of the gaps; its sign does not matter. From 1e-6 to 1000 in size.</param>
    /// <param name="power">The required power; null means 80 %.</param>
    /// <param name="significance">The level of the test; null means 5 %.</param>
    /// <param name="isTwoSided">Whether the test is two-sided.</param>
    /// <returns>The number of pairs, at least 2; none when more than 1e9 would be needed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize SizeFor(double dz, Proportion? power = null, Proportion? significance = null, bool isTwoSided = true)
    {
        var required = power ?? PlanningGuards.EightyPercent;
        var level = significance ?? PlanningGuards.FivePercent;
        CheckEffect(dz);
        Guard.Against.NotInside(required, nameof(power));
        CheckSignificance(level, isTwoSided);

        var effect = Math.Abs(dz);
        var method = string.Create(
            CultureInfo.InvariantCulture,
            $"paired t, dz {dz:0.######}, power {required}, {(isTwoSided ? "two" : "one")}-sided at {level}");
        var (low, high) = (2.0, 4.0);
        while (Power(high, effect, level, isTwoSided) < required.Fraction)
        {
            (low, high) = (high, high * 2);
            if (high > MaxPairs)
            {
                return SampleSize.None(method, "more than 1e9 pairs would be needed");
            }
        }

        if (Power(low, effect, level, isTwoSided) >= required.Fraction)
        {
            return SampleSize.Of(method, low);
        }

        return SampleSize.Of(method, FindRoot(low, high, n => Power(n, effect, level, isTwoSided) - required.Fraction));
    }

    // The root of a rising function between two points, by halving and the secant in turn.
    private static double FindRoot(double low, double high, Func<double, double> rising)
    {
        var (below, above) = (rising(low), rising(high));
        for (var i = 0; i < 200 && high - low > 1e-12 * high; i++)
        {
            var secant = low + ((high - low) * (-below / (above - below)));
            var at = i % 3 != 2 && secant > low && secant < high ? secant : low + ((high - low) / 2);
            var value = rising(at);
            if (value < 0)
            {
                (low, below) = (at, value);
            }
            else
            {
                (high, above) = (at, value);
            }

            if (value == 0)
            {
                break;
            }
        }

        return high;
    }

    private static double Power(double n, double dz, Proportion significance, bool isTwoSided)
    {
        // The t that is exceeded on one side with the significance, or half of it.
        var critical = StudentT.Quantile(1 - (significance.Fraction * (isTwoSided ? 1 : 2)), n - 1);
        return NoncentralT.Upper(critical, n - 1, Math.Sqrt(n) * dz);
    }

    private static void CheckEffect(double dz) => Guard.Against.OutOfRange(
        !(Math.Abs(dz) is >= 1e-6 and <= 1000), dz, "Allowed are effects from 1e-6 to 1000 in size.");

    private static void CheckSignificance(Proportion significance, bool isTwoSided)
    {
        Guard.Against.NotInside(significance, nameof(significance));
        Guard.Against.OutOfRange(
            significance.Fraction < 1e-12 || (!isTwoSided && significance.Fraction >= 0.5),
            significance,
            $"{significance} is not allowed; allowed are levels from 1e-12, below 50 % for a one-sided test.");
    }
}
