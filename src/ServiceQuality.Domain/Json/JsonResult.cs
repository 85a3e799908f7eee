using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Json;

// The parts that written results have in common.
internal static class JsonResult
{
    internal static void WriteCalendar(Utf8JsonWriter writer, BusinessCalendar calendar)
    {
        writer.WriteStartObject("calendar");
        WriteVersion(writer, calendar.Version);
        WriteIf(writer, "timeZone", calendar.Zone?.Id);
        writer.WriteEndObject();
    }

    internal static void WriteVersion(Utf8JsonWriter writer, DefinitionVersion? version)
    {
        if (version is not null)
        {
            writer.WriteString("id", version.Id);
            writer.WriteNumber("revision", version.Revision);
        }
    }

    internal static void WriteDeadline(Utf8JsonWriter writer, Deadline deadline)
    {
        writer.WriteString("limit", InvariantText.Format(deadline.Limit));
        writer.WritePropertyName("rules");
        JsonSerializer.Serialize(writer, DefinitionJson.Parts(deadline.Rules, isResult: true), DomainDtoContext.Default.RulesDto);
        writer.WriteBoolean("isBeyondKnownHolidays", deadline.IsBeyondKnownHolidays);
    }

    internal static void WriteInstant(Utf8JsonWriter writer, string name, Instant? value)
    {
        if (value is { } instant)
        {
            writer.WriteString(name, InstantPattern.ExtendedIso.Format(instant));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    internal static void WriteIf(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
