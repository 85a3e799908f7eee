using System.Globalization;

namespace ServiceQuality.Scoring.Statistics.Resampling;

// Resamples or permutations that fail are not a random part of all: when fewer than half succeed, those that do say little of the
// data.
internal static class TooFewDraws
{
    // Why there is no result, or null when at least half of the draws succeeded. What succeeded is said as "resamples gave the
    // statistic".
    internal static string? Reason(long succeeded, long drawn, string what)
    {
        if (succeeded > 0 && 2 * succeeded >= drawn)
        {
            return null;
        }

        return succeeded == 0
            ? string.Create(CultureInfo.InvariantCulture, $"none of {drawn} {what}")
            : string.Create(CultureInfo.InvariantCulture, $"only {succeeded} of {drawn} {what}; at least half are needed");
    }
}
