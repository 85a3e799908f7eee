namespace ServiceQuality.Scoring.ControlCharts;

// Numbers of cases between events, from 0: geometric with mean m and variance m (m + 1).
internal sealed class GapModel(double[] gaps) : ChartModel(ChartKind.G, new(gaps, null))
{
    internal override PhaseEstimate Estimate(int[] used, ControlChartOptions options)
    {
        var sum = 0.0;
        foreach (var i in used)
        {
            sum += Columns.Values[i];
        }

        var mean = options.Centre ?? (sum / used.Length);
        return new(mean, Math.Sqrt(mean * (mean + 1))) { Median = MedianModel.Median(Columns.Values, used) };
    }

    internal override (double Centre, double Sigma) At(int point, PhaseEstimate estimate) => (estimate.Centre, estimate.Spread);

    internal override (double Lower, double Upper) Bounds(int point) => (0, double.PositiveInfinity);

    // P(X <= x) = 1 - q^(x + 1) with q = m / (1 + m).
    internal override (double Lower, double Upper)? Quantiles(int point, PhaseEstimate estimate, double outside)
    {
        var log = Math.Log(estimate.Centre / (1 + estimate.Centre));
        return estimate.Centre > 0 ? (Quantile(1 - (outside / 2)), Quantile(outside / 2)) : null;

        double Quantile(double above) => Math.Max(Math.Ceiling(Math.Log(above) / log) - 1, 0);
    }
}
