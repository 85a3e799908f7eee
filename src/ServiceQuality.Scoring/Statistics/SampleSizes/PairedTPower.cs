using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics.SampleSizes;

/// <summary>
/// Planning a paired t test of a mean gap by its noncentral t distribution: power = P(T &gt; critical t) with n - 1 degrees of freedom and
/// noncentrality root(n) dz. As R's <c>power.t.test</c> by default, a two-sided test counts the rejections to the side of the effect only; the
/// other side adds next to nothing unless the effect is near zero.
/// </summary>
public static class PairedTPower
{
    private const double MostPairs = 1e9;

    /// <summary>The probability that a test with n pairs shows the effect.</summary>
    /// <param name="n">How many pairs, from 2 to 1e9.</param>
    /// <param name="dz">The effect to be shown: mean gap / SD of the gaps; its sign does not matter. From 1e-6 to 1000 in size.</param>
    /// <param name="significance">The level of the test; null means 5 %.</param>
    /// <param name="isTwoSided">Whether the test is two-sided.</param>
    /// <returns>The power; right to about 1e-12 of itself.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static Proportion Of(long n, double dz, Proportion? significance = null, bool isTwoSided = true)
    {
        if (n is < 2 or > (long)MostPairs)
        {
            throw new ArgumentOutOfRangeException(nameof(n), n, "Allowed are 2 to 1e9 pairs.");
        }

        return Proportion.FromFraction(Power(n, Size(dz), Significance(significance, isTwoSided), isTwoSided));
    }

    /// <summary>How many pairs show an effect with a wished power.</summary>
    /// <param name="dz">The effect to be shown: mean gap / SD of the gaps; its sign does not matter. From 1e-6 to 1000 in size.</param>
    /// <param name="power">The wished power; null means 80 %.</param>
    /// <param name="significance">The level of the test; null means 5 %.</param>
    /// <param name="isTwoSided">Whether the test is two-sided.</param>
    /// <returns>The number of pairs, at least 2; none when more than 1e9 would be needed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize SizeFor(double dz, Proportion? power = null, Proportion? significance = null, bool isTwoSided = true)
    {
        var effect = Size(dz);
        var wished = PlanText.Inside(power, PlanText.EightyPercent, nameof(power));
        var level = Significance(significance, isTwoSided);
        var method = $"paired t, dz {PlanText.Of(dz)}, power {PlanText.Of(wished)}, {(isTwoSided ? "two" : "one")}-sided at {PlanText.Of(level)}";
        var (low, high) = (2.0, 4.0);
        while (Power(high, effect, level, isTwoSided) < wished.Fraction)
        {
            (low, high) = (high, high * 2);
            if (high > MostPairs)
            {
                return SampleSize.None(method, "more than 1e9 pairs would be needed");
            }
        }

        return SampleSize.Of(method, Power(low, effect, level, isTwoSided) >= wished.Fraction ? low : Root(low, high, n => Power(n, effect, level, isTwoSided) - wished.Fraction));
    }

    // The root of a rising function between two points, by halving and the secant in turn.
    private static double Root(double low, double high, Func<double, double> rising)
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
        // The t that is exceeded to one side with the significance, or half of it.
        var critical = StudentT.Quantile(1 - (significance.Fraction * (isTwoSided ? 1 : 2)), n - 1);
        return NoncentralT.Upper(critical, n - 1, Math.Sqrt(n) * dz);
    }

    private static double Size(double dz) => Math.Abs(dz) is >= 1e-6 and <= 1000 and var size
        ? size
        : throw new ArgumentOutOfRangeException(nameof(dz), dz, "Allowed are effects from 1e-6 to 1000 in size.");

    private static Proportion Significance(Proportion? significance, bool isTwoSided)
    {
        var level = PlanText.Inside(significance, PlanText.FivePercent, nameof(significance));
        return level.Fraction >= 1e-12 && (isTwoSided || level.Fraction < 0.5)
            ? level
            : throw new ArgumentOutOfRangeException(nameof(significance), significance, $"{PlanText.Of(level)} is not allowed; allowed are levels from 1e-12, below 50 % for a one-sided test.");
    }
}
