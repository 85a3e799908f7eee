using System.Globalization;

namespace ServiceQuality.Scoring.Statistics.Intervals;

// What it does to a variance that a sample is a large part of all there are.
internal static class FinitePopulation
{
    // (N - n) / (N - 1), by which the variance of a share or a mean shrinks: 1 without a population, 0 when all were asked.
    internal static double Correction(long n, long? population, string parameter)
    {
        if (population is not { } all)
        {
            return 1;
        }

        if (all < Math.Max(n, 1))
        {
            throw new ArgumentOutOfRangeException(
                parameter, all, string.Create(CultureInfo.InvariantCulture, $"A population of {all} is smaller than the {n} asked of it, or empty; allowed is at least as many."));
        }

        return n == all ? 0 : n == 0 ? 1 : (double)(all - n) / (all - 1);
    }

    internal static string Named(long? population) => population is { } all ? string.Create(CultureInfo.InvariantCulture, $", population {all}") : "";
}
