using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Survival;

// Endings observed and expected by group, and the covariance of their differences.
internal sealed class GroupComparison
{
    // More are probably a mistake, and the covariance needs memory for their square.
    private const int MaxGroups = 1000;

    private readonly int[] _numbers;
    private readonly int[] _cases;
    private readonly double[] _observed;
    private readonly double[] _expected;

    // Minus the covariance of two groups, the smaller first, at row * count + column. Each group's variance is the sum of its
    // row.
    private readonly double[] _links;

    internal GroupComparison(
        ReadOnlySpan<double> times,
        ReadOnlySpan<bool> ended,
        ReadOnlySpan<int> groups,
        ReadOnlySpan<double> entered,
        bool weightBySurvival)
    {
        CensoredTimes.Check(times, ended, entered);
        Guard.Against.DifferentLength(times.Length, groups.Length, nameof(times), nameof(groups));
        var index = IndexByNumber(groups);
        _numbers = [.. index.Keys.Order()];
        _cases = new int[_numbers.Length];
        _observed = new double[_numbers.Length];
        _expected = new double[_numbers.Length];
        _links = new double[_numbers.Length * _numbers.Length];

        // A case is its group, doubled, and whether it ended: one number that is sorted along with its time.
        var (sorted, cases) = (times.ToArray(), new int[times.Length]);
        var (entries, entrants, late) = (new double[entered.Length], new int[entered.Length], 0);
        for (var i = 0; i < cases.Length; i++)
        {
            var group = index[groups[i]];
            _cases[group]++;
            cases[i] = (group * 2) + (ended[i] ? 1 : 0);
            if (entries.Length > 0 && entered[i] > 0)
            {
                (entries[late], entrants[late]) = (entered[i], group);
                late++;
            }
        }

        Array.Sort(sorted, cases);
        Array.Sort(entries, entrants, 0, late);
        AddUpTimes(sorted, cases, entries.AsSpan(0, late), entrants, weightBySurvival);
    }

    internal ValueList<GroupEndings> Groups =>
        [.. _numbers.Select((number, g) => new GroupEndings(number, _cases[g], _observed[g], _expected[g]))];

    // The quadratic form of the differences in the inverse of their covariance, without one group, which follows from the others.
    // The covariance is the Laplacian matrix of a graph, so that eliminating group after group never subtracts, and a zero means
    // that the graph is not connected.
    internal double? ChiSquare()
    {
        var compared = Enumerable.Range(0, _numbers.Length).Where(g => _expected[g] > 0).ToArray();
        var (count, links) = (_numbers.Length, (double[])_links.Clone());
        var difference = compared.Select(g => _observed[g] - _expected[g]).ToArray();
        var chiSquare = 0.0;
        for (var k = compared.Length - 1; k > 0; k--)
        {
            double Link(int i, int j) => links[(compared[i] * count) + compared[j]];
            var degree = 0.0;
            for (var i = 0; i < k; i++)
            {
                degree += Link(i, k);
            }

            if (degree == 0)
            {
                return null;
            }

            chiSquare += difference[k] * difference[k] / degree;
            for (var i = 0; i < k; i++)
            {
                var share = Link(i, k) / degree;
                difference[i] += share * difference[k];
                for (var h = 0; h < i; h++)
                {
                    links[(compared[h] * count) + compared[i]] += share * Link(h, k);
                }
            }
        }

        return chiSquare;
    }

    private static Dictionary<int, int> IndexByNumber(ReadOnlySpan<int> groups)
    {
        var index = new Dictionary<int, int>();
        foreach (var group in groups)
        {
            index.TryAdd(group, 0);
        }

        Guard.Against.Invalid(
            index.Count > MaxGroups,
            $"There are {index.Count} different groups; allowed are at most {MaxGroups}.",
            nameof(groups));
        var next = 0;
        foreach (var number in index.Keys.Order().ToArray())
        {
            index[number] = next++;
        }

        return index;
    }

    private void AddUpTimes(double[] times, int[] cases, ReadOnlySpan<double> entries, int[] entrants, bool weightBySurvival)
    {
        // Cases that did not enter late are at risk before the first time.
        var (atRisk, total) = (_cases.ToArray(), cases.Length - entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            atRisk[entrants[i]]--;
        }

        var (arrived, survival) = (0, 1.0);
        for (int first = 0, next; first < times.Length; first = next)
        {
            var time = times[first];
            for (; arrived < entries.Length && entries[arrived] < time; arrived++, total++)
            {
                atRisk[entrants[arrived]]++;
            }

            var ended = 0;
            for (next = first; next < times.Length && times[next] == time; next++)
            {
                ended += cases[next] & 1;
            }

            var tied = cases.AsSpan(first, next - first);
            if (ended > 0)
            {
                Add(tied, atRisk, total, ended, weightBySurvival ? survival : 1);
                survival *= (double)(total - ended) / total;
            }

            foreach (var leaving in tied)
            {
                atRisk[leaving >> 1]--;
            }

            total -= tied.Length;
        }
    }

    private void Add(ReadOnlySpan<int> tied, int[] atRisk, int total, int ended, double weight)
    {
        foreach (var one in tied)
        {
            _observed[one >> 1] += weight * (one & 1);
        }

        // The ended cases are drawn from those at risk without replacement; there is no chance when all are drawn.
        var spread = total == ended ? 0 : weight * weight * ended * (total - ended) / (total - 1) / total / total;
        for (var g = 0; g < atRisk.Length; g++)
        {
            if (atRisk[g] == 0)
            {
                continue;
            }

            _expected[g] += weight * ended * atRisk[g] / total;
            for (var h = 0; h < g; h++)
            {
                _links[(h * atRisk.Length) + g] += spread * atRisk[h] * atRisk[g];
            }
        }
    }
}
