using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla.Json;

// DTOs to agreements. Their calendars are named or contained.
internal sealed class AgreementReader(IDefinitionScope<BusinessCalendar, CalendarRegistry> calendars)
{
    internal ServiceLevelAgreement Read(AgreementDto dto, string path)
    {
        ListLimit.Check(dto.Targets, $"{path}.targets");
        ListLimit.Check(dto.Transitions, $"{path}.transitions");
        CheckStatuses(dto.Statuses, $"{path}.statuses");
        Terms terms = new(calendars.Read(dto.Calendar, $"{path}.calendar"), dto.Rules ?? DeadlineRules.Default);
        var builder = ServiceLevelAgreement.Create(dto.Name, terms.Calendar)
            .Kind(dto.Kind ?? default)
            .Version(VersionMembers.Read(dto.Id, dto.Revision, dto.ValidFrom, path, "agreement"))
            .Statuses(Names(dto.Statuses))
            .Events(EventNames(dto.Events, $"{path}.events"));
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

    private SlaTargetBuilder ReadTarget(TargetDto dto, Terms terms, string path)
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
    private SlaTargetBuilder ReadClock(TargetDto dto, TargetDefinition into, Terms terms, string path)
    {
        if (dto is { StoppedBy: not null, StoppedByAll: not null })
        {
            throw new InvalidJsonException("The target has stoppedBy and stoppedByAll; allowed is one of them.", path);
        }

        into.StopsWhenAll = dto.StoppedByAll is not null;
        Replace(into.StartedBy, dto.StartedBy, $"{path}.startedBy");
        Replace(into.StoppedBy, dto.StoppedBy, $"{path}.stoppedBy");
        Replace(into.StoppedBy, dto.StoppedByAll, $"{path}.stoppedByAll");
        ReadOrder(into.Order, dto.InOrder, $"{path}.inOrder");
        Replace(into.ResetBy, dto.ResetBy, $"{path}.resetBy");
        Replace(into.PausedBy, dto.PausedBy, $"{path}.pausedBy");
        Replace(into.ResumedBy, dto.ResumedBy, $"{path}.resumedBy");
        into.OnReopening = dto.OnReopening ?? into.OnReopening;
        into.OnChange = dto.OnChange ?? into.OnChange;
        ListLimit.Check(dto.Warnings, $"{path}.warnings");
        into.Warnings.AddRange(dto.Warnings ?? []);
        RefuseBlank(dto.PausedOn, $"{path}.pausedOn");
        var builder = new SlaTargetBuilder(into).PauseOn(Names(dto.PausedOn));

        terms = Own(dto.Calendar, dto.Rules, terms, path);
        ListLimit.Check(dto.Limits, $"{path}.limits");
        for (var i = 0; i < dto.Limits.Count; i++)
        {
            var limit = dto.Limits[i];
            var own = Own(limit.Calendar, limit.Rules, terms, $"{path}.limits{JsonPlace.Step(i)}");
            builder.Limit(limit.Priority, limit.Tier, limit.Limit, own.Calendar, own.Rules);
        }

        return builder;
    }

    // The calendar and rules of a target or limit; those around it where it has none.
    private Terms Own(JsonElement? calendar, DeadlineRules? rules, Terms around, string path) => new(
        calendar is { } value ? calendars.Read(value, $"{path}.calendar") : around.Calendar,
        rules ?? around.Rules);

    private static void Replace(List<CaseTrigger> list, List<CaseTrigger>? given, string path)
    {
        if (given is not null)
        {
            ListLimit.Check(given, path);
            list.Clear();
            list.AddRange(given);
        }
    }

    private static void ReadOrder(List<EventOrder> order, List<List<CaseTrigger>>? given, string path)
    {
        ListLimit.Check(given, path);
        for (var i = 0; i < given?.Count; i++)
        {
            ListLimit.Check(given[i], path + JsonPlace.Step(i));
            order.AddRange(given[i].Skip(1).Select((then, j) => new EventOrder(given[i][j], then)));
        }
    }

    private static string[] EventNames(List<string>? names, string path)
    {
        ListLimit.Check(names, path);
        for (var i = 0; i < names?.Count; i++)
        {
            var name = names[i];
            if (name.Trim().Length != name.Length || name.Length == 0 || names.IndexOf(name) < i)
            {
                throw new InvalidJsonException(
                    $"Event \"{InvariantText.Shorten(name)}\" is blank, has white space at its ends or appears twice; "
                    + "allowed are different names.",
                    path + JsonPlace.Step(i));
            }
        }

        return [.. names ?? []];
    }

    private static void CheckStatuses(List<CaseStatus>? statuses, string path)
    {
        RefuseBlank(statuses, path);
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

    private static void RefuseBlank(List<CaseStatus>? statuses, string path)
    {
        ListLimit.Check(statuses, path);
        if (statuses?.IndexOf(CaseStatus.None) is >= 0 and var blank)
        {
            throw new InvalidJsonException("The status is blank; allowed is a name.", path + JsonPlace.Step(blank));
        }
    }

    private static string[] Names(List<CaseStatus>? statuses) => [.. (statuses ?? []).Select(s => s.Name)];

    private readonly record struct Terms(BusinessCalendar Calendar, DeadlineRules Rules);
}
