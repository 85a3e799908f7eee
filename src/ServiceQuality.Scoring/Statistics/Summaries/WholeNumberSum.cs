namespace ServiceQuality.Scoring.Statistics.Summaries;

// Adds up whole numbers one by one, exactly.
internal struct WholeNumberSum
{
    private long _n;
    private long _minimum;
    private long _maximum;
    private Int128 _sum;
    private Int128 _squares;

    internal readonly MomentSummary Summary => MomentSummary.FromIntegerSums(_n, _sum, _squares, _minimum, _maximum);

    internal void Add(long value)
    {
        (_minimum, _maximum) = _n == 0 ? (value, value) : (Math.Min(_minimum, value), Math.Max(_maximum, value));
        _n++;
        _sum += value;
        _squares += (Int128)value * value;
    }
}
