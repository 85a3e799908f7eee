namespace ServiceQuality.Scoring.Sla;

// Numbers pairs of small numbers from 0 in the order in which they come: in a table while it is small, otherwise by a dictionary.
internal sealed class PairNumbers
{
    private const int LargestTable = 1 << 18;

    private readonly Dictionary<long, int> _numbers = [];
    private int[] _table = new int[64]; // one more than the number of the pair; a row for each left number
    private int _columns = 8;

    internal int Of(int left, int right)
    {
        var place = ((long)left * _columns) + right;
        return right < _columns && place < _table.Length && _table[place] is > 0 and var number ? number - 1 : Found(left, right);
    }

    private int Found(int left, int right)
    {
        var key = ((long)left << 32) | (uint)right;
        if (!_numbers.TryGetValue(key, out var number))
        {
            _numbers.Add(key, number = _numbers.Count);
        }

        Keep(left, right, number);
        return number;
    }

    private void Keep(int left, int right, int number)
    {
        if (right >= _columns || ((long)left * _columns) + right >= _table.Length)
        {
            var columns = Math.Max(_columns, 2L * right);
            var size = columns * 2 * (left + 1L);
            if (Math.Max(size, _table.Length) > LargestTable)
            {
                return;
            }

            // Made anew, and filled again as pairs come.
            _columns = (int)columns;
            _table = new int[Math.Max(size, _table.Length)];
        }

        _table[(left * _columns) + right] = number + 1;
    }
}
