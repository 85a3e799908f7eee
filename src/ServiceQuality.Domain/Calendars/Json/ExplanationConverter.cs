using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Calendars.Json;

// An explanation is a result: it is written, part by part, and not read.
internal sealed class ExplanationConverter : JsonConverter<Explanation>
{
    public override Explanation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An explanation is a result and is not read; it is made by Explain.");

    public override void Write(Utf8JsonWriter writer, Explanation value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        JsonResult.WriteCalendar(writer, value.Calendar);
        if (value.Deadline is { } deadline)
        {
            JsonResult.WriteDeadline(writer, deadline);
        }

        JsonResult.WriteInstant(writer, "start", value.Start);
        JsonResult.WriteInstant(writer, "end", value.End);
        if (value.Target is null)
        {
            writer.WriteString("counted", DurationPattern.JsonRoundtrip.Format(value.Counted));
            writer.WriteString("skipped", DurationPattern.JsonRoundtrip.Format(value.Skipped));
            writer.WriteStartArray("segments");
            foreach (var segment in value.Segments)
            {
                WriteSegment(writer, segment);
            }
        }
        else
        {
            writer.WriteString("target", LocalDatePattern.Iso.Format(value.Target.Value));
            writer.WriteStartArray("days");
            foreach (var day in value.Days)
            {
                writer.WriteStartObject();
                writer.WriteString("date", LocalDatePattern.Iso.Format(day.Date));
                writer.WriteNumber("number", day.Number);
                WriteReason(writer, day.IsCounted, day.Reason, day.Detail);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal static void WriteSegment(Utf8JsonWriter writer, ExplainedSegment segment)
    {
        writer.WriteStartObject();
        writer.WriteString("start", OffsetDateTimePattern.Rfc3339.Format(segment.LocalStart));
        writer.WriteString("end", OffsetDateTimePattern.Rfc3339.Format(segment.LocalEnd));
        writer.WriteString("length", DurationPattern.JsonRoundtrip.Format(segment.Length));
        WriteReason(writer, segment.IsCounted, segment.Reason, segment.Detail);
        if (segment.Calendar is { } calendar)
        {
            writer.WriteStartObject("calendar");
            JsonResult.WriteVersion(writer, calendar);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteReason(Utf8JsonWriter writer, bool isCounted, TimeReason reason, string? detail)
    {
        writer.WriteBoolean("counted", isCounted);
        writer.WriteString("reason", NameConverter<TimeReason>.Name(reason));
        JsonResult.WriteIf(writer, "detail", detail);
    }
}
