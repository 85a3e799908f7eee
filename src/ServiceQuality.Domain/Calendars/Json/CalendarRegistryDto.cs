namespace ServiceQuality.Domain.Calendars.Json;

// A registry of calendars.
internal sealed class CalendarRegistryDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required List<CalendarDto> Calendars { get; set; }
}
