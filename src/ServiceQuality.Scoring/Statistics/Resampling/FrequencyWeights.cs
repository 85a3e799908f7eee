namespace ServiceQuality.Scoring.Statistics.Resampling;

// Rows that stand for several observations each.
internal static class FrequencyWeights
{
    // The row of each observation.
    internal static int[] ExpandRows(int[] times)
    {
        var rows = new int[times.Sum(t => (long)t)];
        for (int row = 0, at = 0; row < times.Length; at += times[row], row++)
        {
            rows.AsSpan(at, times[row]).Fill(row);
        }

        return rows;
    }
}
