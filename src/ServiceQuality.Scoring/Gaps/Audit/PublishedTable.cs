using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>A published table of gaps: its rows, the scale of the answers and the level of its intervals.</summary>
[JsonConverter(typeof(ScoringJsonConverter<PublishedTable>))]
public sealed record PublishedTable
{
    /// <summary>A table.</summary>
    /// <param name="rows">The rows, each with its own name.</param>
    /// <param name="scale">The scale on which perceptions and expectations were given; null when it is not known.</param>
    /// <param name="level">The level of the confidence intervals; null means 95 %.</param>
    /// <exception cref="ArgumentException">
    /// A row is null, two rows have the same name, or a row is part of a row that is missing.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not above 0 % and below 100 %.</exception>
    public PublishedTable(IEnumerable<PublishedRow> rows, RatingScale? scale = null, Proportion? level = null)
    {
        Rows = new(Guard.Against.NullElements(rows), r => r.Name);
        Scale = scale;
        Level = Guard.Against.InvalidLevel(level);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            Guard.Against.Invalid(
                !names.Add(row.Name), $"The row \"{row.Name}\" appears twice; each name may appear once.", nameof(rows));
        }

        foreach (var row in Rows)
        {
            var missing = FindMissingWhole(row, names);
            Guard.Against.Invalid(
                missing is not null,
                $"The row \"{row.Name}\" is part of \"{missing}\", which is missing; allowed are names of rows.",
                nameof(rows));
        }
    }

    /// <summary>The rows; <c>Rows["Reliability"]</c> finds one by its name.</summary>
    public NamedList<PublishedRow> Rows { get; }

    /// <summary>The scale of the answers, or null when it is not known.</summary>
    public RatingScale? Scale { get; }

    /// <summary>The level of the confidence intervals.</summary>
    public Proportion Level { get; }

    /// <summary>Reads a table from rows of text, as any CSV reader gives them.</summary>
    /// <param name="rows">
    /// The rows; the first is the header. The column <c>Row</c> is required and holds the name. All others may be absent:
    /// <c>N</c>, <c>P</c>, <c>SD P</c>, <c>E</c>, <c>SD E</c>, <c>Gap</c>, <c>SD gap</c>, <c>SE</c>, <c>t</c>, <c>df</c>,
    /// <c>p</c>, <c>CI lower</c>, <c>CI upper</c>, <c>r</c>, <c>dz</c>, <c>Items</c>, <c>P&gt;E %</c>, <c>P=E %</c>, <c>P&lt;E
    /// %</c>, <c>Item of</c>, <c>Group of</c>. Cells are trimmed; a blank cell means that nothing was printed.
    /// </param>
    /// <param name="scale">The scale on which perceptions and expectations were given; null when it is not known.</param>
    /// <param name="level">The level of the confidence intervals; null means 95 %.</param>
    /// <param name="provider">The culture of the numbers; null means invariant.</param>
    /// <returns>
    /// The table of the accepted rows. A row is rejected, with every reason, when it is ragged (<c>ragged</c>), has no name
    /// (<c>no-name</c>) or the name of another (<c>name-twice</c>), when a cell is not a number (<c>not-a-number</c>,
    /// <c>not-a-whole-number</c>) or a number that is not allowed (<c>items-out-of-range</c>, <c>limit</c>), or when it is part
    /// of a row that is not accepted (<c>no-such-row</c>). A column that is none of these is reported by the warning
    /// <c>unknown-column</c>.
    /// </returns>
    /// <exception cref="FormatException">
    /// There is no header, the column of names is missing, or a column appears twice.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not above 0 % and below 100 %.</exception>
    public static ImportResult<PublishedTable> FromRows(
        IEnumerable<IReadOnlyList<string?>> rows,
        RatingScale? scale = null,
        Proportion? level = null,
        IFormatProvider? provider = null)
    {
        Guard.Against.Null(rows);
        return new PublishedTableReader(provider ?? CultureInfo.InvariantCulture).Read(rows, scale, level);
    }

    /// <summary>How many rows, which scale and level.</summary>
    /// <returns>For example <c>22 rows, scale 1..7, intervals at 95.0 %</c>.</returns>
    public override string ToString()
    {
        var scale = Scale is null ? "scale not known" : $"scale {Scale}";
        return $"{InvariantText.Count(Rows.Count, "row")}, {scale}, intervals at {Level.ToString(null, null)}";
    }

    // The name of a row that this row is part of and that is not among the names.
    internal static string? FindMissingWhole(PublishedRow row, HashSet<string> names)
    {
        if (row.ItemOf is { } dimension && !names.Contains(dimension))
        {
            return dimension;
        }

        return row.GroupOf is { } total && !names.Contains(total) ? total : null;
    }
}
