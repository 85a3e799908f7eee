namespace ServiceQuality.Domain.Sla;

// Reads one log: rows are gathered by case, then each case is read whole or rejected whole. Used once.
internal sealed class CaseLogReader
{
    private const int MostNames = 100;

    private readonly CaseLogLayout _layout;
    private readonly HeaderedRows _table;
    private readonly CaseLogProblems _problems;
    private readonly CaseLogRowReader _rows;
    private readonly CaseLogChecks _checks;

    internal CaseLogReader(CaseLogLayout layout, HeaderedRows table)
    {
        _layout = layout;
        _table = table;
        CaseLogColumns columns = new(layout, table);
        CaseLogTimes times = new(layout);
        _problems = new(table);
        _rows = new(layout, columns, times, _problems);
        _checks = new(layout, columns, times, _problems);
    }

    internal ImportResult<ValueList<CaseHistory>> Read()
    {
        OrderedDictionary<string, List<CaseLogRow>> cases = new(StringComparer.Ordinal);
        var read = 0;
        foreach (var (number, cells, ragged) in _table.Rows())
        {
            read++;
            if (ragged is not null)
            {
                _problems.Reject(ragged);
            }

            if (_rows.Case(number, cells, ragged is not null) is not { } id)
            {
                continue;
            }

            if (!cases.TryGetValue(id, out var rows))
            {
                cases.Add(id, rows = []);
            }

            rows.Add(ragged is null ? _rows.Read(number, cells) : new(number, []));
        }

        List<CaseHistory> accepted = [];
        foreach (var (id, rows) in cases)
        {
            if (_checks.Check(id, rows) is { } sorted)
            {
                accepted.Add(new(id, CaseLogFold.Events(_layout, sorted)));
            }
        }

        WarnOfUnseenStatuses();
        WarnOfIgnoredNames();
        return new([.. accepted], read - _problems.Count, _problems.Rejected, _problems.Warnings, read);
    }

    // A misspelt status would silently mean something else, so every status with a meaning is expected in some row.
    private void WarnOfUnseenStatuses()
    {
        foreach (var status in _layout.Statuses)
        {
            if (status.Role != CaseStatusRole.Active && !_rows.SeenStatuses.Contains(status.Text))
            {
                var seen = InvariantText.Join(_rows.SeenStatuses.Select(s => InvariantText.Shorten(s)));
                _problems.Warn(CaseLogProblemKinds.UnseenStatus.Of(
                    1, _layout.StatusColumn ?? _layout.NewColumn, status.Text, seen));
            }
        }
    }

    private void WarnOfIgnoredNames()
    {
        var names = _rows.Ignored.ToList();
        foreach (var ((column, name), rows) in names.Take(MostNames))
        {
            _problems.Warn(CaseLogProblemKinds.Ignored.Of(1, column, name, InvariantText.Format(rows)));
        }

        if (names.Count > MostNames)
        {
            var rest = InvariantText.Format(names.Skip(MostNames).Sum(n => n.Value));
            _problems.Warn(CaseLogProblemKinds.MoreIgnored.At(
                1, null, null, InvariantText.Format(names.Count - MostNames), rest));
        }
    }
}
