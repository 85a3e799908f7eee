using System.Text.Json;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars.Json;

// Calendars in the documents of other areas.
internal sealed class EmbeddedCalendars : IEmbeddedDefinitions<BusinessCalendar, CalendarRegistry>
{
    public IDefinitionScope<BusinessCalendar, CalendarRegistry> ReadAll(List<JsonElement> definitions, string path, CalendarRegistry? given)
    {
        var calendars = definitions
            .Select((d, i) => JsonDocuments.Read(d, path + JsonPlace.Step(i), CalendarContext.Default.CalendarDto, dto => dto))
            .ToList();
        return CalendarReader.ReadAll(calendars, path, given);
    }

    public List<JsonElement> WriteAll(CalendarRegistry registry) =>
        [.. CalendarWriter.Write(registry).Calendars.Select(c => JsonSerializer.SerializeToElement(c, CalendarContext.Default.CalendarDto))];

    public JsonElement Write(BusinessCalendar definition, CalendarRegistry? registry)
    {
        if (registry is null || definition.Version is not { } version || !registry.Revisions(version.Id).Any(c => c.Equals(definition)))
        {
            return JsonSerializer.SerializeToElement(new CalendarWriter(registry).Write(definition), CalendarContext.Default.CalendarDto);
        }

        return registry.Revisions(version.Id).Count == 1
            ? JsonSerializer.SerializeToElement(version.Id, CalendarContext.Default.String)
            : JsonSerializer.SerializeToElement(
                new CalendarDto { Ref = version.Id, Revision = version.Revision }, CalendarContext.Default.CalendarDto);
    }
}
