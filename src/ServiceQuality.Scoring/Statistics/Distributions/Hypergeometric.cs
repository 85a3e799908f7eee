namespace ServiceQuality.Scoring.Statistics.Distributions;

// How many of all drawn balls come from the first of two urns of given sizes.
internal readonly struct Hypergeometric(long first, long second, long drawn)
{
    private readonly long _low = Math.Max(0, drawn - second);
    private readonly long _high = Math.Min(first, drawn);

    // As three binomials of the overall share (Loader 2000), which lose no digits.
    internal double LogProbability(long k)
    {
        if (_low == _high)
        {
            return 0;
        }

        var p = (double)drawn / ((double)first + second);
        return BinomialTail.LogProbability(k, first, p) + BinomialTail.LogProbability(drawn - k, second, p)
            - BinomialTail.LogProbability(drawn, first + second, p);
    }

    internal double LogUpper(long k) => k <= _low ? 0 : k > Mode ? Sum(k, _high, 1) : LogMath.Complement(Sum(k - 1, _low, -1));

    internal double LogLower(long k) => k < _low ? double.NegativeInfinity
        : k >= _high ? 0
        : k < Mode ? Sum(k, _low, -1)
        : LogMath.Complement(Sum(k + 1, _high, 1));

    // What is no more likely than k: its own tail, and from the other end up to the last that is not likelier. Equal but for
    // rounding counts as equal, as in R.
    internal double LogTwoSided(long k)
    {
        var (low, high) = (_low, _high);
        var here = this;
        var most = LogProbability(k) + 1e-7;
        var from = BinomialTail.First(Math.Max(Mode, low), high, j => here.LogProbability(j) <= most);
        var to = BinomialTail.First(low, Mode, j => here.LogProbability(j) > most) - 1;
        return to >= from - 1 ? 0 : LogMath.LogSum(
            from > high ? double.NegativeInfinity : Sum(from, high, 1), to < low ? double.NegativeInfinity : Sum(to, low, -1));
    }

    private long Mode =>
        Math.Clamp((long)(((double)first + 1) * ((double)drawn + 1) / ((double)first + second + 2)), _low, _high);

    // From a place on its side of the mode outward, where each is less likely than the one before.
    private double Sum(long from, long to, int step)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = from; k != to && term > sum * 1e-18; k += step)
        {
            term *= step > 0
                ? ((double)first - k) * ((double)drawn - k) / ((k + 1.0) * ((double)second - drawn + k + 1))
                : k * ((double)second - drawn + k) / (((double)first - k + 1) * ((double)drawn - k + 1));
            sum += term;
        }

        return LogProbability(from) + Math.Log(sum);
    }
}
