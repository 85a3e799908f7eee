namespace ServiceQuality.Scoring.Statistics.Tests;

// The sizes and rank sums of several samples among all their values, in one pass over the sorted values.
internal sealed class GroupRanks
{
    internal GroupRanks(double[][] samples)
    {
        Sizes = [.. samples.Select(s => s.Length)];
        var (values, owners) = (new double[Sizes.Sum()], new int[Sizes.Sum()]);
        var at = 0;
        for (var s = 0; s < samples.Length; s++)
        {
            samples[s].CopyTo(values, at);
            owners.AsSpan(at, samples[s].Length).Fill(s);
            at += samples[s].Length;
        }

        Array.Sort(values, owners);
        N = values.Length;
        var doubled = new long[samples.Length];
        Doubled = new int[N];
        for (int first = 0, next; first < values.Length; first = next)
        {
            for (next = first + 1; next < values.Length && values[next] == values[first]; next++)
            {
            }

            // Twice the middle of the ranks from first + 1 to next.
            for (var i = first; i < next; i++)
            {
                doubled[owners[i]] += first + next + 1;
                Doubled[i] = first + next + 1;
            }

            double ties = next - first;
            TieSum += (ties * ties * ties) - ties;
        }

        DoubledSums = doubled;
        MeanRanks = [.. doubled.Select((d, s) => Sizes[s] == 0 ? 0 : d / 2.0 / Sizes[s])];
        if (Sizes.Contains(0))
        {
            Reason = "a sample has no value";
        }
        else if (values[0] == values[^1])
        {
            Reason = "the values are all the same";
        }
    }

    internal int[] Sizes { get; }

    internal double[] MeanRanks { get; }

    // Twice the rank of each value in rising order, and twice the sum of the ranks of each sample.
    internal int[] Doubled { get; }

    internal long[] DoubledSums { get; }

    internal long N { get; }

    // The sum over tied values of t^3 - t.
    internal double TieSum { get; }

    // Why there is no test, or null.
    internal string? Reason { get; }
}
