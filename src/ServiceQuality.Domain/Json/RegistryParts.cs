namespace ServiceQuality.Domain.Json;

// The members of a registry in JSON.
internal sealed class RegistryParts
{
    public required List<CalendarParts> Calendars { get; set; }
}
