using System.Runtime.InteropServices;

namespace ServiceQuality.Scoring.Statistics.Tests;

// The exact distributions of H and Q over all arrangements of the ranks given, found by adding one value, or one block, after the
// other. A state is what the statistic depends on so far, as a whole number; its weight is how many arrangements lead to it.
internal static class RankArrangements
{
    private const int MaxStates = 10_000;
    private const int MaxValues = 30;
    private const int MaxTreatments = 5;

    // The share of the ways to distribute the ranks among samples of these sizes with an H at least as large.
    internal static PValue? KruskalWallisP(GroupRanks ranks, out string? reason)
    {
        reason = "there are too many ways to distribute the values";
        var (k, sizes) = (ranks.Sizes.Length, ranks.Sizes);
        if (ranks.N > MaxValues || k > 8)
        {
            return null;
        }

        // For each sample but the last, how many values it has and the sum of their doubled ranks.
        Dictionary<State, double> states = new() { [new State(new int[2 * (k - 1)])] = 1 };
        for (var i = 0; i < ranks.Doubled.Length; i++)
        {
            Dictionary<State, double> next = [];
            foreach (var (state, weight) in states)
            {
                var last = i;
                for (var s = 0; s < k - 1; s++)
                {
                    last -= state.Numbers[2 * s];
                    if (state.Numbers[2 * s] < sizes[s])
                    {
                        var numbers = (int[])state.Numbers.Clone();
                        numbers[2 * s]++;
                        numbers[(2 * s) + 1] += ranks.Doubled[i];
                        Add(next, new(numbers), weight);
                    }
                }

                if (last < sizes[^1])
                {
                    Add(next, state, weight);
                }
            }

            if (next.Count > MaxStates)
            {
                return null;
            }

            states = next;
        }

        var total = ranks.Doubled.Sum(r => (long)r);
        double Size(Func<int, long> sum)
        {
            var size = 0.0;
            for (var s = 0; s < k; s++)
            {
                size += (double)sum(s) * sum(s) / sizes[s];
            }

            return size;
        }

        reason = null;
        return Share(states, Size(s => ranks.DoubledSums[s]), state => Size(s => s < k - 1
            ? state.Numbers[(2 * s) + 1]
            : total - Enumerable.Range(0, k - 1).Sum(j => (long)state.Numbers[(2 * j) + 1])));
    }

    // The share of the orders of the ranks within each block with a Q at least as large. Sums are the doubled rank sums.
    internal static PValue? FriedmanP(double[][] columns, long[] sums, out string? reason)
    {
        reason = "there are too many orders of the ranks within the blocks";
        var (k, blocks) = (columns.Length, columns[0].Length);
        if (k > MaxTreatments || blocks > MaxValues)
        {
            return null;
        }

        // The rank sums in rising order, as the treatments are alike under the hypothesis.
        Dictionary<State, double> states = new() { [new State(new int[k])] = 1 };
        for (var block = 0; block < blocks; block++)
        {
            double[] values = [.. columns.Select(c => c[block])];
            int[] ranks = [.. values.Select(v => values.Count(x => x < v) + values.Count(x => x <= v) + 1)];
            int[][] orders = [.. Orders(ranks, k)];
            Dictionary<State, double> next = [];
            foreach (var (state, weight) in states)
            {
                foreach (var order in orders)
                {
                    int[] numbers = [.. state.Numbers.Zip(order, (sum, rank) => sum + rank).Order()];
                    Add(next, new(numbers), weight / orders.Length);
                }
            }

            if (next.Count > MaxStates)
            {
                return null;
            }

            states = next;
        }

        reason = null;
        return Share(states, sums.Sum(s => (double)s * s), state => state.Numbers.Sum(s => (double)s * s));
    }

    // Every order of the first ranks, each as likely as the others.
    private static IEnumerable<int[]> Orders(int[] ranks, int count)
    {
        if (count < 2)
        {
            yield return [.. ranks];
            yield break;
        }

        for (var i = 0; i < count; i++)
        {
            int[] swapped = [.. ranks];
            (swapped[i], swapped[count - 1]) = (swapped[count - 1], swapped[i]);
            foreach (var order in Orders(swapped, count - 1))
            {
                yield return order;
            }
        }
    }

    // Sizes that differ by rounding only are equal.
    private static PValue Share(Dictionary<State, double> states, double observed, Func<State, double> size)
    {
        var (extreme, all) = (0.0, 0.0);
        foreach (var (state, weight) in states)
        {
            all += weight;
            extreme += size(state) >= observed * (1 - 1e-12) ? weight : 0;
        }

        return PValue.FromLog(Math.Min(Math.Log(extreme / all), 0));
    }

    private static void Add(Dictionary<State, double> states, State state, double weight) =>
        CollectionsMarshal.GetValueRefOrAddDefault(states, state, out _) += weight;

    // Whole numbers that are compared by value.
    private readonly record struct State(int[] Numbers)
    {
        public bool Equals(State other) => Numbers.AsSpan().SequenceEqual(other.Numbers);

        public override int GetHashCode()
        {
            HashCode hash = default;
            hash.AddBytes(MemoryMarshal.AsBytes<int>(Numbers));
            return hash.ToHashCode();
        }
    }
}
