namespace ServiceQuality.Scoring.ControlCharts;

// A run chart: the median, without limits.
internal sealed class MedianModel(double[] values) : ChartModel(ChartKind.Run, new(values, null))
{
    internal override PhaseEstimate Estimate(int[] used, ControlChartOptions options)
    {
        var median = Median(Columns.Values, used);
        return new(options.Centre ?? median, double.NaN) { Median = median };
    }

    internal override (double Centre, double Sigma) At(int point, PhaseEstimate estimate) => (estimate.Centre, double.NaN);

    internal static double Median(double[] values, int[] used)
    {
        var sorted = new double[used.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = values[used[i]];
        }

        Array.Sort(sorted);
        var (low, high) = (sorted[(sorted.Length - 1) / 2], sorted[sorted.Length / 2]);
        return low + ((high - low) / 2);
    }
}
