using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Satisfaction;

// How often each row is in either group; for one thread.
internal sealed class DealtGroups
{
    private readonly GroupDeal _deal;
    private readonly int[] _order;

    internal DealtGroups(GroupDeal deal, int[] first)
    {
        (_deal, _order, First, Second) = (deal, new int[deal.RowOfEach.Length], [.. first], new int[first.Length]);
        FillSecond();
    }

    internal int[] First { get; }

    internal int[] Second { get; }

    // Deals the observations out in the order of that number: the first so many as the first group has form it.
    internal void Shuffle(ResampleSource source, int number)
    {
        source.Shuffle(number, _order);
        Array.Clear(First);
        foreach (var observation in _order.AsSpan(0, _deal.FirstSize))
        {
            First[_deal.RowOfEach[observation]]++;
        }

        FillSecond();
    }

    private void FillSecond()
    {
        for (var row = 0; row < Second.Length; row++)
        {
            Second[row] = _deal.Sample.Counts[row] - First[row];
        }
    }
}
