using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla.Json;

// The clocks of targets, transitions and duties to DTOs.
internal sealed class ClockWriter(IEmbeddedDefinitions<BusinessCalendar, CalendarRegistry> calendars, CalendarRegistry? registry)
{
    // What a ready-made clock has anyway is left out; other clocks say what a reopening does to them.
    internal static void Write(SlaTarget target, TargetDefinition? readyMade, ClockDto into)
    {
        var defaults = readyMade ?? new(target.Name);
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
        into.OnReopening = target.OnReopening == readyMade?.OnReopening ? null : target.OnReopening;
        into.OnChange = target.OnChange == defaults.OnChange ? null : target.OnChange;
    }

    internal JsonElement WriteCalendar(BusinessCalendar calendar) => calendars.Write(calendar, registry);

    internal JsonElement? CalendarOrNull(BusinessCalendar own, BusinessCalendar around) =>
        ReferenceEquals(own, around) || own == around ? null : WriteCalendar(own);

    internal static DeadlineRules? RulesOrNull(DeadlineRules own, DeadlineRules around) => own == around ? null : own;

    // An order takes two elements, and all of them together may be as many as in one list.
    internal static void CheckCounts(string what, SlaTarget clock) => ListLimit.CheckWritten(
        what, clock.StartedBy.Count, clock.StoppedBy.Count, clock.ResetBy.Count, clock.PausedBy.Count, 2 * clock.Order.Count,
        clock.ResumedBy.Count, clock.PausedOn.Count, clock.Warnings.Count);

    private static List<CaseTrigger>? TriggersOrNull(ValueList<CaseTrigger> triggers, List<CaseTrigger> ready) =>
        triggers.SequenceEqual(ready) ? null : [.. triggers];
}
