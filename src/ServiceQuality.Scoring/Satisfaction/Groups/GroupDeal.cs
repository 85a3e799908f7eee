
namespace ServiceQuality.Scoring.Satisfaction;

// The observations of two groups, which are dealt out anew into groups of the same sizes.
internal sealed class GroupDeal
{
    private readonly int[] _first;

    internal GroupDeal(IndexSample sample, Func<int, bool> isFirst)
    {
        (Sample, RowOfEach) = (sample, sample.RowOfEach());
        _first = [.. sample.Rows.Select((row, r) => isFirst(row) ? sample.Counts[r] : 0)];
        FirstSize = _first.Sum();
    }

    // Both groups together.
    internal IndexSample Sample { get; }

    internal int[] RowOfEach { get; }

    internal int FirstSize { get; }

    // The groups as they are, in memory of their own.
    internal DealtGroups Groups() => new(this, _first);
}
