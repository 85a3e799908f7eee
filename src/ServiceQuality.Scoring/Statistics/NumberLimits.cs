namespace ServiceQuality.Scoring.Statistics;

// The size of the numbers that statistics accept.
internal static class NumberLimits
{
    // The square of a value must be finite, and its rounding error must not be lost.
    internal const double MaxMagnitude = 1e150;
}
