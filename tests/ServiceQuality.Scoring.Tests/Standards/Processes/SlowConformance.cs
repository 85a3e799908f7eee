using NodaTime;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Scoring.Tests.Standards.Processes;

// Conformance written down as it is defined: searches over edges, all choices of branches, a table for the common subsequence.
internal sealed class SlowConformance(ServiceProcess process)
{
    private readonly List<string> _acts = [.. process.Steps.Where(s => s.IsAct).Select(s => s.Code)];
    private readonly List<ProcessEdge> _edges =
        [.. process.Edges.Where(e => process.Steps[e.From].IsAct && process.Steps[e.To].IsAct)];

    internal SlowCase Read(List<(string Step, Instant Done)> events)
    {
        var known = events.Where(e => _acts.Contains(e.Step)).ToList();
        var first = known.Select(e => e.Step).Distinct(StringComparer.Ordinal).ToList();
        var due = _acts.Where(v => first.Contains(v)
            || (!process.Steps[v].IsOptional
                && process.Starts.Select(s => s.Code).Concat(first).Any(u => !CanAvoid(u, v)))).ToList();
        var repeated = _acts.Where(v => !Leads(v, v) && known.Count(e => e.Step == v) > 1).ToList();
        var extra = events.Count - known.Count + repeated.Sum(v => known.Count(e => e.Step == v) - 1);
        var line = Line();
        var disorder = line is null ? Inverted(first) : [.. first.Except(Common(line, first), StringComparer.Ordinal)];
        return new(
            due, [.. due.Except(first, StringComparer.Ordinal)], repeated, [.. _acts.Where(disorder.Contains)],
            [.. _acts.Where(v => IsLate(events, v))], extra);
    }

    private bool IsLate(List<(string Step, Instant Done)> events, string step)
    {
        var at = events.FindIndex(e => e.Step == step);
        var ready = at - 1;
        while (ready >= 0 && !(_acts.Contains(events[ready].Step) && Leads(events[ready].Step, step)))
        {
            ready--;
        }

        return at >= 0 && ready >= 0 && process.Steps[step].Expected is { } expected
            && events[at].Done - events[ready].Done > expected.Amount;
    }

    // Steps after which a step comes that leads to them and to which they do not lead.
    private List<string> Inverted(List<string> first) => [.. first.Where((v, i) =>
        first.Skip(i + 1).Any(later => Leads(later, v) && !Leads(v, later)))];

    // The acts in their line, or null when they are not in one.
    private List<string>? Line()
    {
        List<string> line = [.. _acts.Where(v => _edges.TrueForAll(e => e.To != v))];
        while (line.Count is > 0 and <= 10 && _edges.Where(e => e.From == line[^1]).ToList() is { Count: > 0 } next)
        {
            line.AddRange(next.Select(e => e.To));
        }

        return line.Count == _acts.Count && line.Distinct(StringComparer.Ordinal).Count() == line.Count
            && _edges.Count == line.Count - 1 && _edges.TrueForAll(e => line.IndexOf(e.To) == line.IndexOf(e.From) + 1)
            ? line
            : null;
    }

    // The longest common subsequence by the full table, read from the end so that each step of it is as early as can be.
    private static List<string> Common(List<string> line, List<string> first)
    {
        var length = new int[line.Count + 1, first.Count + 1]; // of the first a of the line and the first b of the case
        for (var a = 1; a <= line.Count; a++)
        {
            for (var b = 1; b <= first.Count; b++)
            {
                length[a, b] = line[a - 1] == first[b - 1]
                    ? length[a - 1, b - 1] + 1
                    : Math.Max(length[a - 1, b], length[a, b - 1]);
            }
        }

        List<string> common = [];
        var (x, y) = (line.Count, first.Count);
        while (x > 0 && y > 0 && length[x, y] > 0)
        {
            if (length[x - 1, y] == length[x, y])
            {
                x--;
            }
            else if (line[x - 1] == first[y - 1])
            {
                common.Add(line[x - 1]);
                (x, y) = (x - 1, y - 1);
            }
            else
            {
                y--;
            }
        }

        return common;
    }

    // Whether a way of at least one edge leads from a step to another.
    private bool Leads(string from, string to)
    {
        HashSet<string> reached = [.. _edges.Where(e => e.From == from).Select(e => e.To)];
        for (var count = 0; count < reached.Count;)
        {
            count = reached.Count;
            reached.UnionWith(_edges.Where(e => reached.Contains(e.From)).Select(e => e.To).ToList());
        }

        return reached.Contains(to);
    }

    // Whether some choice of branches ends without the step.
    private bool CanAvoid(string from, string step)
    {
        var forks = _acts.Select(v => _edges.Where(e => e.From == v && e.Condition is not null).ToList()).Where(f => f.Count > 0);
        IEnumerable<List<ProcessEdge>> choices = [[]];
        foreach (var fork in forks)
        {
            var mayStop = _edges.Exists(e => e.From == fork[0].From && e.Condition is null);
            choices =
            [
                .. choices.SelectMany(c => fork.Select(e => c.Append(e).ToList())), .. mayStop ? choices : [],
            ];
        }

        return choices.Any(choice =>
        {
            var taken = _edges.Where(e => e.Condition is null).Concat(choice).ToList();
            HashSet<string> open = [from];
            HashSet<string> visited = [from];
            for (var i = 0; i < _acts.Count && open.Count > 0; i++)
            {
                open = [.. taken.Where(e => open.Contains(e.From)).Select(e => e.To)];
                visited.UnionWith(open);
            }

            return open.Count == 0 && !visited.Contains(step);
        });
    }
}
