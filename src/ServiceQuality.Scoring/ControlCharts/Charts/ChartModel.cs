namespace ServiceQuality.Scoring.ControlCharts;

// What differs between the kinds of charts: how the parameters of a phase are estimated and what they say of a point.
internal abstract class ChartModel(ChartKind kind, ChartColumns columns)
{
    internal ChartKind Kind { get; } = kind;

    internal ChartColumns Columns { get; } = columns;

    // Kinds whose points depend on each other, so that only the limits signal.
    internal bool IsDependent => Kind is ChartKind.Ewma or ChartKind.MovingRange;

    // The parameters of a phase from its points that have a value and are not excluded, in order, at least one.
    internal abstract PhaseEstimate Estimate(int[] used, ControlChartOptions options);

    // Centre and sigma of a point on the scale of scores.
    internal abstract (double Centre, double Sigma) At(int point, PhaseEstimate estimate);

    // The values that a point can have.
    internal virtual (double Lower, double Upper) Bounds(int point) => (double.NegativeInfinity, double.PositiveInfinity);

    // A number on the scale of scores, as plotted.
    internal virtual double ToPlot(double score) => score;

    // Limits as quantiles, where a kind has a distribution of its own.
    internal virtual (double Lower, double Upper)? Quantiles(int point, PhaseEstimate estimate, double outside) => null;

    // Fills the columns of the points of a phase.
    internal virtual void Draw(int start, int end, PhaseEstimate estimate, ControlChartOptions options)
    {
        var k = options.Multiplier();
        for (var i = start; i < end; i++)
        {
            var (centre, sigma) = At(i, estimate);
            Set(i, centre, sigma, k);
            if (options.Probability is { } inside && Quantiles(i, estimate, 1 - inside.Fraction) is var (lower, upper))
            {
                (Columns.Lower[i], Columns.Upper[i]) = (lower, upper);
            }
        }
    }

    protected void Set(int point, double centre, double sigma, double k)
    {
        var (lowest, highest) = Bounds(point);
        Columns.Centres[point] = centre;
        Columns.Sigmas[point] = sigma;
        Columns.Lower[point] = Math.Max(ToPlot(centre - (k * sigma)), lowest);
        Columns.Upper[point] = Math.Min(ToPlot(centre + (k * sigma)), highest);
    }
}
