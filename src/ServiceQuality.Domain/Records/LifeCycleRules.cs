using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records;

// What a life cycle must keep to be one: each broken rule is a sentence. The time grows with the number of states and moves only.
internal sealed class LifeCycleRules(
    List<string> states, List<LifeCycleMove> moves, BusinessCalendar calendar, ValueList<string> events)
{
    private readonly HashSet<string> _events = new(events, StringComparer.Ordinal);
    private readonly HashSet<string> _states = new(states, StringComparer.Ordinal);
    private readonly string _allowed = Join(states);
    private readonly string _declared = Join(events);

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

        foreach (var problem in moves.SelectMany(BrokenBy).Concat(Covered()))
        {
            yield return problem;
        }

        foreach (var state in Unreachable())
        {
            yield return $"State {InvariantText.Shorten(state)} cannot be reached; "
                + "allowed are states to which a move leads from the first one.";
        }
    }

    private IEnumerable<string> BrokenBy(LifeCycleMove move)
    {
        var name = InvariantText.Shorten(move.Name);
        var named = move.From.Concat(move.To is null ? [] : [move.To]).Distinct(StringComparer.Ordinal);
        List<string> unknown = [.. named.Where(s => !_states.Contains(s))];
        if (unknown.Count > 0)
        {
            var what = unknown.Count == 1 ? $"state {Join(unknown)}, which is" : $"states {Join(unknown)}, which are";
            yield return $"{name} names {what} unknown; allowed are {_allowed}.";
        }

        if (move.From.Count == 0)
        {
            yield return $"{name} is possible from no state; allowed is at least one.";
        }

        if (move.Trigger == CaseEventKind.Opened)
        {
            yield return $"{name} is made by the opening, which occurs only once and first; allowed are later events.";
        }

        if (move.Trigger.BuiltInProblem is { } problem)
        {
            yield return $"{name} names {problem}";
        }

        List<string> undeclared =
        [
            .. move.Rules.SelectMany(r => r.Requirement.Triggers).Prepend(move.Trigger)
                .Where(t => t.Kind == CaseEventKind.Custom && _events.Count > 0 && !_events.Contains(t.Name!))
                .Select(t => t.Name!).Distinct(StringComparer.Ordinal),
        ];
        if (undeclared.Count > 0)
        {
            var what = undeclared.Count == 1 ? $"event {Join(undeclared)}, which is" : $"events {Join(undeclared)}, which are";
            yield return $"{name} names {what} not declared; declared are {_declared}.";
        }

        foreach (var rule in move.Rules)
        {
            foreach (var leaf in rule.Requirement.Leaves.Where(l => l.Kind == ConditionKind.RefersTo))
            {
                yield return $"Rule {InvariantText.Shorten(rule.Code)} of {name}: {InvariantText.Shorten(leaf.ToString())} "
                    + "cannot be known by a life cycle; allowed is to check it by RecordRule.FindBroken.";
            }

            foreach (var broken in ConditionRules.Broken(rule.Requirement, calendar))
            {
                yield return $"Rule {InvariantText.Shorten(rule.Code)} of {name}: its condition {broken}";
            }

            if (Contradictions.Has(rule.Requirement))
            {
                yield return $"{name} can never be made: {rule.Requirement} never holds ({InvariantText.Shorten(rule.Code)}).";
            }
        }
    }

    // A move without rules takes its event in its states, so that no later move gets it there.
    private IEnumerable<string> Covered()
    {
        Dictionary<(CaseTrigger Trigger, string State), string> taken = [];
        foreach (var move in moves)
        {
            foreach (var by in move.From.GroupBy(s => taken.GetValueOrDefault((move.Trigger, s)), StringComparer.Ordinal))
            {
                if (by.Key is not null)
                {
                    yield return $"{InvariantText.Shorten(move.Name)} is never made from {Join(by)}: "
                        + $"{InvariantText.Shorten(by.Key)} is made by the same event there.";
                }
            }

            foreach (var state in move.Rules.Count == 0 ? move.From : [])
            {
                taken.TryAdd((move.Trigger, state), move.Name);
            }
        }
    }

    private IEnumerable<string> Unreachable()
    {
        var next = moves.Where(m => m.To is not null).SelectMany(m => m.From.Select(s => (From: s, To: m.To!)))
            .ToLookup(m => m.From, m => m.To, StringComparer.Ordinal);
        HashSet<string> reached = new([states[0]], StringComparer.Ordinal);
        Queue<string> open = new(reached);
        while (open.TryDequeue(out var state))
        {
            foreach (var to in next[state].Where(reached.Add))
            {
                open.Enqueue(to);
            }
        }

        return states.Distinct(StringComparer.Ordinal).Where(s => !reached.Contains(s));
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> names) => names.GroupBy(n => n, StringComparer.Ordinal)
        .Where(g => g.Skip(1).Any()).Select(g => InvariantText.Shorten(g.Key));

    private static string Join(IEnumerable<string> names) => InvariantText.Join(names.Select(n => InvariantText.Shorten(n)));
}
