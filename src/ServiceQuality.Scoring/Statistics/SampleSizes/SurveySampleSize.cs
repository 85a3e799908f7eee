using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.SampleSizes;

/// <summary>How many people a survey needs so that a share or a mean has a wished margin of error, and rules of thumb that are named as such.</summary>
public static class SurveySampleSize
{
    /// <summary>
    /// Cochran (1977, Sampling Techniques): n = z^2 p (1 - p) / margin^2, and with a finite population n / (1 + (n - 1) / population).
    /// </summary>
    /// <param name="margin">Half the width of the interval of the share, such as 5 %; above 0.</param>
    /// <param name="share">The share that is expected; null means 50 %, which needs the most.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <param name="population">How many people there are in all, at least 1; null means so many that it does not matter.</param>
    /// <returns>The number of people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize Cochran(Proportion margin, Proportion? share = null, Proportion? level = null, long? population = null)
    {
        var e = PlanText.Positive(margin.Fraction, nameof(margin));
        var p = PlanText.Inside(share, Proportion.FromFraction(0.5), nameof(share));
        var confidence = ConfidenceLevel.Checked(level, nameof(level));
        var z = confidence.Z();
        var n = z * z * p.Fraction * (1 - p.Fraction) / (e * e);
        return SampleSize.Of($"Cochran, share {PlanText.Of(p)} within {PlanText.Of(margin)} at {PlanText.Of(confidence)}{Among(population)}", Finite(n, population));
    }

    /// <summary>
    /// Yamane (1967, Statistics): n = population / (1 + population margin^2). It is <see cref="Cochran"/> with a share of 50 % and z rounded to 2,
    /// and so has a level near 95 % and no other.
    /// </summary>
    /// <param name="population">How many people there are in all, at least 1.</param>
    /// <param name="margin">Half the width of the interval of a share, above 0.</param>
    /// <returns>The number of people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize Yamane(long population, Proportion margin)
    {
        Guard.Against.LessThan(population, 1);
        var e = PlanText.Positive(margin.Fraction, nameof(margin));
        return SampleSize.Of($"Yamane, within {PlanText.Of(margin)}{Among(population)}", population / (1 + (population * e * e)));
    }

    /// <summary>How many people give a mean a margin: n = (z sd / margin)^2, and with a finite population n / (1 + (n - 1) / population).</summary>
    /// <param name="standardDeviation">The standard deviation that is expected, above 0.</param>
    /// <param name="margin">Half the width of the interval of the mean, above 0.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <param name="population">How many people there are in all, at least 1; null means so many that it does not matter.</param>
    /// <returns>The number of people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize Mean(double standardDeviation, double margin, Proportion? level = null, long? population = null)
    {
        PlanText.Positive(standardDeviation, nameof(standardDeviation));
        PlanText.Positive(margin, nameof(margin));
        var confidence = ConfidenceLevel.Checked(level, nameof(level));
        var root = confidence.Z() * (standardDeviation / margin);
        return SampleSize.Of(
            $"mean within {PlanText.Of(margin)}, SD {PlanText.Of(standardDeviation)}, normal, at {PlanText.Of(confidence)}{Among(population)}", Finite(root * root, population));
    }

    /// <summary>
    /// How many people give a recommendation score a margin: n = z^2 v / margin^2 with the variance of one answer v = P + D - (P - D)^2, and with a finite population
    /// n / (1 + (n - 1) / population).
    /// </summary>
    /// <param name="marginPoints">Half the width of the interval in points of the score, above 0 and up to 200.</param>
    /// <param name="promoters">The share of promoters that is expected.</param>
    /// <param name="detractors">The share of detractors that is expected; with the promoters at most 100 %. Half of each needs the most.</param>
    /// <param name="level">The level of confidence; null means 95 %.</param>
    /// <param name="population">How many people there are in all, at least 1; null means so many that it does not matter.</param>
    /// <returns>The number of people, or why there is none: where all answers are alike no number follows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize Recommendation(
        double marginPoints, Proportion promoters, Proportion detractors, Proportion? level = null, long? population = null)
    {
        if (!(marginPoints is > 0 and <= 200))
        {
            throw new ArgumentOutOfRangeException(nameof(marginPoints), marginPoints, "Allowed are numbers above 0, up to 200 points.");
        }

        var (p, d) = (promoters.Fraction, detractors.Fraction);
        if (p + d > 1 + 1e-12)
        {
            throw new ArgumentOutOfRangeException(nameof(detractors), detractors, $"Promoters of {PlanText.Of(promoters)} and detractors of {PlanText.Of(detractors)} are more than all; allowed are 100 % together.");
        }

        var confidence = ConfidenceLevel.Checked(level, nameof(level));
        var variance = p + d - ((p - d) * (p - d));
        var name = $"recommendation score within {PlanText.Of(marginPoints)} points, promoters {PlanText.Of(promoters)}, detractors {PlanText.Of(detractors)} at {PlanText.Of(confidence)}{Among(population)}";
        var root = 100 * confidence.Z() / marginPoints;
        var n = Finite(root * root * variance, population);
        return variance > 0 ? SampleSize.Of(name, n) : SampleSize.None(name, "answers that are all alike have no spread to plan for");
    }

    /// <summary>A rule of thumb, not a calculation: so many respondents for each item of a factor analysis. 5 to 10 are usual, and 300 in all count as comfortable.</summary>
    /// <param name="items">How many items there are, at least 1.</param>
    /// <param name="respondentsPerItem">How many respondents for each, at least 1.</param>
    /// <returns>The number of people.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static SampleSize RuleOfThumb(int items, int respondentsPerItem = 10)
    {
        Guard.Against.LessThan(items, 1);
        Guard.Against.LessThan(respondentsPerItem, 1);
        return SampleSize.Of(string.Create(CultureInfo.InvariantCulture, $"rule of thumb, {respondentsPerItem} respondents for each of {items} items"), (double)items * respondentsPerItem);
    }

    private static double Finite(double n, long? population)
    {
        if (population is not { } all)
        {
            return n;
        }

        Guard.Against.LessThan(all, 1, nameof(population));
        return n / (1 + ((n - 1) / all));
    }

    private static string Among(long? population) => population is { } all ? string.Create(CultureInfo.InvariantCulture, $", population {all}") : "";
}
