namespace ServiceQuality.Scoring.Statistics.Survival;

// Argument checks of times of which some cases are still open.
internal static class CensoredTimes
{
    internal const string NoCase = "there is no case";

    internal static void Check(ReadOnlySpan<double> times, ReadOnlySpan<bool> ended, ReadOnlySpan<double> entered)
    {
        Guard.Against.DifferentLength(times.Length, ended.Length, nameof(times), nameof(ended));
        for (var i = 0; i < times.Length; i++)
        {
            Guard.Against.Invalid(
                !(times[i] is >= 0 and <= NumberLimits.MaxMagnitude),
                $"Time {times[i]} at index {i} is not allowed; allowed are numbers from 0 to 1e150.",
                nameof(times));
        }

        if (entered.IsEmpty)
        {
            return;
        }

        // A case is at risk after its entry, not at it; one that entered at 0 was present from the beginning, also for a time of
        // 0.
        Guard.Against.DifferentLength(times.Length, entered.Length, nameof(times), nameof(entered));
        for (var i = 0; i < entered.Length; i++)
        {
            var (entry, time) = (entered[i], times[i]);
            Guard.Against.Invalid(
                !(entry == 0 || (entry > 0 && entry < time)),
                $"Entry {entry} at index {i} is not allowed; allowed are 0 and numbers below the time of the case, {time}.",
                nameof(entered));
        }
    }
}
