using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Complaints;

// Counts names, and sums their weights in millionths, as they occur.
internal sealed class NameCounter(bool isWeighted)
{
    private readonly NameNumbering _numbers = new();
    private long[] _counts = [];
    private Int128[] _weights = [];
    private int _names;

    internal void Add(ReadOnlySpan<string> names, int row)
    {
        var number = NumberOf(names, row);
        _counts[number]++;
    }

    internal void Add(ReadOnlySpan<string> names, int row, long millionths)
    {
        var number = NumberOf(names, row);
        _counts[number]++;
        _weights[number] += millionths;
    }

    internal Pareto ToPareto() => ParetoRanking.Create(
        Enumerable.Range(0, _names)
            .Select(i => new ParetoTotal(_numbers[i], _counts[i], isWeighted ? (decimal)_weights[i] / 1_000_000m : null)),
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
