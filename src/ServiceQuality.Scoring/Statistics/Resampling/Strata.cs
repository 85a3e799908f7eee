namespace ServiceQuality.Scoring.Statistics.Resampling;

// Which rows are drawn for which: only those of the same stratum.
internal sealed class Strata
{
    private readonly int[] _rows;
    private readonly int[] _sizes;

    // Of each row its stratum, and of each observation its row unless they are the same.
    internal Strata(IReadOnlyList<int> stratumOfEach, int[] rowOfEach)
    {
        _rows = [.. (rowOfEach.Length == 0 ? Enumerable.Range(0, stratumOfEach.Count) : rowOfEach).OrderBy(r => stratumOfEach[r])];
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
