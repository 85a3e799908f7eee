namespace ServiceQuality.Scoring.Statistics.Tests;

// The exact distributions of rank statistics over all arrangements of the ranks given, by adding one rank after the other. All
// terms are positive, so even the smallest tail keeps its digits. Ranks come doubled; the statistic is doubled too.
internal static class RankDistribution
{
    // The probabilities of each sum of the ranks that get a plus, when every sign is as likely as the other.
    internal static double[] OfSigns(ReadOnlySpan<int> ranks)
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

    // The probabilities of each sum of the ranks of a sample of the given size, when every choice of them is as likely as another.
    internal static double[] OfSums(ReadOnlySpan<int> ranks, int size)
    {
        // The largest sum is that of the last ranks.
        var total = 0;
        for (var i = ranks.Length - size; i < ranks.Length; i++)
        {
            total += ranks[i];
        }

        var ways = new double[size + 1][];
        for (var taken = 0; taken <= size; taken++)
        {
            ways[taken] = new double[total + 1];
        }

        ways[0][0] = 1;
        var (added, reached) = (0, 0);
        foreach (var rank in ranks)
        {
            added++;
            reached = Math.Min(reached + rank, total);
            for (var taken = Math.Min(added, size); taken >= 1; taken--)
            {
                var from = ways[taken - 1].AsSpan(0, Math.Max(reached - rank + 1, 0));
                var to = ways[taken].AsSpan(rank);
                for (var sum = 0; sum < from.Length; sum++)
                {
                    to[sum] += from[sum];
                }
            }
        }

        var all = Sum(ways[size]);
        foreach (ref var way in ways[size].AsSpan())
        {
            way /= all;
        }

        return ways[size];
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
