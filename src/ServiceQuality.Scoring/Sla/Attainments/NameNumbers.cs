namespace ServiceQuality.Scoring.Sla;

// Numbers names from 0 in the order in which they come. Few names occur over and over, so the last one of each look is at hand: a
// scan of them, or hashing a whole name each time, would take most of the time of counting.
internal sealed class NameNumbers
{
    private const int Looks = 64;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly (string? Name, int Number)[] _atHand = new (string?, int)[Looks];

    internal string this[int number] => _names[number];

    internal int Of(string name)
    {
        // The ends of a name and its length tell most of them apart.
        var look = name.Length == 0 ? 0 : (((name.Length & (Looks - 1)) * 7) + (name[0] * 5) + name[^1]) & (Looks - 1);
        ref readonly var known = ref _atHand[look];
        return ReferenceEquals(known.Name, name) || string.Equals(known.Name, name, StringComparison.Ordinal) ? known.Number : Found(name, look);
    }

    private int Found(string name, int look)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers.Add(name, number = _names.Count);
            _names.Add(name);
        }

        _atHand[look] = (_names[number], number);
        return number;
    }
}
