using System.Text.Json;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class CalendarsAsJson
{
    internal static void Run()
    {
        // example
        var registry = JsonSerializer.Deserialize<CalendarRegistry>("""
            {
              "calendars": [
                {
                  "id": "berlin",
                  "timeZone": "Europe/Berlin",
                  "seasons": [ { "hours": { "monday": ["09:00-12:00", "13:00-17:00"], "friday": ["22:00-06:00+1"] } } ],
                  "holidays": [ { "date": "2026-04-06", "name": "Easter Monday" } ]
                },
                { "id": "delhi", "timeZone": "Asia/Kolkata", "seasons": [ { "hours": { "monday": ["09:00-17:00"] } } ] },
                { "id": "both", "operation": "union", "parts": [ { "ref": "berlin" }, { "ref": "delhi" } ] }
              ]
            }
            """)!;
        Console.WriteLine(registry.Latest("both")
            .Between(Instant.FromUtc(2026, 3, 2, 0, 0), Instant.FromUtc(2026, 3, 3, 0, 0)).TotalHours);
        Console.WriteLine(JsonSerializer.Serialize(registry.Latest("delhi"))); // reads back as an equal calendar
        try
        {
            JsonSerializer.Deserialize<BusinessCalendar>("""{ "timeZone": "Europe/Bonn", "seasons": [] }""");
        }
        catch (JsonException e)
        {
            Console.WriteLine(e.Message[..42] + " ... " + e.Path);
        }
        // end
    }
}
