using System.Globalization;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Survival;

// What every method asks of times of which some are not over yet.
internal static class CensoredTimes
{
    internal const string NoCase = "there is no case";

    internal static void Check(ReadOnlySpan<double> times, ReadOnlySpan<bool> ended, ReadOnlySpan<double> entered)
    {
        Guard.Against.DifferentLength(times.Length, ended.Length, nameof(times), nameof(ended));
        for (var i = 0; i < times.Length; i++)
        {
            if (!(times[i] is >= 0 and <= NumberLimits.MaxMagnitude))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Time {times[i]} at index {i} is not allowed; allowed are numbers from 0 to 1e150."),
                    nameof(times));
            }
        }

        if (entered.IsEmpty)
        {
            return;
        }

        // A case is at risk after its entry, not at it; one that entered at 0 was there from the beginning, for a time of 0 too.
        Guard.Against.DifferentLength(times.Length, entered.Length, nameof(times), nameof(entered));
        for (var i = 0; i < entered.Length; i++)
        {
            if (!(entered[i] == 0 || (entered[i] > 0 && entered[i] < times[i])))
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Entry {entered[i]} at index {i} is not allowed; allowed are 0 and numbers below the time of the case, {times[i]}."),
                    nameof(entered));
            }
        }
    }
}
