using NodaTime;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Complaints;

// Reads one file of complaints. Used once.
internal sealed class ComplaintFileReader
{
    private readonly ComplaintFileLayout _layout;
    private const int MostCharacters = 1_000;

    private readonly ComplaintDates _dates;
    private readonly LifeCycle _lifeCycle;
    private readonly HeaderedRows _table;
    private readonly Dictionary<string, int> _columns;
    private readonly Dictionary<string, ComplaintOutcome> _outcomes;
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly List<ImportProblem> _problems = []; // of the current row

    internal ComplaintFileReader(ComplaintFileLayout layout, LifeCycle lifeCycle, HeaderedRows table)
    {
        _layout = layout;
        _dates = new(layout);
        _lifeCycle = lifeCycle;
        _table = table;
        List<string> names = [.. layout.Columns];
        _columns = names.Zip(table.Columns(names, Hint)).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
        _outcomes = new(layout.Outcomes, StringComparer.Ordinal);
    }

    internal ImportResult<ValueList<Feedback>> Read()
    {
        List<Feedback> accepted = [];
        List<RejectedRow> rejected = [];
        var (read, undated) = (0, 0);
        foreach (var (number, cells, ragged) in _table.Rows())
        {
            read++;
            _problems.Clear();
            var feedback = ragged is null ? ReadRow(number, cells) : null;
            _problems.AddRange(ragged is null ? [] : [ragged]);
            if (feedback is null || _problems.Count > 0)
            {
                rejected.Add(new(number, _problems));
                continue;
            }

            accepted.Add(feedback);
            undated += feedback.History.Events[0].Field(ComplaintFields.Outcome) is null ? 0 : 1;
        }

        List<ImportProblem> warnings = undated == 0
            ? []
            : [ComplaintFileProblemKinds.UndatedOutcome.At(1, _layout.OutcomeColumn, null, InvariantText.Format(undated))];
        return new([.. accepted], accepted.Count, rejected, warnings, read);
    }

    private Feedback? ReadRow(int row, IReadOnlyList<string?> cells)
    {
        var number = _layout.NumberColumn is { } column ? Cell(cells, column) : InvariantText.Format(row);
        if (number.Length == 0)
        {
            Reject(row, _layout.NumberColumn!, cells, ComplaintFileProblemKinds.MissingNumber);
        }
        else if (number.Length > MostCharacters)
        {
            var length = InvariantText.Format(number.Length);
            var most = InvariantText.Format(MostCharacters);
            Reject(row, _layout.NumberColumn!, cells, ImportProblemKinds.TooLong, length, most);
        }
        else if (!_numbers.Add(number))
        {
            Reject(row, _layout.NumberColumn!, cells, ComplaintFileProblemKinds.DuplicateNumber);
        }

        var received = Date(row, _layout.ReceivedColumn, cells);
        var isClosed = _layout.ClosedColumn is { } closedColumn && Cell(cells, closedColumn).Length > 0;
        var closed = isClosed ? Date(row, _layout.ClosedColumn!, cells) : null;
        if (closed < received)
        {
            Reject(
                row, _layout.ClosedColumn!, cells, ComplaintFileProblemKinds.BeforeReceipt, Cell(cells, _layout.ReceivedColumn));
        }

        var outcome = Outcome(row, cells);
        if (!isClosed && outcome is ComplaintOutcome.Withdrawn or ComplaintOutcome.OutOfScope)
        {
            Reject(row, _layout.OutcomeColumn!, cells, ComplaintFileProblemKinds.UndatedEnd);
        }

        CheckTexts(row, cells);
        return _problems.Count > 0 ? null : Create(number, received!.Value, closed, outcome, cells);
    }

    private Feedback Create(
        string number, Instant received, Instant? closed, ComplaintOutcome outcome, IReadOnlyList<string?> cells)
    {
        var receipt = Feedback.Receive(number, received, _lifeCycle).History.Events[0];
        foreach (var (column, field) in _layout.Fields)
        {
            receipt = Cell(cells, column) is { Length: > 0 } value ? receipt.With(field, value) : receipt;
        }

        List<CaseEvent> events = [];
        if (closed is { } at)
        {
            events.AddRange(outcome switch
            {
                ComplaintOutcome.Undecided => [CaseEvent.Closed(at)],
                ComplaintOutcome.Withdrawn => [ComplaintEvents.Withdrawn(at)],
                ComplaintOutcome.OutOfScope =>
                    [ComplaintEvents.OutOfScope(at, Cell(cells, _layout.OutcomeColumn!)), CaseEvent.Closed(at)],
                _ => [ComplaintEvents.DecisionCommunicated(at, outcome), CaseEvent.Closed(at)],
            });
        }
        else if (outcome != ComplaintOutcome.Undecided)
        {
            receipt = receipt.With(ComplaintFields.Outcome, OutcomeNames.Decided(outcome));
        }

        return new(new(number, [receipt, .. events]), _lifeCycle);
    }

    private ComplaintOutcome Outcome(int row, IReadOnlyList<string?> cells)
    {
        if (_layout.OutcomeColumn is not { } column || Cell(cells, column) is not { Length: > 0 } text)
        {
            return ComplaintOutcome.Undecided;
        }

        if (!_outcomes.TryGetValue(text, out var outcome))
        {
            var allowed = InvariantText.Join(_outcomes.Keys);
            Reject(row, column, cells, ComplaintFileProblemKinds.UnknownOutcome, allowed);
        }

        return outcome;
    }

    private Instant? Date(int row, string column, IReadOnlyList<string?> cells)
    {
        if (_dates.Read(Cell(cells, column)) is not { } date)
        {
            Reject(row, column, cells, ComplaintFileProblemKinds.NotADate, _dates.Allowed);
            return null;
        }

        if (!BusinessTimeRange.Contains(date.Date))
        {
            Reject(row, column, cells, ImportProblemKinds.OutOfRange, BusinessTimeRange.DateText);
            return null;
        }

        var at = _dates.ToInstant(date);
        if (!BusinessTimeRange.Contains(at))
        {
            Reject(row, column, cells, ImportProblemKinds.OutOfRange, BusinessTimeRange.Text);
        }

        return at;
    }

    // Half of a surrogate pair could not be kept.
    private void CheckTexts(int row, IReadOnlyList<string?> cells)
    {
        foreach (var column in _columns.Keys.Where(c => !InvariantText.IsWellFormed(Cell(cells, c))))
        {
            Reject(row, column, cells, ImportProblemKinds.NotAText);
        }
    }

    private static string Hint(IReadOnlyCollection<string> header)
    {
        var names = header.ToHashSet(StringComparer.Ordinal);
        return names.IsSupersetOf(ComplaintFileLayout.Cfpb(hasNumbers: false).Columns)
            ? " The header fits ComplaintFileLayout.Cfpb."
            : "";
    }

    // The trimmed text; empty for a missing one.
    private string Cell(IReadOnlyList<string?> cells, string column)
    {
        var text = (cells[_columns[column]] ?? "").Trim();
        return _layout.Missing.Contains(text, StringComparer.Ordinal) ? "" : text;
    }

    private void Reject(
        int row, string column, IReadOnlyList<string?> cells, ProblemKind kind, params IEnumerable<string> allowed) =>
        _problems.Add(kind.Of(row, column, cells[_columns[column]], allowed));
}
