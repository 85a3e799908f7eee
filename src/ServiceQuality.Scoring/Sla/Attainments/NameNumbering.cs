namespace ServiceQuality.Scoring.Sla;

// Numbers names from 0 in the order in which they occur. A few names occur over and over, so recent ones are kept in a small
// table: a scan of all names, or hashing a whole name each time, would take most of the time of counting.
internal sealed class NameNumbering
{
    private const int CacheSize = 256;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly (string? Name, int Number)[] _cache = new (string?, int)[CacheSize];

    internal string this[int number] => _names[number];

    internal int NumberOf(string name)
    {
        var slot = SlotOf(name);
        ref readonly var cached = ref _cache[slot];
        return ReferenceEquals(cached.Name, name) || string.Equals(cached.Name, name, StringComparison.Ordinal)
            ? cached.Number
            : FindOrAdd(name, slot);
    }

    // The first and the last two characters of a name and its length tell most names apart.
    private static int SlotOf(string name) => name.Length < 2
        ? name.Length
        : (((name.Length & (CacheSize - 1)) * 7) + (name[0] * 5) + (name[^2] * 11) + name[^1]) & (CacheSize - 1);

    private int FindOrAdd(string name, int slot)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            number = _names.Count;
            _numbers.Add(name, number);
            _names.Add(name);
        }

        _cache[slot] = (_names[number], number);
        return number;
    }
}
