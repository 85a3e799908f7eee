using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.ControlCharts;

// Charts of individual values: XmR, I' with sizes, and t, whose scores are times^(1/3.6).
internal class MeasureModel : ChartModel
{
    // Nelson (1994): the power that makes a Weibull distribution of shape 1 nearly normal.
    private const double Power = 3.6;

    internal MeasureModel(ChartKind kind, double[] values, double[]? sizes = null)
        : base(kind, new(values, sizes, kind == ChartKind.T ? [.. values.Select(v => Math.Pow(v, 1 / Power))] : null))
    {
    }

    internal override PhaseEstimate Estimate(int[] used, ControlChartOptions options)
    {
        var centre = Kind == ChartKind.T && options.Centre is { } time ? Math.Pow(time, 1 / Power) : options.Centre ?? Mean(used);
        if (options.Sigma is { } known)
        {
            return new(centre, known) { Sigma = known };
        }

        var divisor = options.DivisorOf(Kind);
        var ranges = new double[used.Length - 1];
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = Range(used[i], used[i + 1]);
        }

        var (mean, screened) = MovingRanges.Mean(ranges, used, options, divisor, Columns.IsScreened);
        var sigma = mean / divisor.D2();
        return double.IsNaN(sigma)
            ? new(centre, double.NaN) { Reason = NoResultReason.OneValue }
            : new(centre, sigma) { Sigma = sigma, MeanRange = mean, Screened = screened };
    }

    internal override (double Centre, double Sigma) At(int point, PhaseEstimate estimate) =>
        (estimate.Centre, Kind == ChartKind.IPrime ? estimate.Spread / Math.Sqrt(Columns.Sizes![point]) : estimate.Spread);

    internal override (double Lower, double Upper) Bounds(int point) =>
        (Kind == ChartKind.T ? 0 : double.NegativeInfinity, double.PositiveInfinity);

    internal override double ToPlot(double score) => Kind == ChartKind.T ? Math.Pow(Math.Max(score, 0), Power) : score;

    // Weighted by size, from the first value on, so that equal values have exactly their mean.
    private double Mean(int[] used)
    {
        var (first, sum, size) = (Columns.Scores[used[0]], 0.0, 0.0);
        foreach (var i in used)
        {
            sum += SizeOf(i) * (Columns.Scores[i] - first);
            size += SizeOf(i);
        }

        return first + (sum / size);
    }

    // The range of two values, as if both had the size 1.
    private double Range(int one, int other)
    {
        var range = Math.Abs(Columns.Scores[other] - Columns.Scores[one]);
        return Kind == ChartKind.IPrime ? range / Math.Sqrt(((1 / SizeOf(one)) + (1 / SizeOf(other))) / 2) : range;
    }

    private double SizeOf(int point) => Kind == ChartKind.IPrime ? Columns.Sizes![point] : 1;
}
