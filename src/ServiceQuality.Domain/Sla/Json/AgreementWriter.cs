using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla.Json;

// Agreements to DTOs. Calendars of the registry are written by their id, others whole; what all limits have in common is written
// once.
internal sealed class AgreementWriter(
    IEmbeddedDefinitions<BusinessCalendar, CalendarRegistry> calendars, CalendarRegistry? registry)
{
    internal AgreementDto Write(ServiceLevelAgreement agreement)
    {
        ThrowIfTooMany(agreement);
        var rules = Common(Clocks(agreement).SelectMany(t => t.Limits).Select(l => l.Rules)) ?? DeadlineRules.Default;
        Terms terms = new(agreement.Calendar, rules);
        return new()
        {
            Id = agreement.Version?.Id,
            Revision = agreement.Version?.Revision,
            ValidFrom = agreement.Version?.ValidFrom,
            Name = agreement.Name,
            Kind = agreement.Kind == default ? null : agreement.Kind,
            Calendar = calendars.Write(agreement.Calendar, registry),
            Rules = rules == DeadlineRules.Default ? null : rules,
            Statuses = JsonDocuments.OrNull(agreement.Statuses),
            Events = JsonDocuments.OrNull(agreement.EventNames),
            PriorityMatrix = agreement.Priorities,
            Targets = [.. agreement.Targets.Select(t => WriteTarget(t, terms))],
            Transitions = JsonDocuments.OrNull(agreement.Transitions.Select(t => WriteTransition(t, terms))),
        };
    }

    private static IEnumerable<SlaTarget> Clocks(ServiceLevelAgreement agreement) =>
        agreement.Targets.Concat(agreement.Transitions.Select(t => t.Clock));

    private TargetDto WriteTarget(SlaTarget target, Terms terms)
    {
        TargetDto dto = new() { Name = target.Name, Limits = [] };
        WriteClock(target, PredefinedTargets.Find(target.Name), terms, dto);
        return dto;
    }

    private TransitionDto WriteTransition(SlaTransition transition, Terms terms)
    {
        TransitionDto dto = new() { Name = transition.Name, Limits = [], Then = transition.Then };
        WriteClock(transition.Clock, null, terms, dto);
        return dto;
    }

    // What a predefined target has anyway is left out.
    private void WriteClock(SlaTarget target, TargetDefinition? predefined, Terms terms, TargetDto into)
    {
        var defaults = predefined ?? new(target.Name);
        into.StartedBy = TriggersOrNull(target.StartedBy, defaults.StartedBy);
        if (target.StopsWhenAll)
        {
            into.StoppedByAll = [.. target.StoppedBy];
        }
        else
        {
            into.StoppedBy = TriggersOrNull(target.StoppedBy, defaults.StoppedBy);
        }

        into.InOrder = JsonDocuments.OrNull(target.Order.Select(o => new List<CaseTrigger> { o.First, o.Then }));
        into.ResetBy = TriggersOrNull(target.ResetBy, defaults.ResetBy);
        into.PausedOn = JsonDocuments.OrNull(target.PausedOn);
        into.PausedBy = JsonDocuments.OrNull(target.PausedBy);
        into.ResumedBy = JsonDocuments.OrNull(target.ResumedBy);
        into.OnReopening = predefined is not null && target.OnReopening == predefined.OnReopening ? null : target.OnReopening;
        into.OnChange = target.OnChange == defaults.OnChange ? null : target.OnChange;
        into.Warnings = JsonDocuments.OrNull(target.Warnings);

        Terms own = new(
            Common(target.Limits.Select(l => l.Calendar)) ?? terms.Calendar,
            Common(target.Limits.Select(l => l.Rules)) ?? terms.Rules);
        into.Calendar = CalendarOrNull(own.Calendar, terms.Calendar);
        into.Rules = own.Rules == terms.Rules ? null : own.Rules;
        foreach (var limit in target.Limits)
        {
            into.Limits.Add(new()
            {
                Priority = limit.Priority,
                Tier = limit.Tier,
                Limit = limit.Term,
                Calendar = CalendarOrNull(limit.Calendar, own.Calendar),
                Rules = limit.Rules == own.Rules ? null : limit.Rules,
            });
        }
    }

    private JsonElement? CalendarOrNull(BusinessCalendar own, BusinessCalendar around) =>
        ReferenceEquals(own, around) || own == around ? null : calendars.Write(own, registry);

    // What could not be read back is refused before it is written.
    private static void ThrowIfTooMany(ServiceLevelAgreement agreement)
    {
        List<int> counts = [agreement.Statuses.Count, agreement.EventNames.Count, agreement.Targets.Count, agreement.Transitions.Count];
        counts.AddRange([agreement.Priorities?.Impacts.Count ?? 0, agreement.Priorities?.Urgencies.Count ?? 0]);
        foreach (var clock in Clocks(agreement))
        {
            counts.AddRange([clock.StartedBy.Count, clock.StoppedBy.Count, clock.ResetBy.Count, clock.PausedBy.Count]);
            counts.AddRange([clock.Order.Count, clock.ResumedBy.Count, clock.PausedOn.Count, clock.Warnings.Count]);
        }

        if (counts.Max() > ListLimit.MaxElements)
        {
            throw new JsonException(
                $"Agreement {agreement.Name} has a list of {InvariantText.Format(counts.Max())} elements; "
                    + $"allowed in JSON are {InvariantText.Format(ListLimit.MaxElements)}.");
        }
    }

    // Null when they differ, and when there are none.
    private static T? Common<T>(IEnumerable<T> values)
        where T : class => values.Distinct().Take(2).ToList() is [var only] ? only : null;

    private static List<CaseTrigger>? TriggersOrNull(ValueList<CaseTrigger> triggers, List<CaseTrigger> ready) =>
        triggers.SequenceEqual(ready) ? null : [.. triggers];

    private readonly record struct Terms(BusinessCalendar Calendar, DeadlineRules Rules);
}
