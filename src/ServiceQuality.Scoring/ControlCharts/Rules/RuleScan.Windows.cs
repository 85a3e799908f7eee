using System.Numerics;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.ControlCharts;

// Patterns about lines at a number of sigmas. A window of points is kept as bits, the last point as the lowest.
internal sealed partial class RuleScan
{
    private void FindBeyond(RunRule rule)
    {
        var (mask, beyond) = (MaskOf(rule.Length), Beyond(rule.Sigmas));
        var (above, below) = (0UL, 0UL);
        for (var i = 0; i < _points.Length; i++)
        {
            var side = beyond[i];
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
        var (mask, beyond, outside) = (MaskOf(rule.Length), Beyond(rule.Sigmas), BeyondLimits());
        var (between, run, wasFound) = (0UL, 0, false);
        for (var i = 0; i < _points.Length; i++)
        {
            var isBetween = beyond[i] != 0 && outside[i] == 0;
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
        var (mask, beyond) = (MaskOf(rule.Length), Beyond(rule.Sigmas));
        var (above, below) = (0UL, 0UL);
        for (var i = 0; i < _points.Length; i++)
        {
            var side = beyond[i];
            above = ((above << 1) | (side > 0 ? 1UL : 0)) & mask;
            below = ((below << 1) | (side < 0 ? 1UL : 0)) & mask;
            if ((above | below) == mask && above != 0 && below != 0)
            {
                Add(rule, i, FromBits(mask, i), 0);
            }
        }
    }

    private void FindWithin(RunRule rule)
    {
        var beyond = Beyond(rule.Sigmas);
        for (var start = 0; start < _points.Length;)
        {
            var end = start;
            while (end < _points.Length && beyond[end] == 0 && !double.IsNaN(_columns.Sigmas[_points[end]]))
            {
                end++;
            }

            if (end - start >= rule.Length)
            {
                Add(rule, start + rule.Length - 1, Select(start, end, _ => true), 0);
            }

            start = end + 1;
        }
    }

    private static ulong MaskOf(int length) => length == 64 ? ulong.MaxValue : (1UL << length) - 1;

    private ValueList<int> FromBits(ulong window, int last)
    {
        Span<int> points = stackalloc int[BitOperations.PopCount(window)];
        for (var i = points.Length - 1; window != 0; window &= window - 1)
        {
            points[i--] = _points[last - BitOperations.TrailingZeroCount(window)];
        }

        return ValueList.Create<int>(points);
    }
}
