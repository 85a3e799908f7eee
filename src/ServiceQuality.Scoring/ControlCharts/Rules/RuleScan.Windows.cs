using System.Numerics;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.ControlCharts;

// Patterns within a window of points, kept as bits, the last point as the lowest.
internal sealed partial class RuleScan
{
    private void FindBeyond(RunRule rule)
    {
        var mask = MaskOf(rule.Length);
        var (above, below) = (0UL, 0UL);
        for (var i = 0; i < _points.Length; i++)
        {
            var side = Beyond(i, rule.Sigmas);
            above = ((above << 1) | (side > 0 ? 1UL : 0)) & mask;
            below = ((below << 1) | (side < 0 ? 1UL : 0)) & mask;
            var window = side > 0 ? above : below;
            if (side != 0 && BitOperations.PopCount(window) >= rule.Count)
            {
                Add(rule, i, FromBits(window, i), side);
            }
        }
    }

    private void FindBetween(RunRule rule)
    {
        var mask = MaskOf(rule.Length);
        var (between, run, wasFound) = (0UL, 0, false);
        for (var i = 0; i < _points.Length; i++)
        {
            var isBetween = Beyond(i, rule.Sigmas) != 0 && BeyondLimit(i) == 0;
            between = ((between << 1) | (isBetween ? 1UL : 0)) & mask;
            run = _sides[i] == 0 ? 0 : i > 0 && _sides[i] == _sides[i - 1] ? run + 1 : 1;
            var isFound = run >= rule.Length && BitOperations.PopCount(between) >= rule.Count;
            if (isFound && (isBetween || !wasFound))
            {
                Add(rule, i, FromBits(between, i), _sides[i]);
            }

            wasFound = isFound;
        }
    }

    private void FindBeyondBothSides(RunRule rule)
    {
        var mask = MaskOf(rule.Length);
        var (above, below) = (0UL, 0UL);
        for (var i = 0; i < _points.Length; i++)
        {
            var side = Beyond(i, rule.Sigmas);
            above = ((above << 1) | (side > 0 ? 1UL : 0)) & mask;
            below = ((below << 1) | (side < 0 ? 1UL : 0)) & mask;
            if ((above | below) == mask && above != 0 && below != 0)
            {
                Add(rule, i, FromBits(mask, i), 0);
            }
        }
    }

    private static ulong MaskOf(int length) => length == 64 ? ulong.MaxValue : (1UL << length) - 1;

    private ValueList<int> FromBits(ulong window, int last)
    {
        var points = new int[BitOperations.PopCount(window)];
        for (var i = points.Length - 1; window != 0; window &= window - 1)
        {
            points[i--] = _points[last - BitOperations.TrailingZeroCount(window)];
        }

        return ValueList.Create<int>(points);
    }
}
