namespace ServiceQuality.Scoring.Sla;

// Numbers pairs of small numbers from 0 in the order in which they occur: by a table while it is small, otherwise by a
// dictionary.
internal sealed class PairNumbering
{
    private const int MaxTableSize = 1 << 18;

    private readonly Dictionary<long, int> _numbers = [];
    private int[] _table = new int[64]; // one more than the number of the pair; a row for each left number
    private int _columns = 8;

    internal int NumberOf(int left, int right)
    {
        var index = ((long)left * _columns) + right;
        return right < _columns && index < _table.Length && _table[index] is > 0 and var number
            ? number - 1
            : FindOrAdd(left, right);
    }

    private int FindOrAdd(int left, int right)
    {
        var key = ((long)left << 32) | (uint)right;
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = _numbers.Count;
            _numbers.Add(key, number);
        }

        Store(left, right, number);
        return number;
    }

    private void Store(int left, int right, int number)
    {
        if (right >= _columns || ((long)left * _columns) + right >= _table.Length)
        {
            var columns = Math.Max(_columns, 2L * right);
            var size = columns * 2 * (left + 1L);
            if (Math.Max(size, _table.Length) > MaxTableSize)
            {
                return;
            }

            // An empty table, filled again as pairs occur.
            _columns = (int)columns;
            _table = new int[Math.Max(size, _table.Length)];
        }

        _table[(left * _columns) + right] = number + 1;
    }
}
