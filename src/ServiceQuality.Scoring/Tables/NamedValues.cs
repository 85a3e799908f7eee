using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Tables;

/// <summary>
/// Numbers that are found by name, such as one for each construct. A known name without a number gives null; an unknown name
/// throws.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<NamedValues>))]
public sealed record NamedValues
{
    // The names that are known, with those that have no number, such as a construct that nothing explains.
    private readonly ValueList<string> _known;

    internal NamedValues(
        string title,
        ValueList<string> names,
        ValueList<double?> values,
        ValueList<string>? notes = null,
        ValueList<string>? known = null)
    {
        Title = title;
        Names = names;
        Values = values;
        Notes = notes ?? [];
        _known = known ?? names;
    }

    /// <summary>The title: what the numbers are.</summary>
    public string Title { get; }

    /// <summary>The names, in the order of the numbers.</summary>
    public ValueList<string> Names { get; }

    /// <summary>The numbers, in the order of the names.</summary>
    public ValueList<double?> Values { get; }

    /// <summary>Why numbers are missing, one line each; may be empty.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>Returns the number with a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The number; null when the name has none, such as R squared of a construct that nothing explains.</returns>
    /// <exception cref="KeyNotFoundException">The name is unknown; the message lists the names.</exception>
    public double? this[string name] => NamedMatrix.Find(Names, _known, name, Title) is { } at ? Values[at] : null;

    /// <summary>Returns a table with a row for each name.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        TableWords.Of(Title), TableWords.All("name", "value"), Names.Zip(Values, Row), Notes.Select(n => (TableText)n));

    /// <summary>Returns the title and the numbers, three decimals.</summary>
    /// <returns>For example <c>R squared: Value 0.345, Loyalty 0.457</c>.</returns>
    public override string ToString() => $"{Title}: {string.Join(", ", Names.Zip(Values, Format))}";

    private static ValueList<TableCell> Row(string name, double? value) =>
        [TableCell.Of(name), TableCell.Of(value, Decimals.Coefficient)];

    private static string Format(string name, double? value) =>
        $"{name} {(value is { } number ? number.RoundTo(Decimals.Coefficient) : "none")}";
}
