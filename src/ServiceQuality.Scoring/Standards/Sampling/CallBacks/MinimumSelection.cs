namespace ServiceQuality.Scoring.Standards;

// Chooses customers who get all the calls that they need, each of them all or none: in the given order, a customer is added when
// the calls of all chosen ones still fit the engineers. Calls move between the engineers of a customer to make room (augmenting
// paths). Where a need is one call, the chosen are as many as can be, and first in the order those that can be (a matroid).
internal sealed class MinimumSelection
{
    private readonly int[][] _engineersOf;
    private readonly List<int>[] _callsOf; // the customers of each engineer's calls
    private readonly int _capacity;
    private readonly int[] _seen; // by engineer: the search that reached it last
    private readonly int[] _closed; // by engineer: the last search that found no room from it, and
    private readonly int[] _room; // the room it had left then
    private readonly (int Engineer, int Customer)[] _from;
    private readonly List<int> _queue = [];
    private int _search;

    private MinimumSelection(int[][] engineersOf, int engineers, int capacity)
    {
        _engineersOf = engineersOf;
        _capacity = capacity;
        _callsOf = [.. Enumerable.Range(0, engineers).Select(_ => new List<int>())];
        _seen = new int[engineers];
        _closed = new int[engineers];
        _room = new int[engineers];
        _from = new (int, int)[engineers];
    }

    // needs: how many calls each customer needs; 0 means none. order: the customers, the smallest needs first.
    internal static bool[] Choose(int[][] engineersOf, int engineers, int capacity, int[] needs, IEnumerable<int> order)
    {
        MinimumSelection selection = new(engineersOf, engineers, capacity);
        var isChosen = new bool[needs.Length];
        foreach (var customer in order.Where(c => needs[c] > 0))
        {
            isChosen[customer] = selection.TryAdd(customer, needs[customer]);
        }

        return isChosen;
    }

    private bool TryAdd(int customer, int need)
    {
        var engineers = _engineersOf[customer];
        var closed = _closed[engineers[0]];
        if (closed > 0 && _room[engineers[0]] < need && engineers.All(e => _closed[e] == closed))
        {
            return false; // whatever these engineers reach is as full as when it was searched
        }

        for (var added = 0; added < need; added++)
        {
            if (!Augment(customer))
            {
                // Nothing leaves the engineers that were reached, so they keep the room of the calls that are taken back.
                foreach (var engineer in _queue)
                {
                    _closed[engineer] = _search;
                    _room[engineer] = added;
                    _callsOf[engineer].RemoveAll(c => c == customer);
                }

                return false;
            }
        }

        return true;
    }

    // One more call to the customer, by a shortest path to an engineer with room.
    private bool Augment(int customer)
    {
        _search++;
        _queue.Clear();
        Reach(customer, -1);
        for (var i = 0; i < _queue.Count; i++)
        {
            var engineer = _queue[i];
            if (_callsOf[engineer].Count < _capacity)
            {
                Move(engineer);
                return true;
            }

            foreach (var other in _callsOf[engineer])
            {
                Reach(other, engineer);
            }
        }

        return false;
    }

    private void Reach(int customer, int from)
    {
        foreach (var engineer in _engineersOf[customer])
        {
            if (_seen[engineer] != _search)
            {
                _seen[engineer] = _search;
                _from[engineer] = (from, customer);
                _queue.Add(engineer);
            }
        }
    }

    private void Move(int engineer)
    {
        while (engineer >= 0)
        {
            var (from, customer) = _from[engineer];
            _callsOf[engineer].Add(customer);
            if (from >= 0)
            {
                _callsOf[from].Remove(customer);
            }

            engineer = from;
        }
    }
}
