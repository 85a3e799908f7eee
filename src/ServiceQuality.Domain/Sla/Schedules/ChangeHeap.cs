namespace ServiceQuality.Domain.Sla;

// Changes in a heap that knows the position of each case. Cases have slots: small numbers that are used again.
internal sealed class ChangeHeap
{
    private const int Children = 4; // of a node: flatter than two, and the children are side by side
    private const int Nowhere = -1;

    // positions that may be next, during a query
    private readonly PriorityQueue<int, ScheduledChange> _front = new(new InOrder());
    private Node[] _nodes = [];
    private int[] _places = []; // of the slots

    internal int Count { get; private set; }

    internal ScheduledChange this[int place] => _nodes[place].Change;

    internal ScheduledChange? Of(int slot) => PlaceOf(slot) is >= 0 and var place ? _nodes[place].Change : null;

    internal void Set(int slot, ScheduledChange change)
    {
        MakeRoom(slot);
        if (PlaceOf(slot) is >= 0 and var place)
        {
            Put(place, new(change, slot));
        }
        else
        {
            Up(Count++, new(change, slot));
        }
    }

    internal void Remove(int slot)
    {
        if (PlaceOf(slot) is not (>= 0 and var place))
        {
            return;
        }

        _places[slot] = Nowhere;
        var last = _nodes[--Count];
        _nodes[Count] = default;
        if (place != Count)
        {
            Put(place, last);
        }
    }

    // A node comes only after its parent, so few need comparing to look at the first of them in order.
    internal void Begin()
    {
        _front.Clear();
        if (Count > 0)
        {
            _front.Enqueue(0, _nodes[0].Change);
        }
    }

    internal bool TryNext(out ScheduledChange change)
    {
        if (!_front.TryDequeue(out var place, out change))
        {
            return false;
        }

        var child = (Children * place) + 1;
        for (var last = Math.Min(child + Children, Count); child < last; child++)
        {
            _front.Enqueue(child, _nodes[child].Change);
        }

        return true;
    }

    private static int Compare(ScheduledChange one, ScheduledChange other) =>
        one.At.CompareTo(other.At) is not 0 and var order ? order : string.CompareOrdinal(one.CaseId, other.CaseId);

    private int PlaceOf(int slot) => slot < _places.Length ? _places[slot] : Nowhere;

    private void MakeRoom(int slot)
    {
        if (slot >= _places.Length)
        {
            var before = _places.Length;
            Array.Resize(ref _places, Math.Max(16, 2 * slot));
            Array.Fill(_places, Nowhere, before, _places.Length - before);
        }

        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Math.Max(16, 2 * Count));
        }
    }

    // A node that may have to go either way from a place.
    private void Put(int place, Node node)
    {
        if (place > 0 && Compare(node.Change, _nodes[(place - 1) / Children].Change) < 0)
        {
            Up(place, node);
        }
        else
        {
            Down(place, node);
        }
    }

    private void Up(int place, Node node)
    {
        while (place > 0 && (place - 1) / Children is var parent && Compare(node.Change, _nodes[parent].Change) < 0)
        {
            Keep(place, _nodes[parent]);
            place = parent;
        }

        Keep(place, node);
    }

    private void Down(int place, Node node)
    {
        while (LeastChild(place) is var child && child != Nowhere && Compare(_nodes[child].Change, node.Change) < 0)
        {
            Keep(place, _nodes[child]);
            place = child;
        }

        Keep(place, node);
    }

    private int LeastChild(int place)
    {
        var first = (Children * place) + 1;
        if (first >= Count)
        {
            return Nowhere;
        }

        var least = first;
        for (var child = first + 1; child < Math.Min(first + Children, Count); child++)
        {
            least = Compare(_nodes[child].Change, _nodes[least].Change) < 0 ? child : least;
        }

        return least;
    }

    private void Keep(int place, Node node)
    {
        _nodes[place] = node;
        _places[node.Slot] = place;
    }

    private sealed class InOrder : IComparer<ScheduledChange>
    {
        public int Compare(ScheduledChange x, ScheduledChange y) => ChangeHeap.Compare(x, y);
    }

    private readonly record struct Node(ScheduledChange Change, int Slot);
}
