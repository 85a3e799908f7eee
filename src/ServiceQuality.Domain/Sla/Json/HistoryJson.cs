using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// Members to case histories and back.
internal static class HistoryJson
{
    internal static CaseHistory Model(HistoryDto parts)
    {
        List<HistoryProblem> problems = [];
        return Made(parts, problems) ?? throw DefinitionJson.Refused(problems[0].Path, problems[0].Message);
    }

    internal static HistoryDto Parts(CaseHistory history) => new() { Id = history.Id, Events = [.. history.Events.Select(Parts)] };

    internal static CaseEvent Model(EventDto parts)
    {
        List<HistoryProblem> problems = [];
        Check(parts, "$", problems);
        return problems is [var first, ..] ? throw DefinitionJson.Refused(first.Path, first.Message) : Event(parts);
    }

    internal static EventDto Parts(CaseEvent e) => new()
    {
        At = e.At,
        Kind = e.Kind,
        Name = e.Name,
        Priority = e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged ? e.Priority : null,
        Status = e.Kind == CaseEventKind.StatusChanged || e.Status != CaseStatus.None ? e.Status : null,
        Tier = e.Kind == CaseEventKind.TierChanged || e.Tier != CustomerTier.None ? e.Tier : null,
    };

    // The history, or null and everything that is wrong with it.
    internal static CaseHistory? Made(HistoryDto parts, List<HistoryProblem> problems)
    {
        for (var i = 0; i < parts.Events.Count; i++)
        {
            Check(parts.Events[i], $"$.events[{InvariantText.Format(i)}]", problems);
        }

        if (problems.Count > 0)
        {
            return null;
        }

        ValueList<CaseEvent> events = [.. parts.Events.Select(Event)];
        if (CaseFault.Find(events.AsSpan()) is { Kind: not CaseFaultKind.None } fault)
        {
            problems.Add(new(events.Count == 0 ? "$.events" : $"$.events[{InvariantText.Format(fault.EventIndex)}]", Code(fault, events), $"Case {InvariantText.Shorten(parts.Id)}: {fault.Describe(events.AsSpan())}"));
            return null;
        }

        return new(parts.Id, events);
    }

    private static string Code(CaseFault fault, ValueList<CaseEvent> events) => fault.Kind switch
    {
        CaseFaultKind.NoOpening => "no-opening",
        CaseFaultKind.SecondOpening => "second-opening",
        CaseFaultKind.GoesBack when events[fault.EventIndex].At < events[0].At => "before-opening",
        CaseFaultKind.GoesBack => "goes-back",
        _ => "out-of-range",
    };

    // Whether it has what events of its kind have, and nothing else.
    private static void Check(EventDto? parts, string path, List<HistoryProblem> problems)
    {
        if (parts is null)
        {
            problems.Add(new(path, "not-an-event", "null is not allowed here."));
            return;
        }

        var kind = NameConverter<CaseEventKind>.Name(parts.Kind);
        Member("priority", parts.Priority is not null, parts.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged, false);
        Member("status", parts.Status is not null, parts.Kind == CaseEventKind.StatusChanged, parts.Kind == CaseEventKind.Opened);
        Member("tier", parts.Tier is not null, parts.Kind == CaseEventKind.TierChanged, parts.Kind == CaseEventKind.Opened);
        Member("name", parts.Name is not null, parts.Kind == CaseEventKind.Custom, false);

        void Member(string name, bool isGiven, bool isNeeded, bool isAllowed)
        {
            if (isNeeded && !isGiven)
            {
                problems.Add(new(path, "missing-member", $"Missing here: \"{name}\", which an event of kind {kind} has."));
            }
            else if (isGiven && !isNeeded && !isAllowed)
            {
                problems.Add(new($"{path}.{name}", "unknown-member", $"An event of kind {kind} has no {name}."));
            }
        }
    }

    private static CaseEvent Event(EventDto parts) => parts.Kind switch
    {
        CaseEventKind.Opened => CaseEvent.Opened(parts.At, parts.Priority!.Value, parts.Status ?? default, parts.Tier ?? default),
        CaseEventKind.AgentReplied => CaseEvent.AgentReplied(parts.At),
        CaseEventKind.CustomerReplied => CaseEvent.CustomerReplied(parts.At),
        CaseEventKind.StatusChanged => CaseEvent.StatusChanged(parts.At, parts.Status!.Value),
        CaseEventKind.PriorityChanged => CaseEvent.PriorityChanged(parts.At, parts.Priority!.Value),
        CaseEventKind.Resolved => CaseEvent.Resolved(parts.At),
        CaseEventKind.Reopened => CaseEvent.Reopened(parts.At),
        CaseEventKind.Closed => CaseEvent.Closed(parts.At),
        CaseEventKind.TierChanged => CaseEvent.TierChanged(parts.At, parts.Tier!.Value),
        CaseEventKind.Acknowledged => CaseEvent.Acknowledged(parts.At),
        CaseEventKind.Arrived => CaseEvent.Arrived(parts.At),
        CaseEventKind.Custom => CaseEvent.Custom(parts.At, parts.Name!),
        _ => CaseEvent.Note(parts.At),
    };
}
