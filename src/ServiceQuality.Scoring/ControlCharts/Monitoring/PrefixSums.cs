namespace ServiceQuality.Scoring.ControlCharts;

// The sums of the first 0, 1, 2 ... values.
internal static class PrefixSums
{
    internal static double[] Of(double[] values)
    {
        var sums = new double[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
        {
            sums[i + 1] = sums[i] + values[i];
        }

        return sums;
    }
}
