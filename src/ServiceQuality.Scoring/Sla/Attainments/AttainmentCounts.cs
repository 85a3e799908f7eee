namespace ServiceQuality.Scoring.Sla;

// The counts of the rows of a tally: by row, then by state; beside them the reasons of what was excluded.
internal sealed class AttainmentCounts
{
    private readonly Dictionary<(int Row, string Reason), long> _exclusions = [];
    private long[] _counts = new long[16 * AttainmentStates.Count];

    internal long Total
    {
        get
        {
            var total = 0L;
            foreach (var count in _counts)
            {
                total += count;
            }

            return total;
        }
    }

    // All counts; a row must have been made room for.
    internal Span<long> AsSpan() => _counts;

    internal void MakeRoom(int row)
    {
        if (_counts.Length < (row + 1) * AttainmentStates.Count)
        {
            Array.Resize(ref _counts, 2 * (row + 1) * AttainmentStates.Count);
        }
    }

    // Counts a reading under its state, or as excluded when there is a reason.
    internal void Add(int row, AttainmentState state, string? reason)
    {
        MakeRoom(row);
        if (reason is not null)
        {
            AddReason(row, reason);
            state = AttainmentState.Excluded;
        }

        _counts[(row * AttainmentStates.Count) + (int)state]++;
    }

    internal void AddReason(int row, string reason) =>
        _exclusions[(row, reason)] = _exclusions.GetValueOrDefault((row, reason)) + 1;

    internal IEnumerable<AttainmentRow> ToRows(AttainmentKeys keys, IReadOnlyList<AttainmentKey> rowKeys)
    {
        var reasons = _exclusions.ToLookup(e => e.Key.Row, e => new ExclusionCount(e.Key.Reason, e.Value));
        for (var row = 0; row < rowKeys.Count; row++)
        {
            var counts = _counts.AsSpan(row * AttainmentStates.Count, AttainmentStates.Count);
            yield return new(keys, rowKeys[row], [.. counts], [.. reasons[row].OrderBy(r => r.Reason, StringComparer.Ordinal)]);
        }
    }
}
