using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Calendars.Json;

// A deadline is a result: it is written, and not read.
internal sealed class DeadlineConverter : JsonConverter<Deadline>
{
    public override Deadline Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A deadline is a result and is not read; it is made by Due.");

    public override void Write(Utf8JsonWriter writer, Deadline value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        JsonResult.WriteCalendar(writer, value.Calendar);
        JsonResult.WriteDeadline(writer, value);
        JsonResult.WriteInstant(writer, "start", value.Start);
        JsonResult.WriteInstant(writer, "due", value.Due);
        writer.WriteEndObject();
    }
}
