using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Survival;

// Times with the outcome of each, or open: argument checks, and the cases sorted by time.
internal sealed class OutcomeTimes
{
    // More are probably a mistake.
    internal const int MaxOutcomes = 1000;

    private OutcomeTimes(double[] times, int[] rows)
    {
        Times = times;
        Rows = rows;
    }

    // The times in rising order, and the row of each as it was given.
    internal double[] Times { get; }

    internal int[] Rows { get; }

    internal static OutcomeTimes Sort(ReadOnlySpan<double> times, ReadOnlySpan<int> outcomes)
    {
        Guard.Against.DifferentLength(times.Length, outcomes.Length, nameof(times), nameof(outcomes));
        for (var i = 0; i < times.Length; i++)
        {
            Guard.Against.Invalid(
                !(times[i] is >= 0 and <= NumberLimits.MaxMagnitude),
                $"Time {times[i]} at index {i} is not allowed; allowed are numbers from 0 to 1e150.",
                nameof(times));
            Guard.Against.Invalid(
                outcomes[i] < 0,
                $"Outcome {outcomes[i]} at index {i} is negative; allowed are 0 for an open case and numbers above 0.",
                nameof(outcomes));
        }

        var sorted = times.ToArray();
        var rows = new int[sorted.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = i;
        }

        Array.Sort(sorted, rows);
        return new(sorted, rows);
    }

    // The distinct outcomes above 0, in rising order.
    internal static ValueList<int> Distinct(ReadOnlySpan<int> outcomes)
    {
        HashSet<int> seen = [];
        foreach (var outcome in outcomes)
        {
            if (outcome > 0)
            {
                seen.Add(outcome);
            }
        }

        Guard.Against.Invalid(
            seen.Count > MaxOutcomes,
            $"There are {seen.Count} different outcomes; allowed are at most {MaxOutcomes}.",
            nameof(outcomes));
        return [.. seen.Order()];
    }

    // The first position after those that share the time at a position.
    internal int EndOfTies(int first)
    {
        var next = first + 1;
        while (next < Times.Length && Times[next] == Times[first])
        {
            next++;
        }

        return next;
    }
}
