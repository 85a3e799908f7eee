namespace ServiceQuality.Domain.Sla;

// The rules across the targets and transitions of an agreement: each broken one is a sentence.
internal sealed class AgreementRules(
    IReadOnlyList<SlaTarget> targets,
    IReadOnlyList<SlaTransition> transitions,
    IReadOnlyList<CaseStatus> statuses,
    IReadOnlyList<string> events,
    PriorityMatrix? priorities)
{
    internal IEnumerable<string> Broken()
    {
        if (targets.Count == 0)
        {
            yield return "It has no target; allowed is at least one.";
        }

        foreach (var name in Repeated(targets.Select(t => t.Name)).Concat(Repeated(transitions.Select(t => t.Name))))
        {
            yield return $"{name} appears twice; each may appear once.";
        }

        foreach (var problem in transitions.SelectMany(BrokenBy))
        {
            yield return problem;
        }

        foreach (var problem in targets.Concat(transitions.Select(t => t.Clock)).SelectMany(Undeclared))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key);

    private IEnumerable<string> BrokenBy(SlaTransition transition)
    {
        var then = transition.Then;
        if (!SlaTransition.CanFollow(then))
        {
            yield return
                $"{transition.Name} ends in {then}; allowed are Resolved, Reopened, Closed, a status and a custom event.";
        }
        else if (then.BuiltInProblem is { } problem)
        {
            yield return $"{transition.Name} ends in {problem}";
        }

        if (transition.Clock.Limits is not [.., { Narrowness: 0 }])
        {
            yield return $"{transition.Name} has no limit for all cases; allowed is one, beside narrower ones.";
        }

        if (events.Count > 0 && then.Kind == CaseEventKind.Custom && !events.Contains(then.Name!, StringComparer.Ordinal))
        {
            yield return $"{transition.Name} ends in {then}, {UndeclaredEvent()}";
        }

        if (statuses.Count > 0 && then.Status is { } status && !statuses.Contains(status))
        {
            yield return $"{transition.Name} ends in status {status}, {Undeclared()}";
        }
    }

    // Statuses and priorities that are declared elsewhere and that the target does not know, or the other way round.
    private IEnumerable<string> Undeclared(SlaTarget target)
    {
        if (statuses.Count > 0)
        {
            var named = target.PausedOn.Concat(target.Triggers.Select(t => t.Status).OfType<CaseStatus>());
            foreach (var status in named.Distinct().Where(s => !statuses.Contains(s)))
            {
                yield return $"{target.Name} names status {status}, {Undeclared()}";
            }
        }

        foreach (var name in UndeclaredEvents(target.Triggers, events))
        {
            yield return $"{target.Name} names event {name}, {UndeclaredEvent()}";
        }

        var expected = priorities?.Priorities.Distinct() ?? [];
        foreach (var priority in expected.Where(p => !Declares(target, p)))
        {
            yield return $"{target.Name} does not declare priority {priority} of the matrix; "
                + $"allowed is a limit for it, or that it is not applicable.";
        }
    }

    // The names of custom events that are not declared, where any are.
    internal static IEnumerable<string> UndeclaredEvents(IEnumerable<CaseTrigger> triggers, IReadOnlyList<string> events) =>
        events.Count == 0
            ? []
            : triggers.Where(t => t.Kind == CaseEventKind.Custom).Select(t => t.Name!).Distinct(StringComparer.Ordinal)
                .Where(n => !events.Contains(n, StringComparer.Ordinal));

    private string UndeclaredEvent() => $"which is not declared; declared are {InvariantText.Join(events)}.";

    private string Undeclared() => $"which is not declared; declared are {InvariantText.Join(statuses)}.";

    private static bool Declares(SlaTarget target, Priority priority) =>
        target.LimitFor(priority) is not null || target.Limits.Any(l => l.Priority == priority || l.Tier is not null);
}
