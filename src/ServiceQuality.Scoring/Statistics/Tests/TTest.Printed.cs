using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Tests;

// From printed numbers.
public static partial class TTest
{
    /// <summary>The test of Welch from n, mean and standard deviation as a report prints them.</summary>
    /// <param name="first">The first sample.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="alternative">The alternative for first minus second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the values themselves, but for the rounding of the printed numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest WelchFromPrinted(
        PrintedSample first, PrintedSample second, Alternative alternative = Alternative.TwoSided, Proportion? level = null) =>
        Independent(first, second, false, alternative, level);

    /// <summary>The test with equal variances from n, mean and standard deviation as a report prints them.</summary>
    /// <param name="first">The first sample.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="alternative">The alternative for first minus second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the values themselves, but for the rounding of the printed numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest EqualVariancesFromPrinted(
        PrintedSample first, PrintedSample second, Alternative alternative = Alternative.TwoSided, Proportion? level = null) =>
        Independent(first, second, true, alternative, level);

    private static HypothesisTest Independent(
        PrintedSample first, PrintedSample second, bool equalVariances, Alternative alternative, Proportion? level)
    {
        static (double N, double? Mean, double Squares) Moments(PrintedSample sample) =>
            (sample.N, sample.Mean, (sample.N - 1) * sample.StandardDeviation * sample.StandardDeviation);
        var comparison = MeanComparison.Create(Moments(first), Moments(second), equalVariances);
        return Independent(comparison, checked(first.N + second.N), equalVariances, alternative, level);
    }
}
