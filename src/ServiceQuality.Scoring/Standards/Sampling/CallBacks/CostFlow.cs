namespace ServiceQuality.Scoring.Standards;

// A maximum flow of least cost by the primal-dual method: shortest distances (Dijkstra with potentials), then blocking flows on
// the arcs that shortest paths use (Dinic 1970), until no path is left. Costs are whole and not negative; where there are few
// different ones there are few rounds. Memory is linear in nodes and arcs.
internal sealed class CostFlow(int nodes, int arcs)
{
    private const long Far = long.MaxValue;

    private readonly int[] _first = Filled(nodes);
    private readonly int[] _next = new int[2 * arcs];
    private readonly int[] _to = new int[2 * arcs];
    private readonly int[] _room = new int[2 * arcs];
    private readonly long[] _cost = new long[2 * arcs];
    private readonly long[] _potential = new long[nodes];
    private readonly long[] _distance = new long[nodes];
    private readonly int[] _level = new int[nodes];
    private readonly int[] _current = new int[nodes];
    private readonly int[] _queue = new int[nodes];
    private readonly List<int> _path = [];
    private readonly PriorityQueue<int, long> _nearest = new();
    private int _arcs;

    // Arcs of a node are taken in the reverse order of their addition.
    internal int Add(int from, int to, int room, long cost)
    {
        Add(from, to, room, cost, _arcs);
        Add(to, from, 0, -cost, _arcs + 1);
        _arcs += 2;
        return _arcs - 2;
    }

    internal int FlowOf(int arc) => _room[arc ^ 1];

    internal void Run(int source, int sink)
    {
        while (FindDistances(source, sink))
        {
            while (FindLevels(source, sink))
            {
                Push(source, sink);
            }
        }
    }

    private static int[] Filled(int nodes)
    {
        var first = new int[nodes];
        Array.Fill(first, -1);
        return first;
    }

    private void Add(int from, int to, int room, long cost, int arc)
    {
        (_to[arc], _room[arc], _cost[arc], _next[arc]) = (to, room, cost, _first[from]);
        _first[from] = arc;
    }

    private bool FindDistances(int source, int sink)
    {
        Array.Fill(_distance, Far);
        _distance[source] = 0;
        _nearest.Clear();
        _nearest.Enqueue(source, 0);
        while (_nearest.TryDequeue(out var node, out var distance))
        {
            if (distance > _distance[node] || distance > _distance[sink])
            {
                continue;
            }

            for (var arc = _first[node]; arc >= 0; arc = _next[arc])
            {
                var through = distance + _cost[arc] + _potential[node] - _potential[_to[arc]];
                if (_room[arc] > 0 && through < _distance[_to[arc]])
                {
                    _distance[_to[arc]] = through;
                    _nearest.Enqueue(_to[arc], through);
                }
            }
        }

        var farthest = _distance[sink];
        if (farthest == Far)
        {
            return false;
        }

        for (var node = 0; node < nodes; node++)
        {
            _potential[node] += Math.Min(_distance[node], farthest);
        }

        return true;
    }

    private bool IsOnShortest(int node, int arc) =>
        _room[arc] > 0 && _cost[arc] + _potential[node] - _potential[_to[arc]] == 0;

    private bool FindLevels(int source, int sink)
    {
        Array.Fill(_level, -1);
        _level[source] = 0;
        _queue[0] = source;
        _current[source] = _first[source];
        for (var (at, count) = (0, 1); at < count; at++)
        {
            var node = _queue[at];
            if (node == sink)
            {
                return true;
            }

            for (var arc = _first[node]; arc >= 0; arc = _next[arc])
            {
                if (_level[_to[arc]] < 0 && IsOnShortest(node, arc))
                {
                    _level[_to[arc]] = _level[node] + 1;
                    _queue[count++] = _to[arc];
                    _current[_to[arc]] = _first[_to[arc]];
                }
            }
        }

        return false;
    }

    // A blocking flow, path by path, without recursion.
    private void Push(int source, int sink)
    {
        _path.Clear();
        var node = source;
        while (true)
        {
            if (node == sink)
            {
                node = Augment();
                continue;
            }

            var arc = _current[node];
            while (arc >= 0 && !(_level[_to[arc]] == _level[node] + 1 && IsOnShortest(node, arc)))
            {
                arc = _next[arc];
            }

            _current[node] = arc;
            if (arc >= 0)
            {
                _path.Add(arc);
                node = _to[arc];
            }
            else if (node == source)
            {
                return;
            }
            else
            {
                _level[node] = -1;
                node = _to[_path[^1] ^ 1];
                _path.RemoveAt(_path.Count - 1);
            }
        }
    }

    // Sends what the path has room for; the search goes on before its first full arc.
    private int Augment()
    {
        var amount = _path.Min(arc => _room[arc]);
        var full = -1;
        for (var i = _path.Count - 1; i >= 0; i--)
        {
            _room[_path[i]] -= amount;
            _room[_path[i] ^ 1] += amount;
            full = _room[_path[i]] == 0 ? i : full;
        }

        var node = _to[_path[full] ^ 1];
        _path.RemoveRange(full, _path.Count - full);
        return node;
    }
}
