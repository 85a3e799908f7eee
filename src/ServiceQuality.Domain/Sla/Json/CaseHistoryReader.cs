namespace ServiceQuality.Domain.Sla.Json;

// DTOs to case histories.
internal static class CaseHistoryReader
{
    internal const string FieldProblem = "not-a-field";

    internal static CaseHistory Read(CaseHistoryDto dto)
    {
        List<CaseHistoryProblem> problems = [];
        return Read(dto, problems) ?? throw new InvalidJsonException(problems[0].Message, problems[0].Path);
    }

    internal static CaseEvent Read(CaseEventDto dto)
    {
        List<CaseHistoryProblem> problems = [];
        Check(dto, "$", problems);
        return problems is [var first, ..] ? throw new InvalidJsonException(first.Message, first.Path) : dto.ToModel();
    }

    // The history, or null and everything that is wrong with it.
    internal static CaseHistory? Read(CaseHistoryDto dto, List<CaseHistoryProblem> problems)
    {
        for (var i = 0; i < dto.Events.Count; i++)
        {
            Check(dto.Events[i], $"$.events{JsonPlace.Step(i)}", problems);
        }

        if (problems.Count > 0)
        {
            return null;
        }

        ValueList<CaseEvent> events = [.. dto.Events.Select(e => e.ToModel())];
        var fault = CaseFault.Find(events.AsSpan());
        if (fault.Kind != CaseFaultKind.None)
        {
            var path = events.Count == 0 ? "$.events" : $"$.events{JsonPlace.Step(fault.EventIndex)}";
            var sentence = fault.Describe(events.AsSpan()).OfCase(InvariantText.Shorten(dto.Id));
            problems.Add(new(path, Code(fault, events), sentence));
            return null;
        }

        return new(dto.Id, events);
    }

    private static string Code(CaseFault fault, ValueList<CaseEvent> events) => fault.Kind switch
    {
        CaseFaultKind.NoOpening => "no-opening",
        CaseFaultKind.SecondOpening => "second-opening",
        CaseFaultKind.GoesBack when events[fault.EventIndex].At < events[0].At => "before-opening",
        CaseFaultKind.GoesBack => "goes-back",
        _ => "out-of-range",
    };

    // Names and values are not blank.
    private static void CheckFields(Dictionary<string, string> fields, string path, List<CaseHistoryProblem> problems)
    {
        if (fields.Count > ListLimit.MaxElements)
        {
            problems.Add(new(
                path,
                FieldProblem,
                CaseListSentences.TooManyFields,
                InvariantText.Format(fields.Count),
                InvariantText.Format(ListLimit.MaxElements)));
            return;
        }

        foreach (var (name, value) in fields)
        {
            foreach (var text in new[] { name, value }.Where(t => t.Length == 0 || t.Trim().Length != t.Length))
            {
                problems.Add(new(
                    path + JsonPlace.Step(name),
                    FieldProblem,
                    CaseListSentences.InvalidField,
                    InvariantText.Shorten(text)));
            }
        }
    }

    // Whether it has what events of its kind have, and nothing else.
    private static void Check(CaseEventDto dto, string path, List<CaseHistoryProblem> problems)
    {
        var isOpening = dto.Kind == CaseEventKind.Opened;
        Member("priority", dto.Priority is not null, isOpening || dto.Kind == CaseEventKind.PriorityChanged, isAllowed: false);
        Member("status", dto.Status is not null, dto.Kind == CaseEventKind.StatusChanged, isAllowed: isOpening);
        Member("tier", dto.Tier is not null, dto.Kind == CaseEventKind.TierChanged, isAllowed: isOpening);
        Member("name", dto.Name is not null, dto.Kind == CaseEventKind.Custom, isAllowed: false);
        CheckFields(dto.Fields ?? [], $"{path}.fields", problems);

        void Member(string name, bool isGiven, bool isNeeded, bool isAllowed)
        {
            var kind = NameConverter<CaseEventKind>.Write(dto.Kind);
            if (isNeeded && !isGiven)
            {
                problems.Add(new(path, "missing-member", CaseListSentences.MissingMember, name, kind));
            }
            else if (isGiven && !isNeeded && !isAllowed)
            {
                problems.Add(new($"{path}.{name}", "unknown-member", CaseListSentences.UnknownMember, kind, name));
            }
        }
    }
}
