using NodaTime;

namespace ServiceQuality.Domain.Sla;

// Reads the cells of one row after the other, and counts the names that the layout does not have. Used once.
internal sealed class CaseLogRowReader(
    CaseLogLayout layout, CaseLogColumns columns, CaseLogTimes times, CaseLogProblems problems)
{
    private const int MostCharacters = 1_000;

    private readonly Dictionary<string, CaseLogStatus> _statuses =
        layout.Statuses.ToDictionary(s => s.Text, StringComparer.Ordinal);

    private readonly Dictionary<string, CaseTrigger> _activities = new(layout.Activities, StringComparer.Ordinal);
    private readonly Dictionary<string, Priority> _priorities = new(layout.Priorities, StringComparer.Ordinal);
    private readonly OrderedDictionary<(string Column, string Name), int> _ignored = [];

    // The names of statuses that rows have.
    internal HashSet<string> SeenStatuses { get; } = new(StringComparer.Ordinal);

    // Column, name and number of rows.
    internal IEnumerable<KeyValuePair<(string Column, string Name), int>> Ignored => _ignored;

    // The id of the case; null, and the row rejected, when there is none.
    internal string? Case(int row, IReadOnlyList<string?> cells, bool isRagged)
    {
        // A ragged row that still has the id of its case rejects the case.
        var id = columns.Case < cells.Count ? (cells[columns.Case] ?? "").Trim() : "";
        if (id.Length > 0)
        {
            return isRagged || Name(row, columns.Case, cells) is not null ? id : null;
        }

        if (!isRagged)
        {
            problems.Reject(row, columns.Case, cells, CaseLogProblemKinds.MissingCase);
        }

        return null;
    }

    internal CaseLogRow Read(int row, IReadOnlyList<string?> cells)
    {
        var read = new CaseLogRow(row, cells)
        {
            Opened = columns.Opened is { } opened ? Time(row, opened, cells) : null,
            At = Time(row, columns.Time, cells),
        };
        if (columns.Activity is { } activity)
        {
            read = ReadActivity(read, activity);
        }

        if (columns.Status is { } status)
        {
            read = read with { Status = Status(row, status, cells) };
            read = read with { IsIgnored = read.Status is null };
        }

        return columns.Priority is { } priority ? read with { Priority = Priority(row, priority, cells) } : read;
    }

    private CaseLogRow ReadActivity(CaseLogRow row, int activity)
    {
        if (Name(row.Number, activity, row.Cells) is not { } name)
        {
            return row;
        }

        if (columns.New is { } changed && name == layout.StatusField)
        {
            var status = Status(row.Number, changed, row.Cells);
            var hasOld = !string.IsNullOrWhiteSpace(row.Cells[columns.Old!.Value]);
            var old = hasOld ? Status(row.Number, columns.Old.Value, row.Cells) : null;
            return row with { Status = status, OldStatus = old, IsIgnored = status is null };
        }

        if (columns.New is { } value && name == layout.PriorityField)
        {
            var hasOld = !string.IsNullOrWhiteSpace(row.Cells[columns.Old!.Value]);
            return row with
            {
                Priority = Priority(row.Number, value, row.Cells),
                OldPriority = hasOld ? Priority(row.Number, columns.Old.Value, row.Cells) : null,
            };
        }

        if (_activities.TryGetValue(name, out var meaning))
        {
            return row with { Activity = meaning };
        }

        switch (layout.UnknownActivities)
        {
            case UnknownName.Keep:
                return row with { Activity = CaseTrigger.Custom(name) };
            case UnknownName.Ignore:
                Ignore(layout.ActivityColumn!, name);
                return row with { IsIgnored = true };
            default:
                var allowed = InvariantText.Join(_activities.Keys.Select(k => InvariantText.Shorten(k)));
                problems.Reject(row.Number, activity, row.Cells, CaseLogProblemKinds.UnknownActivity, allowed);
                return row;
        }
    }

    private CaseLogStatus? Status(int row, int column, IReadOnlyList<string?> cells)
    {
        if (Blank(row, column, cells, CaseLogProblemKinds.MissingStatus) || Name(row, column, cells) is not { } name)
        {
            return null;
        }

        SeenStatuses.Add(name);
        if (_statuses.TryGetValue(name, out var status))
        {
            return status;
        }

        switch (layout.UnknownStatuses)
        {
            case UnknownName.Keep:
                return _statuses[name] = new(name, CaseStatusRole.Active);
            case UnknownName.Ignore:
                Ignore(layout.StatusColumn ?? layout.NewColumn!, name);
                return null;
            default:
                var allowed = InvariantText.Join(_statuses.Keys.Select(k => InvariantText.Shorten(k)));
                problems.Reject(row, column, cells, CaseLogProblemKinds.UnknownStatus, allowed);
                return null;
        }
    }

    private Priority? Priority(int row, int column, IReadOnlyList<string?> cells)
    {
        if (layout.DefaultPriority is { } usual && string.IsNullOrWhiteSpace(cells[column]))
        {
            return usual;
        }

        if (Blank(row, column, cells, CaseLogProblemKinds.MissingPriority) || Name(row, column, cells) is not { } name)
        {
            return null;
        }

        if (_priorities.Count == 0 || _priorities.TryGetValue(name, out var priority))
        {
            return _priorities.Count == 0 ? Domain.Priority.Of(name) : _priorities[name];
        }

        var allowed = InvariantText.Join(_priorities.Keys.Select(k => InvariantText.Shorten(k)));
        problems.Reject(row, column, cells, CaseLogProblemKinds.UnknownPriority, allowed);
        return null;
    }

    private bool Blank(int row, int column, IReadOnlyList<string?> cells, ProblemKind missing)
    {
        if (!string.IsNullOrWhiteSpace(cells[column]))
        {
            return false;
        }

        problems.Reject(row, column, cells, missing);
        return true;
    }

    // The trimmed text; null, and the row rejected, when it cannot be a name.
    private string? Name(int row, int column, IReadOnlyList<string?> cells)
    {
        var name = (cells[column] ?? "").Trim();
        if (name.Length is > 0 and <= MostCharacters && InvariantText.IsWellFormed(name))
        {
            return name;
        }

        switch (name.Length)
        {
            case 0:
                problems.Reject(row, column, cells, CaseLogProblemKinds.MissingActivity);
                break;
            case > MostCharacters:
                var (length, most) = (InvariantText.Format(name.Length), InvariantText.Format(MostCharacters));
                problems.Reject(row, column, cells, ImportProblemKinds.TooLong, length, most);
                break;
            default:
                problems.Reject(row, column, cells, ImportProblemKinds.NotAText);
                break;
        }

        return null;
    }

    private Instant Time(int row, int column, IReadOnlyList<string?> cells)
    {
        var (at, problem, allowed) = times.Read((cells[column] ?? "").Trim());
        if (problem is not null)
        {
            problems.Reject(row, column, cells, problem, allowed);
        }

        return at;
    }

    private void Ignore(string column, string name) => _ignored[(column, name)] = _ignored.GetValueOrDefault((column, name)) + 1;
}
