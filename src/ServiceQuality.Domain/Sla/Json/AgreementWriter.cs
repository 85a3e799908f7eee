using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// Agreements to members. Calendars of the registry are written by their id, others whole; what all limits have in common is written once.
internal sealed class AgreementWriter(CalendarRegistry? registry)
{
    internal static AgreementDto Parts(ServiceLevelAgreement agreement) => new AgreementWriter(null).Written(agreement);

    internal static WarningDto Parts(SlaWarning warning) => new() { At = warning.WithAction(null), Action = warning.Action };

    internal static MatrixDto Parts(PriorityMatrix matrix) => new()
    {
        Urgencies = [.. matrix.Urgencies],
        Impacts =
        [
            .. matrix.Impacts.Select((impact, i) => new MatrixRowDto
            {
                Impact = impact,
                Priorities = [.. matrix.Priorities.Skip(i * matrix.Urgencies.Count).Take(matrix.Urgencies.Count)],
            }),
        ],
    };

    internal AgreementDto Written(ServiceLevelAgreement agreement)
    {
        ThrowIfMany(agreement);
        var rules = Common(agreement.Targets.Concat(agreement.Transitions.Select(t => t.Clock)).SelectMany(t => t.Limits).Select(l => l.Rules)) ?? DeadlineRules.Default;
        Terms terms = new(agreement.Calendar, rules);
        return new()
        {
            Id = agreement.Version?.Id,
            Revision = agreement.Version?.Revision,
            ValidFrom = agreement.Version?.ValidFrom,
            Name = agreement.Name,
            Kind = agreement.Kind == default ? null : agreement.Kind,
            Calendar = Use(agreement.Calendar),
            Rules = rules == DeadlineRules.Default ? null! : DefinitionJson.Parts(rules),
            Statuses = DefinitionJson.Written(agreement.Statuses),
            PriorityMatrix = agreement.Priorities is { } matrix ? Parts(matrix) : null!,
            Targets = [.. agreement.Targets.Select(t => Clock(t, PredefinedTargets.Find(t.Name), terms, new TargetDto { Name = t.Name, Limits = [] }))],
            Transitions = DefinitionJson.Written(agreement.Transitions.Select(t =>
                Clock(t.Clock, new(t.Name), terms, new TransitionDto { Name = t.Name, Limits = [], Then = t.Then }))),
        };
    }

    // What a ready-made target has anyway is left out.
    private TParts Clock<TParts>(SlaTarget target, TargetDefinition? ready, Terms terms, TParts into)
        where TParts : TargetDto
    {
        var defaults = ready ?? new(target.Name);
        into.StartedBy = Triggers(target.StartedBy, defaults.StartedBy);
        into.StoppedBy = target.StopsWhenAll ? null! : Triggers(target.StoppedBy, defaults.StoppedBy);
        into.StoppedByAll = target.StopsWhenAll ? [.. target.StoppedBy] : null!;
        into.ResetBy = Triggers(target.ResetBy, defaults.ResetBy);
        into.PausedOn = DefinitionJson.Written(target.PausedOn);
        into.PausedBy = DefinitionJson.Written(target.PausedBy);
        into.ResumedBy = DefinitionJson.Written(target.ResumedBy);
        into.OnReopening = ready is not null && target.OnReopening == ready.OnReopening ? null : target.OnReopening;
        into.OnChange = target.OnChange == defaults.OnChange ? null : target.OnChange;
        into.Warnings = DefinitionJson.Written(target.Warnings.Select(Parts));

        Terms own = new(Common(target.Limits.Select(l => l.Calendar)) ?? terms.Calendar, Common(target.Limits.Select(l => l.Rules)) ?? terms.Rules);
        (into.Calendar, into.Rules) = Differing(own, terms);
        into.Limits.AddRange(target.Limits.Select(limit =>
        {
            var (calendar, rules) = Differing(new(limit.Calendar, limit.Rules), own);
            return new LimitDto { Priority = limit.Priority, Tier = limit.Tier, Limit = limit.Limit, Calendar = calendar, Rules = rules };
        }));
        return into;
    }

    private (CalendarDto Calendar, RulesDto Rules) Differing(Terms own, Terms around) => (
        IsSame(own.Calendar, around.Calendar) ? null! : Use(own.Calendar),
        own.Rules == around.Rules ? null! : DefinitionJson.Parts(own.Rules));

    private CalendarDto Use(BusinessCalendar calendar)
    {
        if (registry is null || calendar.Version is not { } version || !registry.Revisions(version.Id).Any(c => IsSame(c, calendar)))
        {
            return CalendarJson.Parts(calendar, registry);
        }

        var isOnly = registry.Revisions(version.Id).Count == 1;
        return CalendarDto.Nothing with { Ref = version.Id, Revision = isOnly ? null : version.Revision, IsText = isOnly };
    }

    // What a text could not give back is refused before it is written.
    private static void ThrowIfMany(ServiceLevelAgreement agreement)
    {
        var most = agreement.Targets.Concat(agreement.Transitions.Select(t => t.Clock))
            .SelectMany(t => (int[])[t.StartedBy.Count, t.StoppedBy.Count, t.ResetBy.Count, t.PausedBy.Count, t.ResumedBy.Count, t.PausedOn.Count, t.Warnings.Count])
            .Concat([agreement.Statuses.Count, agreement.Targets.Count, agreement.Transitions.Count, agreement.Priorities?.Impacts.Count ?? 0, agreement.Priorities?.Urgencies.Count ?? 0])
            .Max();
        if (most > AgreementJson.MostListed)
        {
            throw new JsonException($"Agreement {agreement.Name} has a list of {InvariantText.Format(most)} elements; allowed in JSON are {InvariantText.Format(AgreementJson.MostListed)}.");
        }
    }

    // Null when they differ, and when there are none.
    private static T? Common<T>(IEnumerable<T> values)
        where T : class => values.Distinct().Take(2).ToList() is [var only] ? only : null;

    private static bool IsSame(BusinessCalendar one, BusinessCalendar other) => ReferenceEquals(one, other) || one == other;

    private static List<CaseTrigger> Triggers(ValueList<CaseTrigger> triggers, List<CaseTrigger> ready) =>
        triggers.SequenceEqual(ready) ? null! : [.. triggers];

    private readonly record struct Terms(BusinessCalendar Calendar, DeadlineRules Rules);
}
