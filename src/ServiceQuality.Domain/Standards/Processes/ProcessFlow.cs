namespace ServiceQuality.Domain.Standards;

// The order of a process: its steps by position and the edges between acts.
internal sealed class ProcessFlow
{
    internal ProcessFlow(ServiceProcess process)
    {
        var positions = process.Steps.Select((s, i) => (s.Code, i)).ToDictionary(s => s.Code, s => s.i, StringComparer.Ordinal);
        Edges =
        [
            .. process.Edges.Select(e => (From: positions[e.From], To: positions[e.To], IsConditional: e.Condition is not null)),
        ];
        Graph = new(process.Steps.Count, Edges.Where(e => process.Steps[e.From].IsAct && process.Steps[e.To].IsAct));
    }

    // All edges, those of physical evidence too.
    internal List<(int From, int To, bool IsConditional)> Edges { get; }

    internal StepGraph Graph { get; }
}
