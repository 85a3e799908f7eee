namespace ServiceQuality.Domain.Standards;

// What steps and edges must keep to be a process: each broken rule is a sentence.
internal static class ProcessRules
{
    internal static IEnumerable<string> FindProblems(ValueList<ProcessStep> steps, ValueList<ProcessEdge> edges)
    {
        if (steps.Count is 0 or > ServiceProcess.MaxSteps)
        {
            yield return InvariantText.Compose(
                $"There are {steps.Count} steps; allowed are 1 to {ServiceProcess.MaxSteps}.");
        }

        if (edges.Count > ServiceProcess.MaxEdges)
        {
            yield return InvariantText.Compose(
                $"There are {edges.Count} edges; allowed are at most {ServiceProcess.MaxEdges}.");
        }

        foreach (var code in steps.GroupBy(s => s.Code, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            yield return $"Code {InvariantText.Shorten(code.Key)} appears twice; each may appear once.";
        }

        var codes = steps.Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        var allowed = InvariantText.Join(codes.Select(c => InvariantText.Shorten(c)));
        HashSet<(string, string)> known = [];
        for (var i = 0; i < edges.Count; i++)
        {
            var (from, to) = (edges[i].From, edges[i].To);
            var edge = $"Edge {InvariantText.Format(i)}, {InvariantText.Shorten(from)} to {InvariantText.Shorten(to)},";
            foreach (var code in new[] { from, to }.Distinct(StringComparer.Ordinal).Where(c => !codes.Contains(c)))
            {
                yield return $"{edge} names step {InvariantText.Shorten(code)}, which is unknown; allowed are {allowed}.";
            }

            if (!known.Add((from, to)))
            {
                yield return $"{edge} appears twice; each may appear once.";
            }
        }
    }
}
