namespace ServiceQuality.Scoring.Complaints.Json;

// A table of counts, row by row.
internal sealed class CrossTableDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required string[] Rows { get; set; }

    public required string[] Columns { get; set; }

    public required long[] Counts { get; set; }

    internal static CrossTableDto From(CrossTable table) => new()
    {
        Rows = [.. table.RowNames],
        Columns = [.. table.ColumnNames],
        Counts = [.. table.RowNames.SelectMany(r => table.ColumnNames.Select(c => table[r, c]))],
    };

    internal CrossTable ToModel()
    {
        JsonCounts.Check(Counts, checked(Rows.Length * Columns.Length), "$.counts");
        var counts = new long[Rows.Length, Columns.Length];
        for (var i = 0; i < Counts.Length; i++)
        {
            counts[i / Columns.Length, i % Columns.Length] = Counts[i];
        }

        return CrossTable.FromCounts(Rows, Columns, counts);
    }
}
