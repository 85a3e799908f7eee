using System.Buffers;
using NodaTime;

namespace ServiceQuality.Scoring.Complaints;

// Finds repeats: cases are grouped by customer and category with rented buffers, and each group is read once in the order of
// time. Everything that is rented is given back.
internal readonly ref struct RepeatSearch
{
    private readonly RepeatRule _rule;
    private readonly ReadOnlySpan<string> _customers;
    private readonly ReadOnlySpan<string> _categories;
    private readonly ReadOnlySpan<Instant> _opened;
    private readonly ReadOnlySpan<Instant?> _closed;
    private readonly ReadOnlySpan<string> _ids;
    private readonly Instant _asOf;
    private readonly int[] _groups; // the group of each row, or NoGroup
    private readonly RepeatCase[] _cases; // first by row, then sorted by group

    private const int NoGroup = -1;

    internal RepeatSearch(
        RepeatRule rule,
        ReadOnlySpan<string> customers,
        ReadOnlySpan<string> categories,
        ReadOnlySpan<Instant> opened,
        ReadOnlySpan<Instant?> closed,
        ReadOnlySpan<string> ids,
        Instant asOf)
    {
        _rule = rule;
        _customers = customers;
        _categories = categories;
        _opened = opened;
        _closed = closed;
        _ids = ids;
        _asOf = asOf;
        _groups = ArrayPool<int>.Shared.Rent(customers.Length);
        _cases = ArrayPool<RepeatCase>.Shared.Rent(customers.Length);
    }

    internal void Dispose()
    {
        ArrayPool<int>.Shared.Return(_groups);
        ArrayPool<RepeatCase>.Shared.Return(_cases);
    }

    internal void Run(int[] positions, RepeatState[] states)
    {
        var groups = NumberGroups();
        if (!_ids.IsEmpty)
        {
            MergeRows();
        }

        var ends = ArrayPool<int>.Shared.Rent(groups + 1);
        var sorted = ArrayPool<RepeatCase>.Shared.Rent(_customers.Length);
        var closes = ArrayPool<(Instant, Instant, int)>.Shared.Rent(_customers.Length);
        try
        {
            SortByGroup(sorted, ends, groups);
            for (var g = 0; g < groups; g++)
            {
                var first = g == 0 ? 0 : ends[g - 1];
                var cases = sorted.AsSpan(first, ends[g] - first);
                RepeatChains.Read(cases, closes.AsSpan(0, cases.Length), _rule.Window, _asOf, positions, states);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(ends);
            ArrayPool<RepeatCase>.Shared.Return(sorted);
            ArrayPool<(Instant, Instant, int)>.Shared.Return(closes);
        }
    }

    private int NumberGroups()
    {
        CategoryNumbering categories = new(_rule);
        using TextNumbering customers = new(_customers.Length);
        for (var i = 0; i < _customers.Length; i++)
        {
            ColumnGuards.CheckName(_customers[i], i, "customers");
            ColumnGuards.CheckEnd(_opened[i], _closed[i], i, "closed");
            var category = categories.NumberOf(_categories, i);
            var group = customers.NumberOf(_customers, i, category);
            _groups[i] = _opened[i] > _asOf ? NoGroup : group;
            _cases[i] = new(_opened[i], _closed[i] is { } end && end <= _asOf ? end : Instant.MaxValue, i);
        }

        return customers.Count;
    }

    // The rows of a case become one, at the row that was opened first.
    private void MergeRows()
    {
        using TextNumbering numbering = new(_ids.Length);
        var firsts = ArrayPool<int>.Shared.Rent(_ids.Length);
        for (var i = 0; i < _ids.Length; i++)
        {
            ColumnGuards.CheckName(_ids[i], i, "ids");
            var count = numbering.Count;
            var number = numbering.NumberOf(_ids, i, 0);
            if (number == count)
            {
                firsts[number] = i;
                continue;
            }

            firsts[number] = Merge(firsts[number], i);
        }

        ArrayPool<int>.Shared.Return(firsts);
    }

    private int Merge(int known, int row)
    {
        CheckSame(_customers[known], _customers[row], known, row, "customers");
        CheckSame(_categories[known], _categories[row], known, row, "categories");
        if (_groups[row] == NoGroup)
        {
            return known;
        }

        if (_groups[known] == NoGroup)
        {
            return row;
        }

        var (first, later) = _opened[row] < _opened[known] ? (row, known) : (known, row);
        _cases[first] = _cases[first] with { Closed = Instant.Max(_cases[first].Closed, _cases[later].Closed) };
        _groups[later] = NoGroup;
        return first;
    }

    private static void CheckSame(string known, string given, int knownRow, int row, string parameterName)
    {
        if (known != given)
        {
            Guard.Against.Invalid(
                true,
                $"Rows {knownRow} and {row} are of one case and have \"{known}\" and \"{given}\"; allowed is the same text.",
                parameterName);
        }
    }

    // A counting sort: afterwards ends[g] is the end of group g.
    private void SortByGroup(RepeatCase[] sorted, int[] ends, int groups)
    {
        Array.Clear(ends, 0, groups + 1);
        for (var i = 0; i < _customers.Length; i++)
        {
            if (_groups[i] != NoGroup)
            {
                ends[_groups[i] + 1]++;
            }
        }

        for (var g = 0; g < groups; g++)
        {
            ends[g + 1] += ends[g];
        }

        for (var i = 0; i < _customers.Length; i++)
        {
            if (_groups[i] != NoGroup)
            {
                sorted[ends[_groups[i]]++] = _cases[i];
            }
        }
    }
}
