namespace ServiceQuality.Scoring.Statistics.Tests;

// The exact distributions of rank statistics over all arrangements of the ranks given, found by adding one rank after the other.
// All terms are positive, so even the smallest tail keeps its digits. Ranks are doubled, and so is the statistic.
internal static class RankDistribution
{
    // The probability of each sum of the positive ranks, when both signs are equally likely.
    internal static double[] FromSigns(ReadOnlySpan<int> ranks)
    {
        var total = 0;
        foreach (var rank in ranks)
        {
            total += rank;
        }

        var probabilities = new double[total + 1];
        probabilities[0] = 1;
        var reached = 0;
        foreach (var rank in ranks)
        {
            reached += rank;
            for (var sum = reached; sum >= 0; sum--)
            {
                probabilities[sum] = (probabilities[sum] + (sum >= rank ? probabilities[sum - rank] : 0)) / 2;
            }
        }

        return probabilities;
    }

    // The probability of each sum of the ranks of a sample of the given size, when all choices of them are equally likely.
    internal static double[] FromSums(ReadOnlySpan<int> ranks, int size)
    {
        // The largest sum is that of the last ranks.
        var total = 0;
        for (var i = ranks.Length - size; i < ranks.Length; i++)
        {
            total += ranks[i];
        }

        var choices = new double[size + 1][];
        for (var taken = 0; taken <= size; taken++)
        {
            choices[taken] = new double[total + 1];
        }

        choices[0][0] = 1;
        var (added, reached) = (0, 0);
        foreach (var rank in ranks)
        {
            added++;
            reached = Math.Min(reached + rank, total);
            for (var taken = Math.Min(added, size); taken >= 1; taken--)
            {
                var from = choices[taken - 1].AsSpan(0, Math.Max(reached - rank + 1, 0));
                var to = choices[taken].AsSpan(rank);
                for (var sum = 0; sum < from.Length; sum++)
                {
                    to[sum] += from[sum];
                }
            }
        }

        var all = Sum(choices[size]);
        foreach (ref var choice in choices[size].AsSpan())
        {
            choice /= all;
        }

        return choices[size];
    }

    // The first k whose lower tail P(S <= k) reaches the given one: the k-th order statistic is the lower end of the interval.
    internal static Int128 LowerRank(ReadOnlySpan<double> probabilities, double tail)
    {
        var (k, sum) = (0, probabilities[0]);
        while (sum < tail)
        {
            sum += probabilities[++k];
        }

        return k;
    }

    internal static double Sum(ReadOnlySpan<double> probabilities)
    {
        var sum = 0.0;
        foreach (var probability in probabilities)
        {
            sum += probability;
        }

        return sum;
    }
}
