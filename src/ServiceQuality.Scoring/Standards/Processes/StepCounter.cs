using System.Numerics;

namespace ServiceQuality.Scoring.Standards;

// Counts sets of steps by step.
internal sealed class StepCounter(int steps)
{
    private readonly long[] _due = new long[steps];
    private readonly long[] _missing = new long[steps];
    private readonly long[] _outOfOrder = new long[steps];
    private readonly long[] _late = new long[steps];
    private readonly long[] _wrong = new long[steps];
    private readonly long[] _timed = new long[steps];
    private readonly long[] _repeated = new long[steps];

    internal void Add(CaseReader reader)
    {
        for (var w = 0; w < reader.Due.Length; w++)
        {
            var missing = reader.Due[w] & ~reader.Seen[w];
            Add(_due, reader.Due[w], w);
            Add(_missing, missing, w);
            Add(_outOfOrder, reader.OutOfOrder[w], w);
            Add(_late, reader.Late[w], w);
            Add(_wrong, missing | reader.OutOfOrder[w] | reader.Late[w], w);
            Add(_timed, reader.Timed[w], w);
            Add(_repeated, reader.Repeated[w], w);
        }
    }

    internal StepConformance ToRow(string code, int step) => new(
        code, _due[step], _due[step] - _wrong[step], _missing[step], _outOfOrder[step], _late[step], _timed[step],
        _repeated[step]);

    private static void Add(long[] counts, ulong word, int index)
    {
        while (word != 0)
        {
            counts[(index * 64) + BitOperations.TrailingZeroCount(word)]++;
            word &= word - 1;
        }
    }
}
