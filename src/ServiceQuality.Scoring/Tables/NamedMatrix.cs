using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Tables;

/// <summary>
/// Numbers that are found by two names, such as one for each path. Known names without a number give null; an unknown name
/// throws.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<NamedMatrix>))]
public sealed record NamedMatrix
{
    internal NamedMatrix(
        string title,
        ValueList<string> rows,
        ValueList<string> columns,
        ValueList<double?> values,
        ValueList<string>? notes = null)
    {
        Title = title;
        Rows = rows;
        Columns = columns;
        Values = values;
        Notes = notes ?? [];
    }

    /// <summary>The title: what the numbers are.</summary>
    public string Title { get; }

    /// <summary>The names of the rows.</summary>
    public ValueList<string> Rows { get; }

    /// <summary>The names of the columns.</summary>
    public ValueList<string> Columns { get; }

    /// <summary>The numbers, row after row.</summary>
    public ValueList<double?> Values { get; }

    /// <summary>
    /// Why numbers are missing, one line each; empty where the names explain it, as for a path that the model does not have.
    /// </summary>
    public ValueList<string> Notes { get; }

    /// <summary>Returns the number with two names.</summary>
    /// <param name="row">The name of the row.</param>
    /// <param name="column">The name of the column.</param>
    /// <returns>The number; null when there is none, such as for a path that the model does not have.</returns>
    /// <exception cref="KeyNotFoundException">A name is unknown; the message lists the names.</exception>
    public double? this[string row, string column] =>
        Values[(IndexOf(Rows, row, Title) * Columns.Count) + IndexOf(Columns, column, Title)];

    /// <summary>Returns a table with a row for each name of a row; a missing number is blank.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        TableWords.Of(Title), ["", .. Columns], Enumerable.Range(0, Rows.Count).Select(Row), Notes.Select(n => (TableText)n));

    /// <summary>Returns the title and the size.</summary>
    /// <returns>For example <c>Path coefficients, 7 x 7</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Title}, {Rows.Count} x {Columns.Count}");

    // The position of a name; an unknown name throws.
    internal static int IndexOf(ValueList<string> names, string name, string title) => Find(names, names, name, title)!.Value;

    // The position of a name; null for a known name that has none. An unknown name throws.
    internal static int? Find(ValueList<string> names, ValueList<string> known, string name, string title)
    {
        Guard.Against.Null(name);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        if (known.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }

        throw new KeyNotFoundException(
            $"\"{InvariantText.Shorten(name)}\" is not a name of \"{title}\"; allowed are {InvariantText.Join(known)}.");
    }

    private ValueList<TableCell> Row(int row)
    {
        var values = Values.Skip(row * Columns.Count).Take(Columns.Count);
        return [TableCell.Of(Rows[row]), .. values.Select(v => TableCell.Of(v, Decimals.Coefficient))];
    }
}
