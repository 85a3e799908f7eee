using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics.SampleSizes;

/// <summary>
/// How many respondents Cronbach's alpha needs, from Bonett (2002, Journal of Educational and Behavioral Statistics 27): ln(1 - alpha) is near
/// normal with the variance 2 k / ((k - 1) (n - 2)) for k items.
/// </summary>
public static class AlphaSampleSize
{
    /// <summary>For a two-sided test of one alpha against another: n = 2 k / (k - 1) ((z1 + z2) / ln d)^2 + 2 with d = (1 - tested) / (1 - expected).</summary>
    /// <param name="expected">The alpha that is expected, below 1.</param>
    /// <param name="tested">The alpha of the hypothesis, below 1 and another.</param>
    /// <param name="items">How many items the scale has, at least 2.</param>
    /// <param name="power">The wished power; null means 80 %.</param>
    /// <param name="significance">The level of the test; null means 5 %.</param>
    /// <returns>The number of respondents.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize ForTest(double expected, double tested, int items, Proportion? power = null, Proportion? significance = null)
    {
        Checked(expected, nameof(expected));
        Checked(tested, nameof(tested));
        ArgumentOutOfRangeException.ThrowIfEqual(tested, expected);
        var (wished, level) = (PlanText.Inside(power, PlanText.EightyPercent, nameof(power)), PlanText.Inside(significance, PlanText.FivePercent, nameof(significance)));
        var z = -NormalTail.Quantile(level.Fraction / 2) + NormalTail.Quantile(wished.Fraction);
        var ratio = z / Math.Log((1 - tested) / (1 - expected));
        return SampleSize.Of(
            string.Create(CultureInfo.InvariantCulture, $"Bonett, alpha {expected} against {tested}, {items} items, power {PlanText.Of(wished)}, two-sided at {PlanText.Of(level)}"),
            (Items(items) * ratio * ratio) + 2);
    }

    /// <summary>
    /// For an interval of alpha that is so wide: Bonett's interval solved for n, n = 2 + 2 k / (k - 1) (z / asinh(width / (2 (1 - alpha))))^2. For small
    /// widths that is the formula of Bonett and Wright (2015, Journal of Organizational Behavior 36), 8 k / (k - 1) (1 - alpha)^2 (z / width)^2 + 2.
    /// </summary>
    /// <param name="expected">The alpha that is expected, below 1.</param>
    /// <param name="width">The width of the interval from end to end, above 0.</param>
    /// <param name="items">How many items the scale has, at least 2.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The number of respondents.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize ForWidth(double expected, double width, int items, Proportion? level = null)
    {
        Checked(expected, nameof(expected));
        PlanText.Positive(width, nameof(width));
        var confidence = ConfidenceLevel.Checked(level, nameof(level));
        var ratio = confidence.Z() / Math.Asinh(width / (2 * (1 - expected)));
        return SampleSize.Of(
            string.Create(CultureInfo.InvariantCulture, $"Bonett, alpha {expected}, interval {width} wide, {items} items, at {PlanText.Of(confidence)}"), (Items(items) * ratio * ratio) + 2);
    }

    private static double Items(int items)
    {
        Guard.Against.LessThan(items, 2);
        return 2.0 * items / (items - 1);
    }

    private static void Checked(double alpha, string parameter)
    {
        if (alpha is not (> -1000 and < 1))
        {
            throw new ArgumentOutOfRangeException(parameter, alpha, "Allowed are numbers below 1, above -1000.");
        }
    }
}
