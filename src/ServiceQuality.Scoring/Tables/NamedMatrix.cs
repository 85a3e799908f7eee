using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Tables;

/// <summary>Numbers found by two names, such as one for each path. What there is none of is null.</summary>
public sealed record NamedMatrix
{
    internal NamedMatrix(string title, ValueList<string> rows, ValueList<string> columns, ValueList<double?> values, ValueList<string>? notes = null)
    {
        (Title, Rows, Columns, Values, Notes) = (title, rows, columns, values, notes ?? []);
    }

    /// <summary>What the numbers are.</summary>
    public string Title { get; }

    /// <summary>The names of the rows.</summary>
    public ValueList<string> Rows { get; }

    /// <summary>The names of the columns.</summary>
    public ValueList<string> Columns { get; }

    /// <summary>The numbers, row after row.</summary>
    public ValueList<double?> Values { get; }

    /// <summary>Why numbers are missing, a line each; empty where the names say it, as for a path that the model does not have.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>The number of two names.</summary>
    /// <param name="row">The name of the row.</param>
    /// <param name="column">The name of the column.</param>
    /// <returns>The number, or null when there is none.</returns>
    /// <exception cref="ArgumentException">There is no such row or column.</exception>
    public double? this[string row, string column] =>
        Values[(IndexOf(Rows, row, nameof(row), Title) * Columns.Count) + IndexOf(Columns, column, nameof(column), Title)];

    /// <summary>A row for each name of a row; what there is none of is blank.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        Title, ["", .. Columns], Rows.Select((r, i) => (ValueList<TableCell>)[TableCell.Of(r), .. Columns.Select((_, j) => TableCell.Of(Values[(i * Columns.Count) + j], 3))]), Notes);

    /// <summary>Title and sizes.</summary>
    /// <returns>For example <c>Path coefficients, 7 x 7</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Title}, {Rows.Count} x {Columns.Count}");

    internal static int IndexOf(ValueList<string> names, string name, string parameter, string title)
    {
        Guard.Against.Null(name, parameter);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"\"{name}\" is not among the names of \"{title}\"; allowed are {string.Join(", ", names)}.", parameter);
    }
}
