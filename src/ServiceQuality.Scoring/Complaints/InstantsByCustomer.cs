using NodaTime;

namespace ServiceQuality.Scoring.Complaints;

// The instants of each customer, sorted when they are first asked for.
internal sealed class InstantsByCustomer
{
    private readonly Dictionary<string, List<Instant>> _instants = new(StringComparer.Ordinal);
    private bool _isSorted;

    internal long Count { get; private set; }

    internal void Add(string customer, Instant at)
    {
        if (!_instants.TryGetValue(customer, out var own))
        {
            _instants.Add(customer, own = []);
        }

        own.Add(at);
        Count++;
    }

    // Whether the customer has an instant in [from, from + window].
    internal bool HasFrom(string customer, Instant from, Duration window)
    {
        Sort();
        if (!_instants.TryGetValue(customer, out var own))
        {
            return false;
        }

        // The first that is not before.
        var (low, high) = (0, own.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (own[middle] < from)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < own.Count && own[low] - from <= window;
    }

    // How many of these instants have one of the others of their customer at most a window before them.
    internal long CountPreceded(InstantsByCustomer others, Duration window)
    {
        Sort();
        others.Sort();
        var count = 0L;
        foreach (var (customer, own) in _instants)
        {
            if (!others._instants.TryGetValue(customer, out var earlier))
            {
                continue;
            }

            var next = 0;
            foreach (var at in own)
            {
                while (next < earlier.Count && earlier[next] <= at)
                {
                    next++;
                }

                count += next > 0 && at - earlier[next - 1] <= window ? 1 : 0;
            }
        }

        return count;
    }

    private void Sort()
    {
        if (_isSorted)
        {
            return;
        }

        foreach (var own in _instants.Values)
        {
            own.Sort();
        }

        _isSorted = true;
    }
}
