using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Gaps.Audit;

// Reads a published table from rows of text; used once.
internal sealed class PublishedTableReader(IFormatProvider culture)
{
    private static readonly string[] Names =
    [
        "Row", "N", "P", "SD P", "E", "SD E", "Gap", "SD gap", "SE", "t", "df", "p", "CI lower", "CI upper", "r", "dz", "Items",
        "P>E %", "P=E %", "P<E %", "Item of", "Group of",
    ];

    private readonly List<ImportProblem> _problems = [];
    private Dictionary<string, int> _columns = [];
    private IReadOnlyList<string?> _cells = [];
    private int _row;

    internal ImportResult<PublishedTable> Read(IEnumerable<IReadOnlyList<string?>> rows, RatingScale? scale, Proportion? level)
    {
        List<RejectedRow> rejected = [];
        List<(int Number, PublishedRow Row)> accepted = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        List<ImportProblem>? warnings = null;
        var width = 0;
        foreach (var cells in rows)
        {
            _row++;
            _cells = cells ?? [];
            if (warnings is null)
            {
                warnings = ReadHeader();
                width = _cells.Count;
                continue;
            }

            _problems.Clear();
            var row = _cells.Count == width ? ReadRow(names) : RejectRagged(width);
            if (row is null)
            {
                rejected.Add(new(_row, _problems));
            }
            else
            {
                accepted.Add((_row, row));
            }
        }

        if (warnings is null)
        {
            throw new FormatException("The input is empty; its first row must be the header with the column names.");
        }

        // A row that is part of a rejected row is rejected with it.
        while (accepted.Find(r => PublishedTable.FindMissingWhole(r.Row, names) is not null) is { Row: { } part } lost)
        {
            var whole = PublishedTable.FindMissingWhole(part, names);
            var column = whole == part.ItemOf ? "Item of" : "Group of";
            rejected.Add(new(lost.Number, [PublishedTableProblemKinds.NoSuchRow.At(lost.Number, column, whole, whole!)]));
            accepted.Remove(lost);
            names.Remove(part.Name);
        }

        rejected.Sort((a, b) => a.Row.CompareTo(b.Row));
        return new(new(accepted.Select(r => r.Row), scale, level), accepted.Count, rejected, warnings, _row - 1);
    }

    private List<ImportProblem> ReadHeader()
    {
        // A byte order mark survives some readers and would hide the first column.
        List<string> header = [.. _cells.Select(c => (c ?? "").Trim('\uFEFF').Trim())];
        var repeated = header.Where(h => h.Length > 0).GroupBy(h => h, StringComparer.Ordinal)
            .FirstOrDefault(g => g.Skip(1).Any());
        if (repeated is not null)
        {
            throw new FormatException($"Column \"{repeated.Key}\" appears twice in the header (row 1); each may appear once.");
        }

        _columns = header.Index().Where(h => Names.Contains(h.Item))
            .ToDictionary(h => h.Item, h => h.Index, StringComparer.Ordinal);
        if (!_columns.ContainsKey("Row"))
        {
            throw new FormatException(
                $"Column \"Row\" is missing from the header (row 1), which has: {InvariantText.Join(header)}.");
        }

        List<ImportProblem> warnings = [];
        foreach (var unknown in header.Where(h => h.Length > 0 && !Names.Contains(h)))
        {
            warnings.Add(PublishedTableProblemKinds.UnknownColumn.At(
                1, unknown, unknown, unknown, string.Join(", ", Names)));
        }

        return warnings;
    }

    private PublishedRow? RejectRagged(int width)
    {
        _problems.Add(PublishedTableProblemKinds.Ragged.At(
            _row, null, null, InvariantText.Format(_cells.Count), InvariantText.Format(width)));
        return null;
    }

    private PublishedRow? ReadRow(HashSet<string> names)
    {
        var name = Cell("Row");
        if (name is null)
        {
            AddProblem("Row", PublishedTableProblemKinds.NoName);
        }
        else if (names.Contains(name))
        {
            AddProblem("Row", PublishedTableProblemKinds.NameTwice);
        }

        var row = PublishedRow.Create(name ?? "?")
            .N(ReadWholeNumber("N"))
            .Items(ReadItems())
            .Perception(ReadNumber("P"), ReadNumber("SD P"))
            .Expectation(ReadNumber("E"), ReadNumber("SD E"))
            .Gap(ReadNumber("Gap"), ReadNumber("SD gap"))
            .StandardError(ReadNumber("SE"))
            .T(ReadNumber("t"), ReadNumber("df"))
            .P(ReadNumber("p"))
            .Interval(ReadNumber("CI lower"), ReadNumber("CI upper"))
            .Correlation(ReadNumber("r"))
            .Dz(ReadNumber("dz"))
            .Shares(ReadNumber("P>E %"), ReadNumber("P=E %"), ReadNumber("P<E %"))
            .ItemOf(ReadNameOfWhole("Item of", name))
            .GroupOf(ReadNameOfWhole("Group of", name));
        if (_problems.Count > 0)
        {
            return null;
        }

        names.Add(name!);
        return row.Build();
    }

    private string? Cell(string column) =>
        _columns.TryGetValue(column, out var index) && _cells[index]?.Trim() is { Length: > 0 } text ? text : null;

    private int? ReadItems()
    {
        var items = ReadWholeNumber("Items");
        if (items is < 1 or > 1000)
        {
            AddProblem("Items", PublishedTableProblemKinds.ItemsOutOfRange);
        }

        return items;
    }

    private string? ReadNameOfWhole(string column, string? name)
    {
        var whole = Cell(column);
        if (whole is not null && whole == name)
        {
            AddProblem(column, PublishedTableProblemKinds.RowItself);
        }

        return whole;
    }

    private int? ReadWholeNumber(string column)
    {
        if (Cell(column) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var value))
        {
            return value;
        }

        AddProblem(column, PublishedTableProblemKinds.NotAWholeNumber);
        return null;
    }

    private PrintedNumber? ReadNumber(string column)
    {
        if (Cell(column) is not { } text)
        {
            return null;
        }

        if (!PrintedNumber.TryParse(text, culture, out var number))
        {
            AddProblem(column, PublishedTableProblemKinds.NotANumber);
        }
        else if (number.IsLimit && column != "p")
        {
            AddProblem(column, PublishedTableProblemKinds.Limit);
        }

        return number;
    }

    private void AddProblem(string column, ProblemKind kind) => _problems.Add(kind.Of(_row, column, Cell(column) ?? ""));
}
