namespace ServiceQuality.Scoring.ControlCharts;

// Moving ranges: the centre line is their mean, the upper limit at 3 sigma D4 means.
internal sealed class RangeModel(double[] ranges) : ChartModel(ChartKind.MovingRange, new(ranges, null))
{
    internal override PhaseEstimate Estimate(int[] used, ControlChartOptions options)
    {
        var sum = 0.0;
        foreach (var i in used)
        {
            sum += Columns.Values[i];
        }

        var mean = sum / used.Length;
        var sigma = mean * (options.DivisorOf(Kind).D4() - 1) / 3;
        return new(mean, sigma) { Sigma = sigma, MeanRange = mean };
    }

    internal override (double Centre, double Sigma) At(int point, PhaseEstimate estimate) => (estimate.Centre, estimate.Spread);

    internal override (double Lower, double Upper) Bounds(int point) => (0, double.PositiveInfinity);

    // The ranges of each point to the one before it in its phase that has a value and is not excluded.
    internal static double[] Ranges(double[] values, ControlChartOptions options)
    {
        var ranges = new double[values.Length];
        ranges.AsSpan().Fill(double.NaN);
        var (before, phase, excluded) = (double.NaN, 0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            if (phase < options.Phases.Count && options.Phases[phase] == i)
            {
                (before, phase) = (double.NaN, phase + 1);
            }

            if (excluded < options.Excluded.Count && options.Excluded[excluded] == i)
            {
                excluded++;
            }
            else if (!double.IsNaN(values[i]))
            {
                ranges[i] = Math.Abs(values[i] - before);
                before = values[i];
            }
        }

        return ranges;
    }
}
