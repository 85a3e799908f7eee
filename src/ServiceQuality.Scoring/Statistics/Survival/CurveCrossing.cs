namespace ServiceQuality.Scoring.Statistics.Survival;

// The time at which a curve over the times of a table first falls to a height.
internal static class CurveCrossing
{
    // Within this a curve is on the height, as in R: the root of the rounding unit.
    private const double Tolerance = 1.0 / (1 << 26);

    // The first time at which a curve is on the height or below it.
    internal static double? FindFirstTime(double height, RiskTable table, Func<int, double> curve)
    {
        for (var i = 0; i < table.Times.Length; i++)
        {
            if (curve(i) <= height + Tolerance)
            {
                return table.Times[i];
            }
        }

        return null;
    }

    // The middle of the step on the height, if there is one. A limit may rise again when few are at risk; its minimum so far
    // counts. The curve stays null once S is 0 and has no limits.
    internal static double? FindTime(double height, RiskTable table, Func<int, double?> curve)
    {
        double? start = null; // of the step on the height
        for (var i = 0; i < table.Times.Length; i++)
        {
            if (table.Ended[i] == 0)
            {
                continue; // only endings move the curves
            }

            var time = table.Times[i];
            if (curve(i) is not { } y)
            {
                return null;
            }

            if (y < height - Tolerance)
            {
                return start is { } since ? since + ((time - since) / 2) : time;
            }

            if (y <= height + Tolerance)
            {
                start ??= time;
            }
        }

        return start is { } last ? last + ((table.Times[^1] - last) / 2) : null;
    }
}
