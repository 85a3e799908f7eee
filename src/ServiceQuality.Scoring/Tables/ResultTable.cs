using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Tables;

/// <summary>
/// Results as a table, in English or Simplified Chinese: aligned text, Markdown, HTML or LaTeX for people; rows or CSV for a
/// file. Text for people is rounded; a file is not. The text of the user's data, such as names of items, is never translated.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ResultTable>))]
public sealed record ResultTable
{
    private static readonly LocalizedText Language = new("en", "zh");

    // The texts in both languages.
    private readonly TableText _title;
    private readonly ValueList<TableText> _columns;
    private readonly ValueList<ValueList<TableCell>> _rows;
    private readonly ValueList<TableText> _notes;
    private readonly ExcludedFromEquality<bool> _isChinese;

    /// <summary>Creates a table. Its texts are the same in every language.</summary>
    /// <param name="title">The title.</param>
    /// <param name="columns">The headers of the columns, at least one.</param>
    /// <param name="rows">The rows, each with a cell for every column.</param>
    /// <param name="notes">The lines below the table: conventions, and reasons for blank cells.</param>
    /// <exception cref="ArgumentException">
    /// The title is blank, there is no column, or a row does not have as many cells as there are columns.
    /// </exception>
    public ResultTable(
        string title, IEnumerable<string> columns, IEnumerable<ValueList<TableCell>> rows, IEnumerable<string>? notes = null)
        : this(
            (TableText)Guard.Against.NullOrWhiteSpace(title),
            Guard.Against.Null(columns).Select(c => (TableText)c),
            rows,
            notes?.Select(n => (TableText)n))
    {
    }

    /// <summary>Creates a table whose own texts are in both languages.</summary>
    /// <param name="title">The title.</param>
    /// <param name="columns">The headers of the columns, at least one.</param>
    /// <param name="rows">The rows, each with a cell for every column.</param>
    /// <param name="notes">The lines below the table: conventions, and reasons for blank cells.</param>
    /// <exception cref="ArgumentException">
    /// There is no column, or a row does not have as many cells as there are columns.
    /// </exception>
    public ResultTable(
        LocalizedText title,
        IEnumerable<LocalizedText> columns,
        IEnumerable<ValueList<TableCell>> rows,
        IEnumerable<LocalizedText>? notes = null)
        : this(
            (TableText)Guard.Against.Null(title),
            Guard.Against.NullElements(columns).Select(c => (TableText)c),
            rows,
            notes?.Select(n => (TableText)n))
    {
    }

    internal ResultTable(
        TableText title,
        IEnumerable<TableText> columns,
        IEnumerable<ValueList<TableCell>> rows,
        IEnumerable<TableText>? notes = null)
        : this(title, [.. columns], [.. Guard.Against.Null(rows)], [.. notes ?? []], isChinese: false)
    {
        Guard.Against.Invalid(Columns.Count == 0, "There is no column; at least one is needed.", nameof(columns));
        for (var i = 0; i < Rows.Count; i++)
        {
            Guard.Against.Invalid(
                Rows[i].Count != Columns.Count,
                $"Row {i + 1} has {Rows[i].Count} cells; allowed are {Columns.Count}, one for each column.",
                nameof(rows));
        }
    }

    private ResultTable(
        TableText title,
        ValueList<TableText> columns,
        ValueList<ValueList<TableCell>> rows,
        ValueList<TableText> notes,
        bool isChinese)
    {
        (_title, _columns, _rows, _notes, _isChinese) = (title, columns, rows, notes, new(isChinese));
        Title = title.In(isChinese);
        Columns = [.. columns.Select(c => c.In(isChinese))];
        Rows = isChinese ? [.. rows.Select(r => (ValueList<TableCell>)[.. r.Select(c => c.In(isChinese))])] : rows;
        Notes = [.. notes.Select(n => n.In(isChinese))];
    }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The headers of the columns.</summary>
    public ValueList<string> Columns { get; }

    /// <summary>The rows, each with a cell for every column.</summary>
    public ValueList<ValueList<TableCell>> Rows { get; }

    /// <summary>The lines below the table.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>Returns the table in the language of a culture. Numbers are the same in every language.</summary>
    /// <param name="culture">
    /// The culture. Simplified Chinese (<c>zh</c>, <c>zh-Hans</c>, <c>zh-CN</c>, <c>zh-SG</c>) gets the Chinese texts, every
    /// other culture and null the English ones. The current culture is never used.
    /// </param>
    /// <returns>The table in that language; it can be asked for the other one again.</returns>
    public ResultTable In(CultureInfo? culture) =>
        new(_title, _columns, _rows, _notes, Language.In(culture) == Language.Chinese);

    /// <summary>Returns the table under another title.</summary>
    /// <param name="title">The title in both languages.</param>
    /// <returns>The table.</returns>
    public ResultTable WithTitle(LocalizedText title) =>
        new(Guard.Against.Null(title), _columns, _rows, _notes, _isChinese.Value);

    /// <summary>Returns the table with some of its columns, in the given order.</summary>
    /// <param name="columns">Headers of the table, as <see cref="Columns"/> has them; each once, at least one.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">The table has no such column, or one is named twice.</exception>
    public ResultTable Select(params IEnumerable<string> columns)
    {
        List<int> places = [];
        foreach (var column in Guard.Against.NullElements(columns))
        {
            var place = Columns.ToList().IndexOf(column);
            Guard.Against.Invalid(
                place < 0,
                $"There is no column \"{column}\"; allowed are {InvariantText.Join(Columns)}.",
                nameof(columns));
            Guard.Against.Invalid(places.Contains(place), $"Column \"{column}\" is named twice.", nameof(columns));
            places.Add(place);
        }

        Guard.Against.Invalid(places.Count == 0, "There is no column; allowed is at least one.", nameof(columns));
        return new(
            _title,
            [.. places.Select(p => _columns[p])],
            [.. _rows.Select(r => (ValueList<TableCell>)[.. places.Select(p => r[p])])],
            _notes,
            _isChinese.Value);
    }

    /// <summary>Returns the table with a last note that states the version of this package.</summary>
    /// <returns>The table, with a note such as <c>Computed by ServiceQuality, version 1.2.0.</c> in its language.</returns>
    public ResultTable WithSoftwareVersion() =>
        new(_title, _columns, _rows, [.. _notes, SoftwareVersion.Note], _isChinese.Value);

    /// <summary>Returns rows for a file: the headers, then every row, with unrounded numbers and without notes.</summary>
    /// <returns>The rows of text, which any CSV writer takes.</returns>
    public IEnumerable<IReadOnlyList<string>> ToRows()
    {
        yield return Columns;
        foreach (var row in Rows)
        {
            yield return [.. row.Select(c => c.Exact)];
        }
    }

    /// <summary>
    /// Returns comma-separated values (RFC 4180): the headers, then every row, with unrounded numbers, without title and notes.
    /// </summary>
    /// <returns>
    /// The text. Every record ends with CR LF; a cell with a comma, a quote or a line break is quoted. The data are not
    /// changed: a spreadsheet may run a text that begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> as a formula. Import such
    /// columns as text where names are not to be trusted. Spreadsheets read Chinese from UTF-8 with a byte order mark.
    /// </returns>
    public string ToCsv() => CsvTable.Write(this);

    /// <summary>Returns the table as GitHub-flavoured Markdown. What GitHub would read as markup is escaped.</summary>
    /// <returns>The text; every line ends with a line feed.</returns>
    public string ToMarkdown() => MarkdownTable.Write(this);

    /// <summary>Returns the table as LaTeX: a <c>table</c> with the title as its caption and the notes below.</summary>
    /// <param name="label">
    /// The label to refer to, such as <c>tab:gaps</c>: letters, digits, colons, hyphens, points and underscores. Null means none.
    /// </param>
    /// <returns>
    /// The text, which needs the package <c>booktabs</c>, and <c>ctex</c> with XeLaTeX or LuaLaTeX for Chinese. Numbers are
    /// aligned to the right; the minus of a negative one is in math mode. Special characters are escaped. Lines end with a line
    /// feed.
    /// </returns>
    /// <exception cref="ArgumentException">The label has another character, or none.</exception>
    public string ToLatex(string? label = null)
    {
        Guard.Against.Invalid(
            label is not null && !(label.Length is > 0 and <= 60 && label
                .All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '-' or '.' or '_')),
            $"Label \"{label}\" is not allowed; allowed are 1 to 60 letters, digits, colons, hyphens, points and underscores.",
            nameof(label));
        return LatexTable.Write(this, label);
    }

    /// <summary>Returns the table as one HTML <c>table</c> element.</summary>
    /// <returns>
    /// The text, encoded and without styles: the title is the caption, headers have a scope, numbers the class <c>number</c>, and
    /// the notes are in the foot. Lines end with a line feed.
    /// </returns>
    public string ToHtml() => HtmlTable.Write(this);

    /// <summary>
    /// Returns the table as aligned columns in a font of fixed width: numbers to the right, text to the left. Chinese characters
    /// and emoji are two columns wide; marks on a letter have no width.
    /// </summary>
    /// <returns>The text; every line ends with a line feed.</returns>
    public override string ToString() => PlainTable.Write(this);

    internal bool IsNumeric(int column) => Rows.Any(r => r[column].IsNumber);
}
