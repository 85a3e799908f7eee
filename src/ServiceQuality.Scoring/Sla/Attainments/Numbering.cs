namespace ServiceQuality.Scoring.Sla.Attainments;

// Numbers values from 0 in the order in which they come. Few values occur over and over, so those at hand are looked at first.
internal sealed class Numbering<T>
    where T : IEquatable<T>
{
    private const int AtHand = 8;

    private readonly Dictionary<T, int> _numbers = [];
    private readonly List<T> _values = [];
    private readonly T[] _first = new T[AtHand];
    private int _firstCount;

    internal T this[int number] => _values[number];

    internal int Of(T value)
    {
        var first = _first.AsSpan(0, _firstCount);
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i].Equals(value))
            {
                return i;
            }
        }

        return Further(value);
    }

    private int Further(T value)
    {
        if (!_numbers.TryGetValue(value, out var number))
        {
            _numbers.Add(value, number = _values.Count);
            _values.Add(value);
            if (number < AtHand)
            {
                _first[_firstCount++] = value;
            }
        }

        return number;
    }
}
