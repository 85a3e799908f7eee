using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.ControlCharts;

// Normal values with one variance: n / 2 times the log of the whole sum of squares over that within both sides.
internal sealed class MeanSplits : ISplits
{
    private readonly double[] _sums;
    private readonly double _centre;
    private readonly double _scale;
    private readonly double _squares;

    internal MeanSplits(double[] values)
    {
        Count = values.Length;
        _centre = Count == 0 ? 0 : values[0] + values.Average(v => v - values[0]);
        _scale = Count == 0 ? 0 : values.Max(v => Math.Abs(v - _centre));
        _sums = PrefixSums.Of([.. values.Select(v => _scale == 0 ? 0 : (v - _centre) / _scale)]);
        _squares = values.Sum(v => _scale == 0 ? 0 : (v - _centre) / _scale * ((v - _centre) / _scale));
    }

    public string Method => "normal";

    public int Count { get; }

    public string? FindReason() => Count < 3 ? "a change of a mean needs three points"
        : _scale <= Math.Abs(_centre) * 1e-15 ? NoResultReason.NoSpread
        : null;

    public double Gain(int index)
    {
        double before = index, after = Count - index;
        var difference = (_sums[index] / before) - ((_sums[^1] - _sums[index]) / after);
        var left = 1 - (before * after / Count * difference * difference / _squares);
        return left < 1e-14 ? double.PositiveInfinity : -0.5 * Count * Math.Log(left);
    }

    public (double Before, double After) Sides(int index) => (
        _centre + (_scale * _sums[index] / index),
        _centre + (_scale * (_sums[^1] - _sums[index]) / (Count - index)));
}
