namespace ServiceQuality.Scoring.ControlCharts;

// The two sums as they grow.
internal sealed class CusumColumns(int count, double headStart)
{
    private double _upper = headStart;
    private double _lower = -headStart;

    internal double[] Upper { get; } = new double[count];

    internal double[] Lower { get; } = new double[count];

    internal List<int> UpperSignals { get; } = [];

    internal List<int> LowerSignals { get; } = [];

    internal void Add(int point, double up, double down, double limit, bool restarts)
    {
        Upper[point] = _upper = Math.Max(_upper + up, 0);
        Lower[point] = _lower = Math.Min(_lower + down, 0);
        if (_upper > limit)
        {
            UpperSignals.Add(point);
            _upper = restarts ? 0 : _upper;
        }

        if (_lower < -limit)
        {
            LowerSignals.Add(point);
            _lower = restarts ? 0 : _lower;
        }
    }
}
