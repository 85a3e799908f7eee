using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// Reads one log: rows are gathered by case, then each case is read whole or rejected whole. Used once.
internal sealed class CaseLogReader
{
    private readonly CaseLogLayout _layout;
    private readonly HeaderedRows _table;
    private readonly int _case;
    private readonly int _opened;
    private readonly int _updated;
    private readonly int _status;
    private readonly int _priority;
    private readonly SortedDictionary<int, List<ImportProblem>> _problems = [];
    private readonly List<ImportProblem> _warnings = [];

    internal CaseLogReader(CaseLogLayout layout, HeaderedRows table)
    {
        _layout = layout;
        _table = table;
        var cells = table.Columns([layout.CaseColumn, layout.OpenedColumn, layout.UpdatedColumn, layout.StatusColumn, layout.PriorityColumn]);
        (_case, _opened, _updated, _status, _priority) = (cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    internal ImportResult<ValueList<CaseHistory>> Read()
    {
        OrderedDictionary<string, List<Row>> cases = new(StringComparer.Ordinal);
        var read = 0;
        foreach (var (number, cells, ragged) in _table.Rows())
        {
            read++;
            if (ragged is not null)
            {
                Reject(ragged);
            }

            // A ragged row that still has the id of its case rejects the case.
            var id = _case < cells.Count ? (cells[_case] ?? "").Trim() : "";
            if (id.Length == 0)
            {
                Reject(ragged is null, number, _case, cells, "missing-case", "is not the id of a case; allowed is any text that is not blank.");
                continue;
            }

            if (!cases.TryGetValue(id, out var rows))
            {
                cases.Add(id, rows = []);
            }

            rows.Add(ragged is null ? Parse(number, cells) : new(number, default, default, default, default, []));
        }

        WarnOfUnseenStatuses(cases.Values.SelectMany(rows => rows.Select(r => r.Status)).ToHashSet());
        List<CaseHistory> accepted = [];
        foreach (var (id, rows) in cases)
        {
            if (ReadCase(id, rows) is { } history)
            {
                accepted.Add(history);
            }
        }

        return new(
            [.. accepted], read - _problems.Count, _problems.Select(p => new RejectedRow(p.Key, p.Value)), _warnings.OrderBy(w => w.Row), read);
    }

    // A misspelt status would silently mean something else, so every status of the layout is expected in some row.
    private void WarnOfUnseenStatuses(HashSet<CaseStatus> seen)
    {
        foreach (var status in _layout.Untouched.Concat(_layout.Resolved).Concat(_layout.Closed).Where(s => !seen.Contains(s)))
        {
            _warnings.Add(new(
                1,
                _layout.StatusColumn,
                status.Name,
                "unseen-status",
                $"The layout gives a meaning to status \"{status}\", which no row has; the log has {InvariantText.Join(seen.Where(s => s != CaseStatus.None))}."));
        }
    }

    private Row Parse(int number, IReadOnlyList<string?> cells)
    {
        var row = new Row(
            number,
            Time(_opened),
            Time(_updated),
            CaseStatus.Parse(cells[_status].AsSpan(), null),
            Priority.Parse(cells[_priority].AsSpan(), null),
            cells);
        Reject(row.Status == CaseStatus.None, number, _status, cells, "missing-status", "is not a status; allowed is any text that is not blank.");
        Reject(row.Priority == Priority.None, number, _priority, cells, "missing-priority", "is not a priority; allowed is any text that is not blank.");
        return row;

        Instant Time(int column)
        {
            var parsed = _layout.TimePattern.Parse((cells[column] ?? "").Trim());
            Reject(!parsed.Success, number, column, cells, "not-a-time", $"is not a time; allowed are times like {_layout.TimePattern.PatternText}, such as {Example()}.");
            if (!parsed.Success)
            {
                return default;
            }

            var date = parsed.Value.Date;
            var at = BusinessTimeRange.Contains(date) ? parsed.Value.InZoneLeniently(_layout.Zone).ToInstant() : Instant.MaxValue;
            Reject(!BusinessTimeRange.Contains(at), number, column, cells, "out-of-range", $"is outside {BusinessTimeRange.Text}.");
            return at;
        }
    }

    private CaseHistory? ReadCase(string id, List<Row> rows)
    {
        List<ImportProblem> sorted = [];
        CheckTimes(rows, sorted);
        if (rows.Find(r => _problems.ContainsKey(r.Number)) is { } bad)
        {
            foreach (var row in rows.Where(r => !_problems.ContainsKey(r.Number)))
            {
                Reject(new(row.Number, null, null, "case-rejected", $"Case {id} is read whole or not at all, and row {InvariantText.Format(bad.Number)} is rejected."));
            }

            return null;
        }

        _warnings.AddRange(sorted);
        return new(id, Events([.. rows.OrderBy(r => r.Updated)]));
    }

    private void CheckTimes(List<Row> rows, List<ImportProblem> sorted)
    {
        var good = rows.FindAll(r => !_problems.ContainsKey(r.Number));
        foreach (var row in good)
        {
            var first = good[0];
            if (row.Opened != first.Opened)
            {
                Reject(Problem(
                    row, _opened, "opening-differs", $"is not {Written(first, _opened)}, the opening in row {InvariantText.Format(first.Number)}; allowed is one opening a case."));
            }
            else if (row.Updated < row.Opened)
            {
                Reject(Problem(
                    row, _updated, "before-opening", $"is before the opening {Written(row, _opened)}; allowed is the same time or later{RepeatedHour(row)}."));
            }
        }

        foreach (var (before, row) in good.Zip(good.Skip(1)).Where(p => p.Second.Updated < p.First.Updated))
        {
            var problem = Problem(
                row,
                _updated,
                _layout.SortsRows ? "sorted" : "goes-back",
                $"is before {Written(before, _updated)} in row {InvariantText.Format(before.Number)}; " + (_layout.SortsRows ? "the rows of the case were sorted." : $"allowed is the same time or later{RepeatedHour(row)}."));
            if (_layout.SortsRows)
            {
                sorted.Add(problem);
            }
            else
            {
                Reject(problem);
            }
        }
    }

    private IEnumerable<CaseEvent> Events(List<Row> rows)
    {
        yield return CaseEvent.Opened(rows[0].Opened, rows[0].Priority);
        var (status, priority, replied) = (CaseStatus.None, rows[0].Priority, false);
        foreach (var row in rows)
        {
            if (row.Priority != priority)
            {
                yield return CaseEvent.PriorityChanged(row.Updated, priority = row.Priority);
            }

            if (row.Status == status)
            {
                continue;
            }

            if (!replied && !Is(_layout.Untouched, row.Status))
            {
                replied = true;
                yield return CaseEvent.AgentReplied(row.Updated);
            }

            var wasDone = Is(_layout.Resolved, status) || Is(_layout.Closed, status);
            if (Is(_layout.Closed, row.Status))
            {
                yield return CaseEvent.Closed(row.Updated);
            }
            else if (Is(_layout.Resolved, row.Status))
            {
                yield return CaseEvent.Resolved(row.Updated);
            }
            else
            {
                if (wasDone)
                {
                    yield return CaseEvent.Reopened(row.Updated);
                }

                yield return CaseEvent.StatusChanged(row.Updated, row.Status);
            }

            status = row.Status;
        }
    }

    private static bool Is(ValueList<CaseStatus> statuses, CaseStatus status) => statuses.AsSpan().Contains(status);

    private string Example() => _layout.TimePattern.Format(new(2026, 3, 2, 9, 0));

    private static string Written(Row row, int column) => $"\"{row.Cells[column]}\"";

    private string RepeatedHour(Row row) =>
        _layout.Zone.MapLocal(row.Updated.InZone(_layout.Zone).LocalDateTime).Count > 1 ? " (a time of a repeated hour is read as its first pass)" : "";

    private ImportProblem Problem(Row row, int column, string code, string rest) =>
        new(row.Number, _table.Name(column), row.Cells[column], code, $"{Written(row, column)} {rest}");

    private void Reject(bool when, int row, int column, IReadOnlyList<string?> cells, string code, string rest)
    {
        if (when)
        {
            Reject(new(row, _table.Name(column), cells[column], code, $"\"{InvariantText.Shorten(cells[column])}\" {rest}"));
        }
    }

    private void Reject(ImportProblem problem)
    {
        if (!_problems.TryGetValue(problem.Row, out var problems))
        {
            _problems.Add(problem.Row, problems = []);
        }

        problems.Add(problem);
    }

    private sealed record Row(int Number, Instant Opened, Instant Updated, CaseStatus Status, Priority Priority, IReadOnlyList<string?> Cells);
}
