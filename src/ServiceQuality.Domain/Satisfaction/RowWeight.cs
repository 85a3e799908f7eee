namespace ServiceQuality.Domain.Satisfaction;

// The weights that a row may have. Weights further apart than these limits would lose digits in sums.
internal static class RowWeight
{
    private const double Smallest = 1e-9;
    private const double Largest = 1e9;

    internal static bool IsAllowed(double weight, RowWeights meaning)
    {
        if (meaning == RowWeights.Frequency && Math.Truncate(weight) != weight)
        {
            return false;
        }

        return weight is 0 or (>= Smallest and <= Largest);
    }

    internal static string Allowed(RowWeights meaning) => meaning == RowWeights.Frequency
        ? "whole numbers from 0 to 1000000000"
        : "0 and numbers from 0.000000001 to 1000000000";

    // The least and the greatest weight besides 0.
    internal static string[] Bounds(RowWeights meaning) =>
        [meaning == RowWeights.Frequency ? "0" : "0.000000001", "1000000000"];
}
