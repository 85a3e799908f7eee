using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using NodaTime;

namespace ServiceQuality.Domain.Json;

// The id of a zone of the tz database. Another zone cannot be written, since its id would be read as another or as none.
internal sealed class TimeZoneConverter : TextConverter<DateTimeZone>
{
    public override TextForm Form => new(@"^[\w+\-/]+$", ["Europe/Berlin", "Asia/Shanghai", "UTC"]);

    protected override string What => "time zone such as \"Europe/Berlin\"";

    protected override string? Problem(string text, out DateTimeZone value)
    {
        value = DateTimeZoneProviders.Tzdb.GetZoneOrNull(text)!;
        return value is not null
            ? null
            : $"Time zone \"{InvariantText.Shorten(text)}\" is not in the tz database {DateTimeZoneProviders.Tzdb.VersionId}; allowed are ids such as Europe/Berlin or UTC.";
    }

    protected override string Format(DateTimeZone value) => value.Equals(DateTimeZoneProviders.Tzdb.GetZoneOrNull(value.Id))
        ? value.Id
        : throw new JsonException($"Time zone \"{value.Id}\" is not that of the tz database; allowed in JSON are zones that their id finds there.");
}
