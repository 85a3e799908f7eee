namespace ServiceQuality;

// The steps of a process as numbers, with the edges between them. Sets of steps are bits: bit s of word s / 64.
internal sealed class StepGraph
{
    private readonly List<(int Step, bool IsConditional)>[] _next;
    private readonly List<(int Step, bool IsConditional)>[] _previous;

    internal StepGraph(int steps, IEnumerable<(int From, int To, bool IsConditional)> edges)
    {
        _next = [.. Enumerable.Range(0, steps).Select(_ => new List<(int, bool)>())];
        _previous = [.. Enumerable.Range(0, steps).Select(_ => new List<(int, bool)>())];
        foreach (var (from, to, isConditional) in edges)
        {
            _next[from].Add((to, isConditional));
            _previous[to].Add((from, isConditional));
        }
    }

    internal int Count => _next.Length;

    internal int Words => (Count + 63) / 64;

    internal IEnumerable<int> Next(int step) => _next[step].Select(n => n.Step);

    internal IEnumerable<int> Previous(int step) => _previous[step].Select(p => p.Step);

    internal int CountPrevious(int step) => _previous[step].Count;

    internal int CountNext(int step) => _next[step].Count;

    internal static bool Has(ReadOnlySpan<ulong> set, int step) => (set[step >> 6] & (1UL << (step & 63))) != 0;

    internal static void Add(Span<ulong> set, int step) => set[step >> 6] |= 1UL << (step & 63);

    // The steps to which a way of at least one edge leads: a step of a cycle reaches itself.
    internal ulong[] ReachedFrom(int step)
    {
        var reached = new ulong[Words];
        Stack<int> open = new([step]);
        while (open.TryPop(out var from))
        {
            foreach (var to in Next(from))
            {
                if (!Has(reached, to))
                {
                    Add(reached, to);
                    open.Push(to);
                }
            }
        }

        return reached;
    }

    // The steps from which a case cannot end without the step: from each step it follows all edges without a condition, and if
    // there are none, one of those with a condition. A cycle is left at some time.
    internal ulong[] CannotAvoid(int step)
    {
        var avoids = new bool[Count];
        var unconditional = new int[Count]; // edges without a condition that lead to a step from which it is not avoided yet
        var isOpen = new bool[Count]; // has edges with a condition only, none of which avoids it yet
        Stack<int> open = new();
        for (var s = 0; s < Count; s++)
        {
            unconditional[s] = _next[s].Count(n => !n.IsConditional);
            isOpen[s] = unconditional[s] == 0 && _next[s].Count > 0;
            if (_next[s].Count == 0 && s != step)
            {
                avoids[s] = true;
                open.Push(s);
            }
        }

        while (open.TryPop(out var to))
        {
            foreach (var (from, isConditional) in _previous[to])
            {
                if (isConditional)
                {
                    isOpen[from] = false;
                }
                else
                {
                    unconditional[from]--;
                }

                if (unconditional[from] == 0 && !isOpen[from] && !avoids[from] && from != step)
                {
                    avoids[from] = true;
                    open.Push(from);
                }
            }
        }

        var set = new ulong[Words];
        for (var s = 0; s < Count; s++)
        {
            if (!avoids[s])
            {
                Add(set, s);
            }
        }

        return set;
    }

    // The shortest cycle through the first step that is on one, or none.
    internal List<int> FindCycle()
    {
        for (var start = 0; start < Count; start++)
        {
            var before = new int[Count];
            Array.Fill(before, -1);
            Queue<int> open = new([start]);
            while (before[start] < 0 && open.TryDequeue(out var from))
            {
                foreach (var to in Next(from).Where(to => before[to] < 0))
                {
                    before[to] = from;
                    open.Enqueue(to);
                }
            }

            if (before[start] >= 0)
            {
                List<int> cycle = [start];
                for (var s = before[start]; s != start; s = before[s])
                {
                    cycle.Add(s);
                }

                cycle.Reverse(1, cycle.Count - 1);
                return cycle;
            }
        }

        return [];
    }

    // The steps so that each edge leads forward, the first listed first where there is a choice; without those behind a cycle.
    internal List<int> Order()
    {
        var left = new int[Count];
        PriorityQueue<int, int> open = new();
        for (var s = 0; s < Count; s++)
        {
            left[s] = _previous[s].Count;
            if (left[s] == 0)
            {
                open.Enqueue(s, s);
            }
        }

        List<int> order = [];
        while (open.TryDequeue(out var from, out _))
        {
            order.Add(from);
            foreach (var to in Next(from))
            {
                if (--left[to] == 0)
                {
                    open.Enqueue(to, to);
                }
            }
        }

        return order;
    }
}
