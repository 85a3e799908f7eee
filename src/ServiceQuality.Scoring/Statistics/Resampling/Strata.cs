namespace ServiceQuality.Scoring.Statistics.Resampling;

// Draws rows within strata.
internal sealed class Strata
{
    private readonly int[] _rows;
    private readonly int[] _sizes;

    // The stratum of each row, and the row of each observation unless they are the same.
    internal Strata(IReadOnlyList<int> stratumOfEach, int[] rowOfEach)
    {
        var rows = rowOfEach.Length == 0 ? Enumerable.Range(0, stratumOfEach.Count) : rowOfEach;
        _rows = [.. rows.OrderBy(r => stratumOfEach[r])];
        _sizes = [.. _rows.GroupBy(r => stratumOfEach[r]).Select(g => g.Count())];
    }

    internal int Count => _sizes.Length;

    // Counts the rows drawn, with as many of each stratum as there are.
    internal void Draw(ResampleSource source, long resample, Span<int> counts, Span<int> drawn)
    {
        source.Draw(resample, _sizes, drawn);
        counts.Clear();
        var (at, first) = (0, 0);
        foreach (var size in _sizes)
        {
            for (; at < first + size; at++)
            {
                counts[_rows[first + drawn[at]]]++;
            }

            first += size;
        }
    }
}
