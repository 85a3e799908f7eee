using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Tables;

/// <summary>Numbers found by name, such as one for each construct. What the data do not give is null.</summary>
public sealed record NamedValues
{
    internal NamedValues(string title, ValueList<string> names, ValueList<double?> values, ValueList<string>? notes = null)
    {
        (Title, Names, Values, Notes) = (title, names, values, notes ?? []);
    }

    /// <summary>What the numbers are.</summary>
    public string Title { get; }

    /// <summary>The names, in the order of the numbers.</summary>
    public ValueList<string> Names { get; }

    /// <summary>The numbers, in the order of the names.</summary>
    public ValueList<double?> Values { get; }

    /// <summary>Why numbers are missing, a line each; may be empty.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>The number of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The number, or null when there is none.</returns>
    /// <exception cref="ArgumentException">There is no such name.</exception>
    public double? this[string name] => Values[NamedMatrix.IndexOf(Names, name, nameof(name), Title)];

    /// <summary>A row for each name.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(Title, ["name", "value"], Names.Zip(Values, (n, v) => (ValueList<TableCell>)[TableCell.Of(n), TableCell.Of(v, 3)]), Notes);

    /// <summary>Title and numbers, three decimals.</summary>
    /// <returns>For example <c>R squared: Value 0.345, Loyalty 0.457</c>.</returns>
    public override string ToString() =>
        $"{Title}: {string.Join(", ", Names.Zip(Values, (n, v) => $"{n} {v?.ToString("F3", CultureInfo.InvariantCulture) ?? "none"}"))}";
}
