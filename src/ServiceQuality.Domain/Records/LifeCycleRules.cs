using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

// What a life cycle must keep to be one: each broken rule is a sentence.
internal sealed class LifeCycleRules(List<string> states, List<LifeCycleMove> moves)
{
    internal IEnumerable<string> Broken()
    {
        if (states.Count == 0)
        {
            yield return "It has no state; allowed is at least one.";
            yield break;
        }

        foreach (var name in Repeated(states).Select(s => $"State {s}").Concat(Repeated(moves.Select(m => m.Name))))
        {
            yield return $"{name} appears twice; each may appear once.";
        }

        foreach (var problem in moves.SelectMany(BrokenBy))
        {
            yield return problem;
        }

        foreach (var state in Unreachable())
        {
            yield return $"State {state} cannot be reached; allowed are states to which a move leads from the first one.";
        }
    }

    private IEnumerable<string> BrokenBy(LifeCycleMove move)
    {
        foreach (var state in move.From.Concat(move.To is null ? [] : [move.To]).Distinct().Where(s => !states.Contains(s)))
        {
            yield return $"{move.Name} names state {state}, which is unknown; allowed are {InvariantText.Join(states)}.";
        }

        if (move.From.Count == 0)
        {
            yield return $"{move.Name} is possible from no state; allowed is at least one.";
        }

        if (move.Trigger == CaseEventKind.Opened)
        {
            yield return $"{move.Name} is made by the opening, which occurs only once and first; allowed are later events.";
        }

        if (move.Trigger.BuiltInProblem is { } problem)
        {
            yield return $"{move.Name} names {problem}";
        }

        foreach (var rule in move.Rules.Where(r => Contradictions.Has(r.Requirement)))
        {
            yield return $"{move.Name} can never be made: {rule.Requirement} never holds ({rule.Code}).";
        }

        var earlier = moves.TakeWhile(m => !ReferenceEquals(m, move)).Where(m => m.Trigger == move.Trigger);
        foreach (var other in earlier.Where(m => m.From.Intersect(move.From).Any() && m.Rules.Count == 0))
        {
            yield return $"{move.Name} is never made: {other.Name} is made by the same event from the same state.";
        }
    }

    private IEnumerable<string> Unreachable()
    {
        HashSet<string> reached = [states[0]];
        while (moves.Where(m => m.To is not null && m.From.Any(reached.Contains) && reached.Add(m.To)).ToList().Count > 0)
        {
        }

        return states.Distinct().Where(s => !reached.Contains(s));
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key);
}
