namespace ServiceQuality.Scoring.Statistics.Summaries;

// A sum of doubles without any rounding, as parts that do not overlap (Shewchuk 1997): the order of the values does not matter,
// and the parts of two sums together are the sum of all. Only reading it rounds, once.
internal struct ExactSum
{
    // Falling in magnitude from the last to the first.
    private double[] _parts;
    private int _count;

    internal ExactSum(ReadOnlySpan<double> parts)
    {
        _parts = new double[Math.Max(4, parts.Length)];
        _count = 0;
        foreach (var part in parts)
        {
            Add(part);
        }
    }

    // The value nearest to the sum, a tie to the even one.
    internal readonly double Value
    {
        get
        {
            var i = _count;
            if (i == 0)
            {
                return 0;
            }

            var (high, low) = (_parts[--i], 0.0);
            while (i > 0 && low == 0)
            {
                (high, low) = TwoSum(high, _parts[--i]);
            }

            // Half way between two doubles, the next part decides.
            if (i > 0 && low != 0 && Math.Sign(low) == Math.Sign(_parts[i - 1]))
            {
                var up = high + (low * 2);
                return up - high == low * 2 ? up : high;
            }

            return high;
        }
    }

    internal void Add(double value)
    {
        _parts ??= new double[4];
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            (value, var low) = TwoSum(value, _parts[i]);
            if (low != 0)
            {
                _parts[kept++] = low;
            }
        }

        if (kept == _parts.Length)
        {
            Array.Resize(ref _parts, kept * 2);
        }

        _count = kept;
        if (value != 0)
        {
            _parts[_count++] = value;
        }
    }

    // The product without rounding; factors whose product is below 1e-290 lose digits.
    internal void AddProduct(double x, double y)
    {
        var product = x * y;
        Add(product);
        Add(Math.FusedMultiplyAdd(x, y, -product));
    }

    internal void Add(Int128 value)
    {
        // In digits of 2^50, which doubles can represent.
        for (var scale = 1.0; value != 0; scale *= 1L << 50, value /= 1L << 50)
        {
            Add((double)(long)(value % (1L << 50)) * scale);
        }
    }

    // The same sum in a unique form: each part is the value of the sum minus the parts before it.
    internal readonly double[] Canonical()
    {
        var rest = new ExactSum(_parts is null ? [] : _parts.AsSpan(0, _count));
        List<double> parts = [];
        for (var value = rest.Value; value != 0; value = rest.Value)
        {
            parts.Add(value);
            rest.Add(-value);
        }

        return [.. parts];
    }

    private static (double High, double Low) TwoSum(double x, double y)
    {
        var sum = x + y;
        var part = sum - x;
        return (sum, x - (sum - part) + (y - part));
    }
}
