using System.Text.Json;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla.Json;

// DTOs to the clocks of targets, transitions and duties.
internal sealed class ClockReader(IDefinitionScope<BusinessCalendar, CalendarRegistry> calendars)
{
    // What is given replaces what the target has.
    internal static void Read(ClockDto dto, SlaTargetBuilder into, string path)
    {
        if (dto is { StoppedBy: not null, StoppedByAll: not null })
        {
            throw new InvalidJsonException("The clock has stoppedBy and stoppedByAll; allowed is one of them.", path);
        }

        Replace(dto.StartedBy, $"{path}.startedBy", t => into.StartedBy(t));
        Replace(dto.StoppedBy, $"{path}.stoppedBy", t => into.StoppedBy(t));
        Replace(dto.StoppedByAll, $"{path}.stoppedByAll", t => into.StoppedByAll(t));
        ReadOrder(dto.InOrder, into, $"{path}.inOrder");
        Replace(dto.ResetBy, $"{path}.resetBy", t => into.ResetBy(t));
        Replace(dto.PausedBy, $"{path}.pausedBy", t => into.PausedBy(t));
        Replace(dto.ResumedBy, $"{path}.resumedBy", t => into.ResumedBy(t));
        into.PauseOn(NameLists.Statuses(dto.PausedOn, $"{path}.pausedOn"));
        _ = dto.OnReopening is { } reopening ? into.OnReopening(reopening) : into;
        _ = dto.OnChange is { } change ? into.OnChange(change) : into;
    }

    internal BusinessCalendar ReadCalendar(JsonElement calendar, string path) => calendars.Read(calendar, $"{path}.calendar");

    // The calendar and rules of a clock or limit; those around it where it has none.
    internal ClockTerms Own(JsonElement? calendar, DeadlineRules? rules, ClockTerms around, string path) => new(
        calendar is { } value ? ReadCalendar(value, path) : around.Calendar,
        rules ?? around.Rules);

    internal static void Replace(List<CaseTrigger>? given, string path, Action<CaseTrigger[]> set)
    {
        ListLimit.Check(given, path);
        if (given is not null)
        {
            set([.. given]);
        }
    }

    // All lists together are as long as one may be.
    private static void ReadOrder(List<List<CaseTrigger>>? given, SlaTargetBuilder into, string path)
    {
        ListLimit.Check(given, path);
        ListLimit.Check(given?.SelectMany(o => o).Take(ListLimit.MaxElements + 1).ToList(), path);
        foreach (var order in given ?? [])
        {
            into.InOrder([.. order]);
        }
    }
}
