using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction;

// How often each row is in either of two groups; for one thread.
internal sealed class GroupAssignment
{
    private readonly TwoGroups _groups;
    private readonly int[] _order;

    internal GroupAssignment(TwoGroups groups, int[] first)
    {
        _groups = groups;
        _order = new int[groups.RowOfEach.Length];
        First = [.. first];
        Second = new int[first.Length];
        FillSecond();
    }

    internal int[] First { get; }

    internal int[] Second { get; }

    // Assigns the observations in the random order of that number: those that come first form the first group, which keeps its
    // size.
    internal void Shuffle(ResampleSource source, int number)
    {
        source.Shuffle(number, _order);
        Array.Clear(First);
        foreach (var observation in _order.AsSpan(0, _groups.FirstSize))
        {
            First[_groups.RowOfEach[observation]]++;
        }

        FillSecond();
    }

    private void FillSecond()
    {
        for (var row = 0; row < Second.Length; row++)
        {
            Second[row] = _groups.Sample.Counts[row] - First[row];
        }
    }
}
