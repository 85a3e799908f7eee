using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars.Json;

// The JSON forms of business time.
internal static class CalendarForms
{
    private static readonly CalendarContext Context = CalendarContext.Default;

    internal static JsonConverter[] All =>
    [
        new TextConverter<Shift>(
            "shift such as \"09:00-17:00\"",
            new(Shift.Pattern, ["09:00-17:00", "22:00-06:00+1"]),
            (string text, out Shift shift) => Shift.Read(text, out shift),
            s => InvariantText.Format(s)),
        TextForms.Parsable<TimeLimit>(
            "time limit such as \"8 bh\"",
            new($"^{TimeLimit.Pattern}$", TimeLimit.Examples),
            TimeLimit.Allowed,
            l => InvariantText.Format(l)),
        TextForms.Parsable<Recurrence>(
            "recurrence such as \"weekly from Monday\"",
            new(RecurrenceText.Pattern, RecurrenceText.Examples),
            RecurrenceText.Allowed,
            r => r.ToString()),
        new DtoConverter<Holiday, HolidayDto>(() => Context.HolidayDto, d => d.ToModel(), HolidayDto.From),
        new DtoConverter<MakeUpDay, MakeUpDayDto>(() => Context.MakeUpDayDto, d => d.ToModel(), MakeUpDayDto.From),
        new DtoConverter<HolidayArrangement, HolidayArrangementDto>(
            () => Context.HolidayArrangementDto, d => d.ToModel(), HolidayArrangementDto.Of),
        new DtoConverter<DeadlineRules, DeadlineRulesDto>(
            () => Context.DeadlineRulesDto, d => d.ToModel(), DeadlineRulesDto.From),
        new DtoConverter<OpenIntervalRow, OpenIntervalDto>(() => Context.OpenIntervalDto, d => d.ToModel(), OpenIntervalDto.From),
        new DtoConverter<CalendarRegistry, CalendarRegistryDto>(
            () => Context.CalendarRegistryDto, CalendarReader.ReadRegistry, CalendarWriter.Write),
        Calendar<BusinessCalendar>(),
        Calendar<WeeklyCalendar>(),
        Calendar<CompositeCalendar>(),
        new DtoConverter<Deadline, DeadlineDto>(() => Context.DeadlineDto, null, DeadlineDto.From),
        new DtoConverter<Explanation, ExplanationDto>(() => Context.ExplanationDto, null, ExplanationDto.From),
        new DtoConverter<ExplainedSegment, SegmentDto>(() => Context.SegmentDto, null, SegmentDto.From),
    ];

    private static DtoConverter<TCalendar, CalendarDto> Calendar<TCalendar>()
        where TCalendar : BusinessCalendar => new(() => Context.CalendarDto, Read<TCalendar>, new CalendarWriter(null).Write);

    private static TCalendar Read<TCalendar>(CalendarDto dto)
        where TCalendar : BusinessCalendar =>
        CalendarReader.ReadAlone(dto) as TCalendar
            ?? throw new InvalidJsonException($"The calendar is not a {typeof(TCalendar).Name}.");
}
