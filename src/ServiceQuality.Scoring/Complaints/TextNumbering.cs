using System.Buffers;

namespace ServiceQuality.Scoring.Complaints;

// Numbers pairs of a text and a number from 0 in the order in which they occur. The slots of the table hold rows, so that nothing
// is allocated but rented buffers.
internal ref struct TextNumbering
{
    private readonly int[] _slots; // the number of the pair, one more; 0 when free
    private readonly int[] _rows; // the first row of each pair
    private readonly int[] _keys; // the number of each pair
    private readonly int _mask;

    internal TextNumbering(int rows)
    {
        var size = 16;
        while (size < 2L * rows)
        {
            size *= 2;
        }

        _mask = size - 1;
        _slots = ArrayPool<int>.Shared.Rent(size);
        Array.Clear(_slots, 0, size);
        _rows = ArrayPool<int>.Shared.Rent(rows);
        _keys = ArrayPool<int>.Shared.Rent(rows);
    }

    internal int Count { get; private set; }

    internal readonly void Dispose()
    {
        ArrayPool<int>.Shared.Return(_slots);
        ArrayPool<int>.Shared.Return(_rows);
        ArrayPool<int>.Shared.Return(_keys);
    }

    internal int NumberOf(ReadOnlySpan<string> texts, int row, int key)
    {
        var text = texts[row];
        var slot = unchecked((text.GetHashCode(StringComparison.Ordinal) ^ (key * (int)0x9E3779B1)) & _mask);
        while (_slots[slot] is > 0 and var found)
        {
            if (_keys[found - 1] == key && string.Equals(texts[_rows[found - 1]], text, StringComparison.Ordinal))
            {
                return found - 1;
            }

            slot = (slot + 1) & _mask;
        }

        (_rows[Count], _keys[Count]) = (row, key);
        Count++;
        _slots[slot] = Count;
        return Count - 1;
    }
}
