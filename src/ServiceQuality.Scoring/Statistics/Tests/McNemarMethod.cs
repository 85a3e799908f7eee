namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>The method of the p-value of McNemar's test.</summary>
public enum McNemarMethod
{
    /// <summary>
    /// The mid-p value: the exact one less the probability of what was observed; with as many changes each way 1 less half of it.
    /// Fagerland, Lydersen and Laake (2013), BMC Medical Research Methodology 13, 91, recommend it.
    /// </summary>
    MidP = 0,

    /// <summary>The binomial distribution of the changes; R's <c>binom.test(b, b + c)</c>.</summary>
    Exact = 1,

    /// <summary>
    /// Chi-square (b - c)^2 / (b + c) without continuity correction; R's <c>mcnemar.test(x, correct = FALSE)</c>.
    /// </summary>
    ChiSquare = 2,

    /// <summary>
    /// Chi-square with continuity correction (Edwards 1948): (|b - c| - 1)^2 / (b + c); R's <c>mcnemar.test(x)</c>.
    /// </summary>
    ChiSquareWithContinuity = 3,
}
