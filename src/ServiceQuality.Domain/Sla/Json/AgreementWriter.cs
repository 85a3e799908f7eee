using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla.Json;

// Agreements to DTOs. Calendars of the registry are written by their id, others whole; what all limits have in common is written
// once.
internal sealed class AgreementWriter(
    IEmbeddedDefinitions<BusinessCalendar, CalendarRegistry> calendars, CalendarRegistry? registry)
{
    private readonly ClockWriter _clocks = new(calendars, registry);

    internal AgreementDto Write(ServiceLevelAgreement agreement)
    {
        ThrowIfTooMany(agreement);
        var rules = Common(Clocks(agreement).SelectMany(t => t.Limits).Select(l => l.Rules)) ?? DeadlineRules.Default;
        ClockTerms terms = new(agreement.Calendar, rules);
        return new()
        {
            Id = agreement.Version?.Id,
            Revision = agreement.Version?.Revision,
            ValidFrom = agreement.Version?.ValidFrom,
            Name = agreement.Name,
            Kind = agreement.Kind == default ? null : agreement.Kind,
            Calendar = _clocks.WriteCalendar(agreement.Calendar),
            Rules = ClockWriter.RulesOrNull(rules, DeadlineRules.Default),
            Statuses = JsonDocuments.OrNull(agreement.Statuses),
            Events = JsonDocuments.OrNull(agreement.EventNames),
            PriorityMatrix = agreement.Priorities,
            Targets = [.. agreement.Targets.Select(t => WriteTarget(t, terms))],
            Transitions = JsonDocuments.OrNull(agreement.Transitions.Select(t => WriteTransition(t, terms))),
        };
    }

    private static IEnumerable<SlaTarget> Clocks(ServiceLevelAgreement agreement) =>
        agreement.Targets.Concat(agreement.Transitions.Select(t => t.Clock));

    private TargetDto WriteTarget(SlaTarget target, ClockTerms terms)
    {
        TargetDto dto = new() { Name = target.Name, Limits = [] };
        WriteClock(target, PredefinedTargets.Find(target.Name), terms, dto);
        return dto;
    }

    private TransitionDto WriteTransition(SlaTransition transition, ClockTerms terms)
    {
        TransitionDto dto = new() { Name = transition.Name, Limits = [], Then = transition.Then };
        WriteClock(transition.Clock, null, terms, dto);
        return dto;
    }

    private void WriteClock(SlaTarget target, TargetDefinition? predefined, ClockTerms terms, TargetDto into)
    {
        ClockWriter.Write(target, predefined, into);
        into.Warnings = JsonDocuments.OrNull(target.Warnings);

        ClockTerms own = new(
            Common(target.Limits.Select(l => l.Calendar)) ?? terms.Calendar,
            Common(target.Limits.Select(l => l.Rules)) ?? terms.Rules);
        into.Calendar = _clocks.CalendarOrNull(own.Calendar, terms.Calendar);
        into.Rules = ClockWriter.RulesOrNull(own.Rules, terms.Rules);
        foreach (var limit in target.Limits)
        {
            into.Limits.Add(new()
            {
                Priority = limit.Priority,
                Tier = limit.Tier,
                Limit = limit.Term,
                Calendar = _clocks.CalendarOrNull(limit.Calendar, own.Calendar),
                Rules = ClockWriter.RulesOrNull(limit.Rules, own.Rules),
            });
        }
    }

    // What could not be read back is refused before it is written.
    private static void ThrowIfTooMany(ServiceLevelAgreement agreement)
    {
        var what = $"Agreement {InvariantText.Shorten(agreement.Name)}";
        ListLimit.CheckWritten(
            what, agreement.Statuses.Count, agreement.EventNames.Count, agreement.Targets.Count, agreement.Transitions.Count,
            agreement.Priorities?.Impacts.Count ?? 0, agreement.Priorities?.Urgencies.Count ?? 0);
        foreach (var clock in Clocks(agreement))
        {
            ClockWriter.CheckCounts(what, clock);
        }
    }

    // Null when they differ, and when there are none.
    private static T? Common<T>(IEnumerable<T> values)
        where T : class => values.Distinct().Take(2).ToList() is [var only] ? only : null;
}
