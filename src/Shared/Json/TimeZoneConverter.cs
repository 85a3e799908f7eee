using System.Text.Json;
using NodaTime;

namespace ServiceQuality.Json;

// The id of a zone of the tz database. Another zone cannot be written, since its id would be read as another or as none.
internal sealed class TimeZoneConverter() : TextConverter<DateTimeZone>(
    "time zone such as \"Europe/Berlin\"", new(@"^[\w+\-/]+$", ["Europe/Berlin", "Asia/Shanghai", "UTC"]), Read, Write)
{
    private static string? Read(string text, out DateTimeZone value)
    {
        value = DateTimeZoneProviders.Tzdb.GetZoneOrNull(text)!;
        return value is not null
            ? null
            : $"Time zone \"{InvariantText.Shorten(text)}\" is not in the tz database {DateTimeZoneProviders.Tzdb.VersionId}; "
                + $"allowed are ids such as Europe/Berlin or UTC.";
    }

    private static string Write(DateTimeZone value) => value.Equals(DateTimeZoneProviders.Tzdb.GetZoneOrNull(value.Id))
        ? value.Id
        : throw new JsonException(
            $"Time zone \"{value.Id}\" is not that of the tz database; allowed in JSON are zones that their id finds there.");
}
