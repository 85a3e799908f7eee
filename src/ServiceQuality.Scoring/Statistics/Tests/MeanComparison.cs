using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

// The difference of the means of two independent samples, with its standard error, its degrees of freedom and the pooled standard
// deviation.
internal sealed record MeanComparison(double Difference, double StandardError, double DegreesOfFreedom, double PooledDeviation)
{
    // Null when the samples are too small for a standard error.
    internal static MeanComparison? Create(MomentSummary first, MomentSummary second, bool equalVariances) => Create(
        (first.N, first.Mean, first.SquaresAboutMean), (second.N, second.Mean, second.SquaresAboutMean), equalVariances);

    // Squares are the sum of the squared distances from the mean.
    internal static MeanComparison? Create(
        (double N, double? Mean, double Squares) first, (double N, double? Mean, double Squares) second, bool equalVariances)
    {
        var (n1, n2) = (first.N, second.N);
        var isTooSmall = n1 == 0 || n2 == 0 || n1 + n2 < 3;
        if (isTooSmall || (!equalVariances && (n1 < 2 || n2 < 2)))
        {
            return null;
        }

        var difference = first.Mean!.Value - second.Mean!.Value;
        var pooled = (first.Squares + second.Squares) / (n1 + n2 - 2);
        if (equalVariances)
        {
            return new(difference, Math.Sqrt(pooled * ((1 / n1) + (1 / n2))), n1 + n2 - 2, Math.Sqrt(pooled));
        }

        // The share of each sample in the variance of the difference, so that no square of a variance over- or underflows.
        var (v1, v2) = (first.Squares / (n1 - 1) / n1, second.Squares / (n2 - 1) / n2);
        var (s1, s2) = (v1 / (v1 + v2), v2 / (v1 + v2));
        var freedom = 1 / ((s1 * s1 / (n1 - 1)) + (s2 * s2 / (n2 - 1)));
        return new(difference, Math.Sqrt(v1 + v2), freedom, Math.Sqrt(pooled));
    }
}
