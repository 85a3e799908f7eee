using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
namespace ServiceQuality.Domain.Calendars.Json;

// The members of a registry in JSON.
internal sealed class RegistryDto
{
    public required List<CalendarDto> Calendars { get; set; }
}
