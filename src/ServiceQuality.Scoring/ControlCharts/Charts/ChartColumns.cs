namespace ServiceQuality.Scoring.ControlCharts;

// The columns of a chart. What is not there is not a number. Rules look at scores, which are the values except where a chart has
// its limits on another scale; centres and sigmas are on that of the scores.
internal sealed class ChartColumns(double[] values, double[]? sizes, double[]? scores = null)
{
    internal double[] Values { get; } = values;

    internal double[]? Sizes { get; } = sizes;

    internal double[] Scores { get; } = scores ?? values;

    internal double[] Centres { get; } = Unknown(values.Length);

    internal double[] Sigmas { get; } = Unknown(values.Length);

    internal double[] Lower { get; } = Unknown(values.Length);

    internal double[] Upper { get; } = Unknown(values.Length);

    // Points of which the range to the one before was left out of the mean.
    internal bool[] IsScreened { get; } = new bool[values.Length];

    internal int Count => Values.Length;

    private static double[] Unknown(int count)
    {
        var column = new double[count];
        column.AsSpan().Fill(double.NaN);
        return column;
    }
}
