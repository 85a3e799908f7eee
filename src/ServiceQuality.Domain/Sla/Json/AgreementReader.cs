using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla.Json;

// DTOs to agreements. Their calendars are named or contained.
internal sealed class AgreementReader(IDefinitionScope<BusinessCalendar, CalendarRegistry> calendars)
{
    private readonly ClockReader _clocks = new(calendars);

    internal ServiceLevelAgreement Read(AgreementDto dto, string path)
    {
        ListLimit.Check(dto.Targets, $"{path}.targets");
        ListLimit.Check(dto.Transitions, $"{path}.transitions");
        CheckStatuses(dto.Statuses, $"{path}.statuses");
        ClockTerms terms = new(_clocks.ReadCalendar(dto.Calendar, path), dto.Rules ?? DeadlineRules.Default);
        var builder = ServiceLevelAgreement.Create(dto.Name, terms.Calendar)
            .Kind(dto.Kind ?? default)
            .Version(VersionMembers.Read(dto.Id, dto.Revision, dto.ValidFrom, path, "agreement"))
            .Statuses(NameLists.Statuses(dto.Statuses, $"{path}.statuses"))
            .Events(NameLists.ReadDifferent(dto.Events, $"{path}.events", "Event"));
        if (dto.PriorityMatrix is { } matrix)
        {
            builder.Priorities(matrix);
        }

        for (var i = 0; i < dto.Targets.Count; i++)
        {
            builder.Add(ReadTarget(dto.Targets[i], terms, $"{path}.targets{JsonPlace.Step(i)}"));
        }

        for (var i = 0; i < dto.Transitions?.Count; i++)
        {
            var transition = dto.Transitions[i];
            builder.Add(ReadClock(transition, new(
                transition.Name), terms, $"{path}.transitions{JsonPlace.Step(i)}"), transition.Then);
        }

        return builder.TryBuild(out var agreement, out var problems)
            ? agreement
            : throw new InvalidJsonException(
                InvariantText.Lines($"Agreement {InvariantText.Shorten(dto.Name)} cannot be built:", problems), path);
    }

    private SlaTargetBuilder ReadTarget(TargetDto dto, ClockTerms terms, string path)
    {
        if (PredefinedTargets.Find(dto.Name) is { } predefined)
        {
            return ReadClock(dto, predefined, terms, path);
        }

        List<string> missing = [];
        if (dto.StartedBy is null)
        {
            missing.Add("startedBy");
        }

        if (dto.StoppedBy is null && dto.StoppedByAll is null)
        {
            missing.Add("stoppedBy (or stoppedByAll)");
        }

        if (dto.OnReopening is null)
        {
            missing.Add("onReopening");
        }

        if (missing.Count > 0)
        {
            throw new InvalidJsonException(
                $"\"{InvariantText.Shorten(dto.Name)}\" is not a predefined target "
                    + $"({string.Join(", ", PredefinedTargets.Names)}), so it needs {string.Join(", ", missing)}.",
                path,
                JsonProblem.MissingMember);
        }

        return ReadClock(dto, new(dto.Name), terms, path);
    }

    // What is given replaces what a predefined target has.
    private SlaTargetBuilder ReadClock(TargetDto dto, TargetDefinition into, ClockTerms terms, string path)
    {
        SlaTargetBuilder builder = new(into);
        ClockReader.Read(dto, builder, path);
        ListLimit.Check(dto.Warnings, $"{path}.warnings");
        into.Warnings.AddRange(dto.Warnings ?? []);

        terms = _clocks.Own(dto.Calendar, dto.Rules, terms, path);
        ListLimit.Check(dto.Limits, $"{path}.limits");
        for (var i = 0; i < dto.Limits.Count; i++)
        {
            var limit = dto.Limits[i];
            var own = _clocks.Own(limit.Calendar, limit.Rules, terms, $"{path}.limits{JsonPlace.Step(i)}");
            builder.Limit(limit.Priority, limit.Tier, limit.Limit, own.Calendar, own.Rules);
        }

        return builder;
    }

    private static void CheckStatuses(List<CaseStatus>? statuses, string path)
    {
        NameLists.Statuses(statuses, path);
        HashSet<CaseStatus> names = [];
        for (var i = 0; i < statuses?.Count; i++)
        {
            if (!names.Add(statuses[i]))
            {
                throw new InvalidJsonException(
                    $"Status \"{InvariantText.Shorten(statuses[i].Name)}\" appears twice; each may appear once.",
                    path + JsonPlace.Step(i));
            }
        }
    }
}
