using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics.SampleSizes;

/// <summary>
/// How many people a survey needs for a margin of error of a share or a mean, or for Cronbach's alpha of a scale, and rules of
/// thumb that are named as such.
/// </summary>
public static class SurveySampleSize
{
    /// <summary>
    /// Cochran (1977, Sampling Techniques): n = z^2 p (1 - p) / margin^2, and with a finite population n / (1 + (n - 1) /
    /// population).
    /// </summary>
    /// <param name="margin">Half the width of the interval of the share, such as 5 %; above 0.</param>
    /// <param name="share">The share that is expected; null means 50 %, which needs the largest sample.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <param name="population">The size of the population, at least 1; null means so large that it does not matter.</param>
    /// <returns>The number of people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize Cochran(
        Proportion margin, Proportion? share = null, Proportion? level = null, long? population = null)
    {
        var p = share ?? Proportion.FromFraction(0.5);
        Guard.Against.NotPositive(margin.Fraction, nameof(margin));
        Guard.Against.NotInside(p, nameof(share));
        Guard.Against.InvalidPopulation(population);
        var confidence = Guard.Against.InvalidLevel(level);
        var (z, e) = (confidence.Z(), margin.Fraction);
        var n = z * z * p.Fraction * (1 - p.Fraction) / (e * e);
        var method = InvariantText.Compose($"Cochran, share {p} within {margin} at {confidence}{Among(population)}");
        return SampleSize.Of(method, CorrectForPopulation(n, population));
    }

    /// <summary>
    /// Yamane (1967, Statistics): n = population / (1 + population margin^2). It is <see cref="Cochran"/> with a share of 50 %
    /// and z rounded to 2, and so has a level near 95 % and no other.
    /// </summary>
    /// <param name="population">The size of the population, at least 1.</param>
    /// <param name="margin">Half the width of the interval of a share, above 0.</param>
    /// <returns>The number of people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize Yamane(long population, Proportion margin)
    {
        Guard.Against.InvalidPopulation(population);
        Guard.Against.NotPositive(margin.Fraction, nameof(margin));
        var e = margin.Fraction;
        return SampleSize.Of($"Yamane, within {InvariantText.Format(margin)}{Among(population)}",
            population / (1 + (population * e * e)));
    }

    /// <summary>
    /// How many people give a mean a margin: n = (z sd / margin)^2, and with a finite population n / (1 + (n - 1) / population).
    /// </summary>
    /// <param name="standardDeviation">The standard deviation that is expected, above 0.</param>
    /// <param name="margin">Half the width of the interval of the mean, above 0.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <param name="population">The size of the population, at least 1; null means so large that it does not matter.</param>
    /// <returns>The number of people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize Mean(double standardDeviation, double margin, Proportion? level = null, long? population = null)
    {
        Guard.Against.NotPositive(standardDeviation);
        Guard.Against.NotPositive(margin);
        Guard.Against.InvalidPopulation(population);
        var confidence = Guard.Against.InvalidLevel(level);
        var root = confidence.Z() * (standardDeviation / margin);
        var method = InvariantText.Compose(
            $"mean within {Short(margin)}, SD {Short(standardDeviation)}, normal, at {confidence}{Among(population)}");
        return SampleSize.Of(method, CorrectForPopulation(root * root, population));
    }

    /// <summary>
    /// How many people give a recommendation score a margin: n = z^2 v / margin^2 with the variance of one answer v = P + D - (P
    /// - D)^2, and with a finite population n / (1 + (n - 1) / population).
    /// </summary>
    /// <param name="marginPoints">Half the width of the interval in points of the score, above 0 and up to 200.</param>
    /// <param name="promoters">The share of promoters that is expected.</param>
    /// <param name="detractors">
    /// The share of detractors that is expected; with the promoters at most 100 %. Half of each needs the largest sample.
    /// </param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <param name="population">The size of the population, at least 1; null means so large that it does not matter.</param>
    /// <returns>The number of people, or why there is none: when all answers are alike there is nothing to plan for.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize Recommendation(
        double marginPoints, Proportion promoters, Proportion detractors, Proportion? level = null, long? population = null)
    {
        var (p, d) = (promoters.Fraction, detractors.Fraction);
        Guard.Against.OutOfRange(
            !(marginPoints is > 0 and <= 200), marginPoints, "Allowed are numbers above 0, up to 200 points.");
        Guard.Against.OutOfRange(
            p + d > 1 + 1e-12,
            detractors,
            $"Promoters of {promoters} and detractors of {detractors} are more than all; allowed are 100 % together.");
        Guard.Against.InvalidPopulation(population);
        var confidence = Guard.Against.InvalidLevel(level);
        var variance = p + d - ((p - d) * (p - d));
        var method = string.Create(
            CultureInfo.InvariantCulture,
            $"recommendation score within {Short(marginPoints)} points, promoters {promoters}, detractors {detractors}"
            + $" at {confidence}{Among(population)}");
        if (variance <= 0)
        {
            return SampleSize.None(method, "answers that are all alike have no spread to plan for");
        }

        var root = 100 * confidence.Z() / marginPoints;
        return SampleSize.Of(method, CorrectForPopulation(root * root * variance, population));
    }

    /// <summary>
    /// How many respondents a two-sided test of one Cronbach's alpha against another needs, by Bonett (2002, Journal of
    /// Educational and Behavioral Statistics 27): ln(1 - alpha) is nearly normal with the variance 2 k / ((k - 1) (n - 2)) for k
    /// items, so that n = 2 k / (k - 1) ((z1 + z2) / ln d)^2 + 2 with d = (1 - tested) / (1 - expected).
    /// </summary>
    /// <param name="expected">The alpha that is expected, below 1.</param>
    /// <param name="tested">The alpha of the hypothesis, below 1 and another.</param>
    /// <param name="items">How many items the scale has, at least 2.</param>
    /// <param name="power">The required power; null means 80 %.</param>
    /// <param name="significance">The level of the test; null means 5 %.</param>
    /// <returns>The number of respondents.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize AlphaTest(
        double expected, double tested, int items, Proportion? power = null, Proportion? significance = null)
    {
        var required = power ?? PlanningGuards.EightyPercent;
        var level = significance ?? PlanningGuards.FivePercent;
        Guard.Against.InvalidAlpha(expected);
        Guard.Against.InvalidAlpha(tested);
        Guard.Against.OutOfRange(tested == expected, tested, $"Both alphas are {tested}; allowed are two different ones.");
        Guard.Against.LessThan(items, 2);
        Guard.Against.NotInside(required, nameof(power));
        Guard.Against.NotInside(level, nameof(significance));
        var z = -NormalTail.Quantile(level.Fraction / 2) + NormalTail.Quantile(required.Fraction);
        var ratio = z / Math.Log((1 - tested) / (1 - expected));
        var method = string.Create(
            CultureInfo.InvariantCulture,
            $"Bonett, alpha {expected} against {tested}, {items} items, power {required}, two-sided at {level}");
        return SampleSize.Of(method, (2.0 * items / (items - 1) * ratio * ratio) + 2);
    }

    /// <summary>
    /// How many respondents give the interval of Cronbach's alpha a width: Bonett's interval solved for n,
    /// n = 2 + 2 k / (k - 1) (z / asinh(width / (2 (1 - alpha))))^2. For small widths that is the formula of Bonett and Wright
    /// (2015, Journal of Organizational Behavior 36), 8 k / (k - 1) (1 - alpha)^2 (z / width)^2 + 2.
    /// </summary>
    /// <param name="expected">The alpha that is expected, below 1.</param>
    /// <param name="width">The width of the interval from end to end, above 0.</param>
    /// <param name="items">How many items the scale has, at least 2.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <returns>The number of respondents.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize AlphaWidth(double expected, double width, int items, Proportion? level = null)
    {
        Guard.Against.InvalidAlpha(expected);
        Guard.Against.NotPositive(width);
        Guard.Against.LessThan(items, 2);
        var confidence = Guard.Against.InvalidLevel(level);
        var ratio = confidence.Z() / Math.Asinh(width / (2 * (1 - expected)));
        var method = string.Create(
            CultureInfo.InvariantCulture, $"Bonett, alpha {expected}, interval {width} wide, {items} items, at {confidence}");
        return SampleSize.Of(method, (2.0 * items / (items - 1) * ratio * ratio) + 2);
    }

    /// <summary>
    /// A rule of thumb, not a calculation: so many respondents for each item of a factor analysis. 5 to 10 are usual, and 300 in
    /// all count as comfortable.
    /// </summary>
    /// <param name="items">How many items there are, at least 1.</param>
    /// <param name="respondentsPerItem">How many respondents for each, at least 1.</param>
    /// <returns>The number of people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize RuleOfThumb(int items, int respondentsPerItem = 10)
    {
        Guard.Against.LessThan(items, 1);
        Guard.Against.LessThan(respondentsPerItem, 1);
        var method = string.Create(
            CultureInfo.InvariantCulture, $"rule of thumb, {respondentsPerItem} respondents for each of {items} items");
        return SampleSize.Of(method, (double)items * respondentsPerItem);
    }

    private static double CorrectForPopulation(double n, long? population) =>
        population is { } all ? n / (1 + ((n - 1) / all)) : n;

    private static string Among(long? population) =>
        population is { } all ? string.Create(CultureInfo.InvariantCulture, $", population {all}") : "";

    private static string Short(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
