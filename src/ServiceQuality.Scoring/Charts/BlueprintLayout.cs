using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Scoring.Charts;

// Where the steps of a blueprint are drawn: a step is right of those that lead to it and were declared before it, so that edges
// of a
// cycle lead back; steps of one lane that would be at one place are below one another.
internal sealed class BlueprintLayout
{
    private BlueprintLayout(
        IReadOnlyList<(int Column, int Row)> steps, IReadOnlyList<(ProcessLane Lane, int First, int Count)> lanes,
        int columns, int rows)
    {
        Steps = steps;
        Lanes = lanes;
        Columns = columns;
        Rows = rows;
    }

    internal IReadOnlyList<(int Column, int Row)> Steps { get; }

    internal IReadOnlyList<(ProcessLane Lane, int First, int Count)> Lanes { get; }

    internal int Columns { get; }

    internal int Rows { get; }

    internal static BlueprintLayout Place(ServiceProcess process)
    {
        var codes = process.Steps.Select((s, i) => (s.Code, i)).ToDictionary(s => s.Code, s => s.i, StringComparer.Ordinal);
        var edges = process.Edges.Select(e => (From: codes[e.From], To: codes[e.To])).ToLookup(e => e.To, e => e.From);
        var column = new int[process.Steps.Count];
        for (var i = 0; i < column.Length; i++)
        {
            // Physical evidence is above the step that it belongs to.
            var shift = process.Steps[i].IsAct ? 1 : 0;
            column[i] = edges[i].Where(from => from < i && process.Steps[from].IsAct).Select(f => column[f] + shift)
                .DefaultIfEmpty(0).Max();
        }

        foreach (var edge in process.Edges)
        {
            if (!process.Steps[edge.From].IsAct && codes[edge.To] is var to)
            {
                column[codes[edge.From]] = column[to];
            }
        }

        List<(ProcessLane, int, int)> lanes = [];
        var row = new int[column.Length];
        var first = 0;
        foreach (var lane in process.Steps.Select(s => s.Lane).Distinct().Order())
        {
            Dictionary<int, int> used = [];
            for (var i = 0; i < row.Length; i++)
            {
                if (process.Steps[i].Lane == lane)
                {
                    var below = used.GetValueOrDefault(column[i]);
                    used[column[i]] = below + 1;
                    row[i] = first + below;
                }
            }

            var count = used.Values.Max();
            lanes.Add((lane, first, count));
            first += count;
        }

        return new([.. column.Zip(row)], lanes, column.Max() + 1, first);
    }
}
