using System.Text.Json;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars.Json;

// Calendars in the documents of other areas.
internal sealed class EmbeddedCalendars : IEmbeddedDefinitions<BusinessCalendar, CalendarRegistry>
{
    public IDefinitionScope<BusinessCalendar, CalendarRegistry> ReadAll(
        List<JsonElement> definitions, string path, CalendarRegistry? given)
    {
        var calendars = definitions
            .Select((d, i) => JsonDocuments.Read(d, path + JsonPlace.Step(i), CalendarContext.Default.CalendarDto, dto => dto))
            .ToList();
        return CalendarReader.ReadAll(calendars, path, given);
    }

    public List<JsonElement> WriteAll(CalendarRegistry registry) =>
        [.. CalendarWriter.Write(registry).Calendars.Select(ToElement)];

    public JsonElement Write(BusinessCalendar definition, CalendarRegistry? registry)
    {
        if (registry is null || definition.Version is not { } version || !registry.Revisions(version.Id).Contains(definition))
        {
            return ToElement(new CalendarWriter(registry).Write(definition));
        }

        return registry.Revisions(version.Id).Count == 1
            ? JsonSerializer.SerializeToElement(version.Id, CalendarContext.Default.String)
            : ToElement(new() { Ref = version.Id, Revision = version.Revision });
    }

    private static JsonElement ToElement(CalendarDto dto) =>
        JsonSerializer.SerializeToElement(dto, CalendarContext.Default.CalendarDto);
}
