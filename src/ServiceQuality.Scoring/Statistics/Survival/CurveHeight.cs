namespace ServiceQuality.Scoring.Statistics.Survival;

// When a curve of the table's times first falls to a height.
internal static class CurveHeight
{
    // Within this a curve lies on the height, as in R: the root of the rounding unit.
    private const double Tolerance = 1.0 / (1 << 26);

    // The middle of the step that lies on the height, if one does. A limit may rise again when few are at risk; what counts is the least so far.
    // The curve is null for good once S is 0 and has no limits.
    internal static double? ReachedAt(double height, RiskTable table, Func<int, double?> curve)
    {
        double? start = null; // of the step that lies on the height
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

            if (start is { } since)
            {
                if (y < height - Tolerance)
                {
                    return since + ((time - since) / 2);
                }
            }
            else if (y < height - Tolerance)
            {
                return time;
            }
            else if (y <= height + Tolerance)
            {
                start = time;
            }
        }

        return start is { } last ? last + ((table.Times[^1] - last) / 2) : null;
    }
}
