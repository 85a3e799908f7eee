namespace ServiceQuality.Scoring.Standards;

// The scores of the units of one period, and the points that they are from.
internal sealed class ScorecardColumns(int items, int units, bool keepsPoints)
{
    private readonly double[] _points = new double[keepsPoints ? items * units : units];

    internal double[] Scores { get; } = new double[units];

    internal bool[] HasScore { get; } = new bool[units];

    // One divided by the sum of the weights that count.
    internal double[] Scales { get; } = new double[units];

    internal Span<double> PointsOf(int item) => _points.AsSpan(keepsPoints ? item * Scores.Length : 0, Scores.Length);
}
