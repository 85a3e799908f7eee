namespace ServiceQuality.Domain.Calendars.Json;

// The calendar of a result, by its id.
internal sealed class UsedCalendarDto
{
    public string? Id { get; set; }

    public int? Revision { get; set; }

    public string? TimeZone { get; set; }

    internal static UsedCalendarDto From(BusinessCalendar calendar) =>
        new() { Id = calendar.Version?.Id, Revision = calendar.Version?.Revision, TimeZone = calendar.Zone?.Id };
}
