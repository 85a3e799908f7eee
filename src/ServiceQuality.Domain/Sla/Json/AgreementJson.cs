using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// Members to agreements, whose calendars are looked up among others or stand in them.
internal sealed class AgreementJson(CalendarJson calendars)
{
    // Some checks of an agreement take the square of what is listed: a text must not make them take for ever.
    internal const int MostListed = 1_000;

    internal static ServiceLevelAgreement Model(AgreementDto parts) => new AgreementJson(CalendarJson.Alone()).Made(parts, "$");

    internal static PriorityMatrix Model(MatrixDto parts) => Matrix(parts, "$");

    internal static SlaWarning Model(WarningDto parts) => parts.At.WithAction(parts.Action);

    internal ServiceLevelAgreement Made(AgreementDto parts, string path)
    {
        Terms terms = new(calendars.Made(parts.Calendar, $"{path}.calendar"), Rules(parts.Rules) ?? DeadlineRules.Default);
        var builder = ServiceLevelAgreement.Create(parts.Name, terms.Calendar)
            .Kind(parts.Kind ?? default)
            .Version(DefinitionJson.Version(parts.Id, parts.Revision, parts.ValidFrom, path, "agreement"))
            .Statuses([.. Names(parts.Statuses, $"{path}.statuses", mayStandTwice: false)]);
        if (parts.PriorityMatrix is { } matrix)
        {
            builder.Priorities(Matrix(matrix, $"{path}.priorityMatrix"));
        }

        var targets = Listed(parts.Targets, $"{path}.targets");
        for (var i = 0; i < targets.Count; i++)
        {
            builder.Add(Target(targets[i], terms, $"{path}.targets[{InvariantText.Format(i)}]"));
        }

        var transitions = Listed(parts.Transitions, $"{path}.transitions");
        for (var i = 0; i < transitions.Count; i++)
        {
            builder.Add(Clock(transitions[i], new(transitions[i].Name), terms, $"{path}.transitions[{InvariantText.Format(i)}]"), transitions[i].Then);
        }

        return builder.TryBuild(out var agreement, out var problems)
            ? agreement
            : throw DefinitionJson.Refused(path, InvariantText.Lines($"Agreement {InvariantText.Shorten(parts.Name)} cannot be built:", problems));
    }

    private SlaTargetBuilder Target(TargetDto parts, Terms terms, string path)
    {
        if (PredefinedTargets.Find(parts.Name) is { } ready)
        {
            return Clock(parts, ready, terms, path);
        }

        List<string> missing = [];
        Miss(parts.StartedBy is null, "startedBy");
        Miss(parts.StoppedBy is null && parts.StoppedByAll is null, "stoppedBy (or stoppedByAll)");
        Miss(parts.OnReopening is null, "onReopening");
        return missing.Count == 0
            ? Clock(parts, new(parts.Name), terms, path)
            : throw DefinitionJson.Refused(
                path, $"\"{InvariantText.Shorten(parts.Name)}\" is no ready-made target ({string.Join(", ", PredefinedTargets.Names)}), so it needs {string.Join(", ", missing)}.");

        void Miss(bool isMissing, string name) => missing.AddRange(isMissing ? [name] : []);
    }

    // What is given replaces what a ready-made target has.
    private SlaTargetBuilder Clock(TargetDto parts, TargetDefinition into, Terms terms, string path)
    {
        if (parts is { StoppedBy: not null, StoppedByAll: not null })
        {
            throw DefinitionJson.Refused(path, "The target has stoppedBy and stoppedByAll; allowed is one of them.");
        }

        into.StopsWhenAll = parts.StoppedByAll is not null;
        Replace(into.StartedBy, parts.StartedBy, $"{path}.startedBy");
        Replace(into.StoppedBy, parts.StoppedBy, $"{path}.stoppedBy");
        Replace(into.StoppedBy, parts.StoppedByAll, $"{path}.stoppedByAll");
        Replace(into.ResetBy, parts.ResetBy, $"{path}.resetBy");
        Replace(into.PausedBy, parts.PausedBy, $"{path}.pausedBy");
        Replace(into.ResumedBy, parts.ResumedBy, $"{path}.resumedBy");
        into.OnReopening = parts.OnReopening ?? into.OnReopening;
        into.OnChange = parts.OnChange ?? into.OnChange;
        into.Warnings.AddRange(Listed(parts.Warnings, $"{path}.warnings").Select(Model));
        var builder = new SlaTargetBuilder(into).PauseOn([.. Names(parts.PausedOn, $"{path}.pausedOn", mayStandTwice: true)]);

        terms = Own(parts.Calendar, parts.Rules, terms, path);
        var limits = Listed(parts.Limits, $"{path}.limits");
        for (var i = 0; i < limits.Count; i++)
        {
            var (calendar, rules) = Own(limits[i].Calendar, limits[i].Rules, terms, $"{path}.limits[{InvariantText.Format(i)}]");
            builder.Limit(limits[i].Priority, limits[i].Tier, limits[i].Limit, calendar, rules);
        }

        return builder;
    }

    private Terms Own(CalendarDto? calendar, RulesDto? rules, Terms terms, string path) =>
        new(calendar is null ? terms.Calendar : calendars.Made(calendar, $"{path}.calendar"), Rules(rules) ?? terms.Rules);

    private static DeadlineRules? Rules(RulesDto? parts) => parts is null ? null : DefinitionJson.Model(parts);

    private static PriorityMatrix Matrix(MatrixDto parts, string path)
    {
        var (urgencies, rows) = (Listed(parts.Urgencies, $"{path}.urgencies"), Listed(parts.Impacts, $"{path}.impacts"));
        if (rows.FindIndex(r => r.Priorities.Count != urgencies.Count) is >= 0 and var at)
        {
            throw DefinitionJson.Refused(
                $"{path}.impacts[{InvariantText.Format(at)}].priorities",
                $"The row has {InvariantText.Format(rows[at].Priorities.Count)} priorities; allowed are {InvariantText.Format(urgencies.Count)}, one for each of the urgencies.");
        }

        return DefinitionJson.Made(path, () => new PriorityMatrix(rows.Select(r => r.Impact), urgencies, rows.SelectMany(r => r.Priorities)));
    }

    private static void Replace(List<CaseTrigger> list, List<CaseTrigger>? given, string path)
    {
        if (given is not null)
        {
            list.Clear();
            list.AddRange(Few(given, path));
        }
    }

    private static IEnumerable<string> Names(List<CaseStatus> statuses, string path, bool mayStandTwice)
    {
        HashSet<CaseStatus> names = [];
        for (var i = 0; i < Few(statuses, path).Count; i++)
        {
            if (statuses[i] == CaseStatus.None || (!names.Add(statuses[i]) && !mayStandTwice))
            {
                throw DefinitionJson.Refused(
                    $"{path}[{InvariantText.Format(i)}]", statuses[i] == CaseStatus.None ? "The status is blank; allowed is a name." : $"Status \"{InvariantText.Shorten(statuses[i].Name)}\" stands twice; allowed is once.");
            }

            yield return statuses[i].Name;
        }
    }

    private static List<T> Listed<T>(List<T> list, string path)
        where T : class => DefinitionJson.Elements(Few(list, path), path);

    private static List<T> Few<T>(List<T> list, string path) => list.Count <= MostListed
        ? list
        : throw DefinitionJson.Refused(path, $"The list has {InvariantText.Format(list.Count)} elements; allowed are {InvariantText.Format(MostListed)}.");

    private readonly record struct Terms(BusinessCalendar Calendar, DeadlineRules Rules);
}
