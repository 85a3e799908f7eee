namespace ServiceQuality.Scoring.Satisfaction;

// The observations of two groups, and to which of the two each belongs.
internal sealed class TwoGroups
{
    private readonly int[] _first;

    internal TwoGroups(IndexSample sample, Func<int, bool> isFirst)
    {
        (Sample, RowOfEach) = (sample, sample.RowOfEach());
        _first = [.. sample.Rows.Select((row, r) => isFirst(row) ? sample.Counts[r] : 0)];
        FirstSize = _first.Sum();
    }

    // Both groups together.
    internal IndexSample Sample { get; }

    // The row of each observation.
    internal int[] RowOfEach { get; }

    internal int FirstSize { get; }

    // The groups as observed, in memory of their own.
    internal GroupAssignment CreateAssignment() => new(this, _first);
}
