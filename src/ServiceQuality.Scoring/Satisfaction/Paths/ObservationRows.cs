namespace ServiceQuality.Scoring.Satisfaction.Paths;

// Observations drawn one by one, as counts of the rows they stand in: with frequencies a row has several.
internal sealed class ObservationRows
{
    private readonly int[] _counts;

    internal ObservationRows(IndexSample sample)
    {
        _counts = sample.Counts;
        IsOneEach = Array.TrueForAll(_counts, c => c == 1);
    }

    // Whether counts of observations are counts of rows already.
    internal bool IsOneEach { get; }

    // Into as many cells as there are rows.
    internal void Fill(ReadOnlySpan<int> observations, Span<int> rows)
    {
        var at = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = 0;
            for (var end = at + _counts[row]; at < end; at++)
            {
                rows[row] += observations[at];
            }
        }
    }
}
