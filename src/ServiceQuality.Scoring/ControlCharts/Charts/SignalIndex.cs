using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.ControlCharts;

// Which signals each point is part of, in two arrays for all points. Made when it is first asked for.
internal sealed class SignalIndex(ValueList<ChartSignal> signals, int count)
{
    private readonly Lock _lock = new();
    private int[]? _starts;
    private int[] _signals = [];

    internal ValueList<ChartSignal> At(int point)
    {
        if (signals.Count == 0)
        {
            return [];
        }

        var starts = Volatile.Read(ref _starts) ?? Make();
        var found = new ChartSignal[starts[point + 1] - starts[point]];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = signals[_signals[starts[point] + i]];
        }

        return ValueList.Create<ChartSignal>(found);
    }

    private int[] Make()
    {
        lock (_lock)
        {
            if (_starts is { } made)
            {
                return made;
            }

            var starts = new int[count + 2];
            foreach (var point in signals.SelectMany(s => s.Points))
            {
                starts[point + 2]++;
            }

            for (var i = 2; i < starts.Length; i++)
            {
                starts[i] += starts[i - 1];
            }

            _signals = new int[starts[^1]];
            for (var s = 0; s < signals.Count; s++)
            {
                foreach (var point in signals[s].Points)
                {
                    _signals[starts[point + 1]++] = s;
                }
            }

            Volatile.Write(ref _starts, starts);
            return starts;
        }
    }
}
