using NodaTime;

namespace ServiceQuality.Domain.Sla;

// Reads one log: rows are gathered by case, then each case is read whole or rejected whole. Used once.
internal sealed class CaseLogReader
{
    private const string NotBlank = "allowed is any text that is not blank.";

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
        var cells = table.Columns(
            [layout.CaseColumn, layout.OpenedColumn, layout.UpdatedColumn, layout.StatusColumn, layout.PriorityColumn]);
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
                Reject(ragged is null, number, _case, cells, "missing-case", $"is not the id of a case; {NotBlank}");
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
            [.. accepted],
            read - _problems.Count,
            _problems.Select(p => new RejectedRow(p.Key, p.Value)),
            _warnings.OrderBy(w => w.Row),
            read);
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
                $"The layout gives a meaning to status \"{status}\", which no row has; "
                + $"the log has {InvariantText.Join(seen.Where(s => s != CaseStatus.None))}."));
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
        Reject(row.Status == CaseStatus.None, number, _status, cells, "missing-status", $"is not a status; {NotBlank}");
        Reject(row.Priority == Priority.None, number, _priority, cells, "missing-priority", $"is not a priority; {NotBlank}");
        return row;

        Instant Time(int column)
        {
            var parsed = _layout.TimePattern.Parse((cells[column] ?? "").Trim());
            if (!parsed.Success)
            {
                var allowed = $"times like {_layout.TimePattern.PatternText}, such as {Example()}";
                Reject(true, number, column, cells, "not-a-time", $"is not a time; allowed are {allowed}.");
                return default;
            }

            var date = parsed.Value.Date;
            var at = BusinessTimeRange.Contains(date) ? parsed.Value.InZoneLeniently(_layout.Zone).ToInstant() : Instant.MaxValue;
            var isOutside = !BusinessTimeRange.Contains(at);
            Reject(isOutside, number, column, cells, "out-of-range", $"is outside {BusinessTimeRange.Text}.");
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
                var reason = $"Case {id} is read whole or not at all, and row {InvariantText.Format(bad.Number)} is rejected.";
                Reject(new(row.Number, null, null, "case-rejected", reason));
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
                var opening = $"{Quote(first, _opened)}, the opening in row {InvariantText.Format(first.Number)}";
                Reject(Problem(row, _opened, "opening-differs", $"is not {opening}; allowed is one opening a case."));
            }
            else if (row.Updated < row.Opened)
            {
                var problem = $"is before the opening {Quote(row, _opened)}; {SameTimeOrLater(row)}";
                Reject(Problem(row, _updated, "before-opening", problem));
            }
        }

        foreach (var (before, row) in good.Zip(good.Skip(1)).Where(p => p.Second.Updated < p.First.Updated))
        {
            var order = $"is before {Quote(before, _updated)} in row {InvariantText.Format(before.Number)}";
            if (_layout.SortsRows)
            {
                sorted.Add(Problem(row, _updated, "sorted", $"{order}; the rows of the case were sorted."));
            }
            else
            {
                Reject(Problem(row, _updated, "goes-back", $"{order}; {SameTimeOrLater(row)}"));
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

    private static string Quote(Row row, int column) => $"\"{row.Cells[column]}\"";

    private string SameTimeOrLater(Row row)
    {
        var isRepeated = _layout.Zone.MapLocal(row.Updated.InZone(_layout.Zone).LocalDateTime).Count > 1;
        return "allowed is the same time or later"
            + (isRepeated ? " (a time of a repeated hour is read as its first pass)." : ".");
    }

    private ImportProblem Problem(Row row, int column, string code, string rest) =>
        new(row.Number, _table.Name(column), row.Cells[column], code, $"{Quote(row, column)} {rest}");

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

    private sealed record Row(
        int Number, Instant Opened, Instant Updated, CaseStatus Status, Priority Priority, IReadOnlyList<string?> Cells);
}
