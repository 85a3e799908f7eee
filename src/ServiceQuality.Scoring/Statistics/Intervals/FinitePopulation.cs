using System.Globalization;
using System.Runtime.CompilerServices;

namespace ServiceQuality.Scoring.Statistics.Intervals;

// The finite population correction, for samples that are a large part of their population.
internal static class FinitePopulation
{
    // (N - n) / (N - 1), the factor of the variance of a share or a mean: 1 without a population, 0 when everyone was asked.
    internal static double CorrectionFactor(
        long n, long? population, [CallerArgumentExpression(nameof(population))] string parameterName = "")
    {
        if (population is not { } all)
        {
            return 1;
        }

        Guard.Against.OutOfRange(
            all < Math.Max(n, 1),
            all,
            $"A population of {all} is empty or smaller than its sample of {n}; allowed is at least as many.",
            parameterName);
        if (n == all)
        {
            return 0;
        }

        return n == 0 ? 1 : (double)(all - n) / (all - 1);
    }

    // What the name of a method says about the population.
    internal static string Describe(long? population) =>
        population is { } all ? string.Create(CultureInfo.InvariantCulture, $", population {all}") : "";
}
