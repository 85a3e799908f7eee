namespace ServiceQuality.Domain.Calendars.Json;

// Calendars to DTOs. A part of a composite that the registry has is written as a reference.
internal sealed class CalendarWriter(CalendarRegistry? registry)
{
    internal static CalendarRegistryDto Write(CalendarRegistry registry) =>
        new() { Calendars = [.. registry.Calendars.Select(new CalendarWriter(registry).Write)] };

    internal CalendarDto Write(BusinessCalendar calendar) => calendar switch
    {
        WeeklyCalendar weekly => WithVersion(weekly) with
        {
            TimeZone = weekly.Zone,
            Seasons = [.. weekly.Seasons.Select(SeasonDto.From)],
            Holidays = JsonDocuments.OrNull(weekly.Holidays),
            HolidaysKnownThrough = weekly.HolidaysKnownThrough,
            HolidaysClose = weekly.HolidayScope,
            WhenHolidayMeetsOverride = weekly.Precedence,
            Overrides = JsonDocuments.OrNull(weekly.Overrides.Select(DatedShiftsDto.From)),
            MakeUpDays = JsonDocuments.OrNull(weekly.MakeUpDays),
            Breaks = JsonDocuments.OrNull(weekly.Breaks.Select(DatedShiftsDto.From)),
        },
        CompositeCalendar composite => WithVersion(composite) with
        {
            Operation = composite.Operation,
            Parts = [.. composite.Parts.Select(p => Reference(p) ?? Write(p))],
            TimeZone = composite.Zone,
        },
        _ => throw new NotSupportedException($"{calendar.GetType()} has no JSON form."),
    };

    private static CalendarDto WithVersion(BusinessCalendar calendar) => new()
    {
        Id = calendar.Version?.Id,
        Revision = calendar.Version?.Revision,
        ValidFrom = calendar.Version?.ValidFrom,
    };

    private CalendarDto? Reference(BusinessCalendar part) =>
        registry is not null && part.Version is { } version && registry.Calendars.Contains(part)
            ? new() { Ref = version.Id, Revision = version.Revision }
            : null;
}
