using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla.Json;

// Obligations to DTOs. Calendars of the registry are written by their id, others whole.
internal sealed class ObligationJsonWriter(
    IEmbeddedDefinitions<BusinessCalendar, CalendarRegistry> calendars, CalendarRegistry? registry)
{
    private readonly ClockWriter _clocks = new(calendars, registry);

    internal ObligationDto Write(Obligation obligation)
    {
        ThrowIfTooMany(obligation);
        return new()
        {
            Name = obligation.Name,
            Calendar = _clocks.WriteCalendar(obligation.Calendar),
            Recurrence = obligation.Recurrence,
            Eligibility = obligation.Eligibility == default ? null : obligation.Eligibility,
            Key = obligation.Key,
            IgnoresRepeatedStarts = obligation.IgnoresRepeatedStarts ? true : null,
            Condition = obligation.Condition,
            OwedBy = obligation.OwedBy,
            AddressedTo = JsonDocuments.OrNull(obligation.AddressedTo),
            CopiesTo = JsonDocuments.OrNull(obligation.CopiesTo),
            Roles = JsonDocuments.OrNull(obligation.Roles),
            Events = JsonDocuments.OrNull(obligation.EventNames),
            Duty = WriteDuty(obligation),
            Steps = JsonDocuments.OrNull(obligation.Steps.Select(WriteStep)),
            Consequences = JsonDocuments.OrNull(obligation.Consequences.Select(ConsequenceDto.From)),
        };
    }

    // A recurring duty is begun and ended by its periods, which its recurrence tells.
    private DutyDto WriteDuty(Obligation obligation)
    {
        var isRecurring = obligation.Recurrence is not null;
        var limit = obligation.Duty.Limits[0];
        DutyDto dto = new()
        {
            Calendar = _clocks.CalendarOrNull(limit.Calendar, obligation.Calendar),
            Rules = ClockWriter.RulesOrNull(limit.Rules, DeadlineRules.Default),
            Limit = isRecurring ? obligation.PeriodLimit is { } time ? new LimitTerm(time) : null : limit.Term,
        };
        TargetDefinition readyMade = new(obligation.Name) { OnReopening = ReopenPolicy.Ignore };
        readyMade.StartedBy.AddRange(isRecurring ? [CaseTrigger.Internal(ObligationPeriods.Begin)] : []);
        ClockWriter.Write(obligation.Duty, readyMade, dto);
        return dto;
    }

    private ObligationStepDto WriteStep(ObligationStep step)
    {
        var done = JsonDocuments.OrNull(step.DoneBy);
        return new()
        {
            Name = step.Name,
            By = step.IsDeadline ? step.Time : null,
            At = step.IsDeadline ? null : step.Time,
            Calendar = step.Calendar is { } calendar ? _clocks.WriteCalendar(calendar) : null,
            Rules = step.Rules,
            StartedBy = JsonDocuments.OrNull(step.StartedBy),
            DoneBy = step.IsDoneByAll ? null : done,
            DoneByAll = step.IsDoneByAll ? done ?? [] : null,
            AddressedTo = JsonDocuments.OrNull(step.AddressedTo),
            CopiesTo = JsonDocuments.OrNull(step.CopiesTo),
        };
    }

    // What could not be read back is refused before it is written.
    private static void ThrowIfTooMany(Obligation obligation)
    {
        var what = $"Obligation {InvariantText.Shorten(obligation.Name)}";
        ListLimit.CheckWritten(
            what, obligation.AddressedTo.Count, obligation.CopiesTo.Count, obligation.Roles.Count, obligation.EventNames.Count,
            obligation.Steps.Count, obligation.Consequences.Count);
        ClockWriter.CheckCounts(what, obligation.Duty);
        foreach (var step in obligation.Steps)
        {
            ListLimit.CheckWritten(
                what, step.StartedBy.Count, step.DoneBy.Count, step.AddressedTo.Count, step.CopiesTo.Count);
        }
    }
}
