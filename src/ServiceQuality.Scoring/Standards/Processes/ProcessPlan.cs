using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Scoring.Standards;

// What a process asks of a case, as sets of positions of its steps.
internal sealed class ProcessPlan
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    internal ProcessPlan(ServiceProcess process)
    {
        Process = process;
        for (var i = 0; i < process.Steps.Count; i++)
        {
            _positions.Add(process.Steps[i].Code, i);
        }

        Graph = new(process.Steps.Count, process.Edges
            .Select(e => (_positions[e.From], _positions[e.To], IsConditional: e.Condition is not null))
            .Where(e => process.Steps[e.Item1].IsAct && process.Steps[e.Item2].IsAct));
        Words = Graph.Words;
        var steps = process.Steps.Count;
        Before = new ulong[steps * Words];
        LeadsTo = new ulong[steps * Words];
        DueWith = new ulong[steps * Words];
        DueAlways = new ulong[Words];
        IsRepeatable = new bool[steps];
        ReadOrder();
        ReadDue();
        IsLinear = FindIsLinear();
    }

    internal ServiceProcess Process { get; }

    internal StepGraph Graph { get; }

    internal int Words { get; }

    // Of each step, the steps that come before it in every case that has both.
    internal ulong[] Before { get; }

    // Of each step, the steps from which a way leads to it.
    internal ulong[] LeadsTo { get; }

    // Of each step, the steps that are due in a case that has it.
    internal ulong[] DueWith { get; }

    // The steps that are due in every case.
    internal ulong[] DueAlways { get; }

    // Whether a step is on a cycle.
    internal bool[] IsRepeatable { get; }

    // Whether the acts follow one another in one line.
    internal bool IsLinear { get; }

    // The places of the acts in the line.
    internal int[] Places { get; private set; } = [];

    // The position of an act by its code, or -1.
    internal int PositionOf(string code) =>
        _positions.TryGetValue(code, out var position) && Process.Steps[position].IsAct ? position : -1;

    internal ReadOnlySpan<ulong> Row(ulong[] sets, int step) => sets.AsSpan(step * Words, Words);

    // Open time and dates need a calendar.
    internal void CheckCalendar(BusinessCalendar? calendar)
    {
        var needing = Process.Steps.FirstOrDefault(s => s is { IsAct: true, Expected: { Kind: not TimeLimitKind.WallTime } });
        Guard.Against.Invalid(
            calendar is null && needing is not null,
            $"Step {needing?.Code} is to take {needing?.Expected}, which a calendar counts; allowed is a calendar.",
            nameof(calendar));
    }

    private void ReadOrder()
    {
        var reached = new ulong[Graph.Count][];
        for (var s = 0; s < Graph.Count; s++)
        {
            reached[s] = Graph.ReachedFrom(s);
            IsRepeatable[s] = StepGraph.Has(reached[s], s);
        }

        for (var from = 0; from < Graph.Count; from++)
        {
            for (var to = 0; to < Graph.Count; to++)
            {
                if (StepGraph.Has(reached[from], to))
                {
                    StepGraph.Add(LeadsTo.AsSpan(to * Words, Words), from);
                    if (!StepGraph.Has(reached[to], from))
                    {
                        StepGraph.Add(Before.AsSpan(to * Words, Words), from);
                    }
                }
            }
        }
    }

    private void ReadDue()
    {
        var starts = Process.Starts.Select(s => _positions[s.Code]).ToList();
        for (var step = 0; step < Graph.Count; step++)
        {
            StepGraph.Add(DueWith.AsSpan(step * Words, Words), step);
            if (!Process.Steps[step].IsAct || Process.Steps[step].IsOptional)
            {
                continue;
            }

            var passing = Graph.CannotAvoid(step);
            for (var from = 0; from < Graph.Count; from++)
            {
                if (StepGraph.Has(passing, from))
                {
                    StepGraph.Add(DueWith.AsSpan(from * Words, Words), step);
                }
            }

            if (starts.Exists(s => StepGraph.Has(passing, s)))
            {
                StepGraph.Add(DueAlways, step);
            }
        }
    }

    private bool FindIsLinear()
    {
        var order = Graph.Order().Where(s => Process.Steps[s].IsAct).ToList();
        Places = new int[Graph.Count];
        for (var i = 0; i < order.Count; i++)
        {
            Places[order[i]] = i;
        }

        return order.Count == Process.Steps.Count(s => s.IsAct)
            && order.Take(order.Count - 1).Select((s, i) => Graph.CountNext(s) == 1 && Graph.Next(s).First() == order[i + 1])
                .All(isNext => isNext)
            && order.All(s => Graph.CountNext(s) <= 1);
    }
}
