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
                warnings = Header();
                width = _cells.Count;
                continue;
            }

            _problems.Clear();
            var row = _cells.Count == width ? Row(names) : Ragged(width);
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

        // A row that is left out takes those with it that are part of it.
        while (accepted.Find(r => PublishedTable.MissingWhole(r.Row, names) is not null) is { Row: { } part } lost)
        {
            var whole = PublishedTable.MissingWhole(part, names);
            rejected.Add(new(lost.Number, [new(lost.Number, whole == part.ItemOf ? "Item of" : "Group of", whole, "no-such-row", $"\"{whole}\" is not the name of an accepted row; allowed are such names or blank.")]));
            accepted.Remove(lost);
            names.Remove(part.Name);
        }

        rejected.Sort((a, b) => a.Row.CompareTo(b.Row));
        return new(new(accepted.Select(r => r.Row), scale, level), accepted.Count, rejected, warnings, _row - 1);
    }

    private List<ImportProblem> Header()
    {
        // A byte order mark survives some readers and would hide the first column.
        List<string> header = [.. _cells.Select(c => (c ?? "").Trim('\uFEFF').Trim())];
        if (header.GroupBy(h => h, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any() && g.Key.Length > 0) is { } twice)
        {
            throw new FormatException($"Column \"{twice.Key}\" stands twice in the header (row 1); allowed is once.");
        }

        _columns = header.Index().Where(h => Names.Contains(h.Item)).ToDictionary(h => h.Item, h => h.Index, StringComparer.Ordinal);
        return _columns.ContainsKey("Row")
            ? [.. header.Where(h => h.Length > 0 && !Names.Contains(h)).Select(h => new ImportProblem(1, h, h, "unknown-column", $"The column \"{h}\" is not read; known are {string.Join(", ", Names)}."))]
            : throw new FormatException($"Column \"Row\" is missing from the header (row 1), which has: {string.Join(", ", header.Take(12))}.");
    }

    private PublishedRow? Ragged(int width)
    {
        _problems.Add(new(_row, null, null, "ragged", string.Create(CultureInfo.InvariantCulture, $"The row has {_cells.Count} cells; the header has {width}.")));
        return null;
    }

    private PublishedRow? Row(HashSet<string> names)
    {
        var name = Cell("Row");
        if (name is null)
        {
            Problem("Row", "no-name", "is blank; allowed is the name of the row.");
        }
        else if (names.Contains(name))
        {
            Problem("Row", "name-twice", "is the name of an earlier row; allowed is each name once.");
        }

        var (n, items) = (Whole("N"), Whole("Items"));
        if (items is < 1 or > 1000)
        {
            Problem("Items", "items-out-of-range", "is outside 1 to 1000, which are allowed.");
        }

        var numbers = Names[2..^2].Where(c => c != "Items").ToDictionary(c => c, Number, StringComparer.Ordinal);
        var (itemOf, groupOf) = (Cell("Item of"), Cell("Group of"));
        foreach (var (column, whole) in new[] { ("Item of", itemOf), ("Group of", groupOf) })
        {
            if (whole is not null && whole == name)
            {
                Problem(column, "no-such-row", "is the row itself; allowed is another row.");
            }
        }

        if (_problems.Count > 0)
        {
            return null;
        }

        names.Add(name!);
        return new(
            name!, n, numbers["P"], numbers["SD P"], numbers["E"], numbers["SD E"], numbers["Gap"], numbers["SD gap"], numbers["SE"], numbers["t"],
            numbers["df"], numbers["p"], numbers["CI lower"], numbers["CI upper"], numbers["r"], numbers["dz"], items,
            numbers["P>E %"], numbers["P=E %"], numbers["P<E %"], itemOf, groupOf);
    }

    private string? Cell(string column) =>
        _columns.TryGetValue(column, out var index) && _cells[index]?.Trim() is { Length: > 0 } text ? text : null;

    private int? Whole(string column)
    {
        if (Cell(column) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var value))
        {
            return value;
        }

        Problem(column, "not-a-whole-number", "is not a whole number; allowed are whole numbers or blank.");
        return null;
    }

    private PrintedNumber? Number(string column)
    {
        if (Cell(column) is not { } text)
        {
            return null;
        }

        if (!PrintedNumber.TryParse(text, culture, out var number))
        {
            Problem(column, "not-a-number", "is not a number; allowed are texts such as 5.57, or blank.");
        }
        else if (number.Relation != PrintedRelation.Equal && column != "p")
        {
            Problem(column, "limit", "is a limit; allowed are numbers, and limits for p only.");
        }

        return number;
    }

    private void Problem(string column, string code, string rest)
    {
        var text = Cell(column) ?? "";
        _problems.Add(new(_row, column, text, code, $"\"{(text.Length <= 60 ? text : text[..60] + "...")}\" {rest}"));
    }
}
