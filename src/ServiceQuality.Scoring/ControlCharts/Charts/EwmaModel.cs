namespace ServiceQuality.Scoring.ControlCharts;

// Averages that start at the centre line of each phase. Sigma of the t-th is sigma times the root of
// lambda / (2 - lambda) (1 - (1 - lambda)^(2 t)).
internal sealed class EwmaModel(double[] values, double weight, bool[] isOut) : MeasureModel(ChartKind.Ewma, values)
{
    internal override void Draw(int start, int end, PhaseEstimate estimate, ControlChartOptions options)
    {
        var (average, left, k) = (estimate.Centre, 1.0, options.Multiplier());
        for (var i = start; i < end; i++)
        {
            if (isOut[i])
            {
                Columns.Values[i] = double.NaN;
            }
            else
            {
                average += weight * (Columns.Values[i] - average);
                left *= 1 - weight;
                Columns.Values[i] = average;
            }

            Set(i, estimate.Centre, estimate.Spread * Math.Sqrt(weight / (2 - weight) * (1 - (left * left))), k);
        }
    }
}
