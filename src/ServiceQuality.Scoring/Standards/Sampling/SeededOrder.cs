using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Scoring.Standards;

// A random order of names that depends on the seed, a stream and the names alone: each name has the number that Philox gives for
// the key seed at the counter (64-bit FNV-1a of its UTF-16 bytes, stream). Names with one number are in ordinal order.
internal static class SeededOrder
{
    // The positions of the names in that order.
    internal static int[] Of(ulong seed, ulong stream, IReadOnlyList<string> names)
    {
        var (keys, order) = (new ulong[names.Count], new int[names.Count]);
        for (var i = 0; i < order.Length; i++)
        {
            (keys[i], order[i]) = (Number(seed, stream, names[i]), i);
        }

        Array.Sort(order, (a, b) =>
            keys[a] != keys[b] ? keys[a].CompareTo(keys[b]) : string.CompareOrdinal(names[a], names[b]));
        return order;
    }

    internal static ulong Number(ulong seed, ulong stream, string name)
    {
        var (high, low, _, _) = PhiloxGenerator.Block(seed, Hash(name), stream);
        return ((ulong)high << 32) | low;
    }

    internal static ulong Hash(string name)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var unit in name)
            {
                hash = (hash ^ (byte)unit) * 1099511628211UL;
                hash = (hash ^ (byte)(unit >> 8)) * 1099511628211UL;
            }

            return hash;
        }
    }
}
