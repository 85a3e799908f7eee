namespace ServiceQuality.Scoring.ControlCharts;

// The mean of moving ranges, and what a screening left out of it.
internal static class MovingRanges
{
    // The ranges are those to the points from the second on. Only a range above its limit is left out, so that a series without
    // variation keeps its ranges. Without a range there is no mean.
    internal static (double Mean, int Screened) Mean(
        ReadOnlySpan<double> ranges,
        ReadOnlySpan<int> used,
        ControlChartOptions options,
        MovingRangeDivisor divisor,
        bool[] marks)
    {
        if (ranges.IsEmpty)
        {
            return (double.NaN, 0);
        }

        var mean = Mean(ranges, double.PositiveInfinity, out _);
        if (!options.ScreensRanges)
        {
            return (mean, 0);
        }

        var limit = divisor.D4() * mean;
        for (var i = 0; i < ranges.Length; i++)
        {
            marks[used[i + 1]] = ranges[i] > limit;
        }

        mean = Mean(ranges, limit, out var count);
        return (mean, ranges.Length - count);
    }

    private static double Mean(ReadOnlySpan<double> ranges, double limit, out int count)
    {
        (var sum, count) = (0.0, 0);
        foreach (var range in ranges)
        {
            if (range <= limit)
            {
                sum += range;
                count++;
            }
        }

        return sum / count;
    }
}
