namespace ServiceQuality.Scoring.Statistics;

// A sum that keeps what single additions round away (Neumaier 1974), so that the order of the values hardly matters.
internal struct CompensatedSum
{
    private double _sum;
    private double _lost;

    internal readonly double Value => _sum + _lost;

    internal void Add(double value)
    {
        var next = _sum + value;
        _lost += Math.Abs(_sum) >= Math.Abs(value) ? _sum - next + value : value - next + _sum;
        _sum = next;
    }
}
