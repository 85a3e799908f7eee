using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Complaints;

// Counts names, and sums their weights, as they occur.
internal sealed class NameCounter(bool isWeighted)
{
    private readonly NameNumbering _numbers = new();
    private long[] _counts = [];
    private decimal[] _weights = [];
    private int _names;

    internal void Add(ReadOnlySpan<string> names, int row)
    {
        var number = NumberOf(names, row);
        _counts[number]++;
    }

    internal void Add(ReadOnlySpan<string> names, int row, decimal weight)
    {
        var number = NumberOf(names, row);
        _counts[number]++;
        _weights[number] += weight;
    }

    internal Pareto ToPareto() => ParetoRanking.Create(
        Enumerable.Range(0, _names)
            .Select(i => new ParetoTotal(_numbers[i], _counts[i], isWeighted ? _weights[i] : null)),
        isWeighted);

    private int NumberOf(ReadOnlySpan<string> names, int row)
    {
        var name = names[row];
        if (name is null)
        {
            ColumnGuards.RefuseName(name, row, nameof(names));
        }

        var number = _numbers.NumberOf(name);
        if (number == _names)
        {
            ColumnGuards.CheckName(name, row, nameof(names));
            _names++;
            if (_counts.Length < _names)
            {
                Array.Resize(ref _counts, Math.Max(16, 2 * _names));
                Array.Resize(ref _weights, isWeighted ? _counts.Length : 0);
            }
        }

        return number;
    }
}
