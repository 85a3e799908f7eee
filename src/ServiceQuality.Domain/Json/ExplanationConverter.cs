using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars.Explanations;

namespace ServiceQuality.Domain.Json;

// An explanation is a result: it is written, part by part, and not read.
internal sealed class ExplanationConverter : JsonConverter<Explanation>
{
    public override Explanation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An explanation is a result and is not read; it is made by Explain.");

    public override void Write(Utf8JsonWriter writer, Explanation value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteCalendar(writer, value);
        if (value.Deadline is { } deadline)
        {
            writer.WriteString("limit", Text.Of(deadline.Limit));
            writer.WriteString("rules", deadline.Rules.ToString());
            writer.WriteBoolean("isBeyondKnownHolidays", deadline.IsBeyondKnownHolidays);
        }

        writer.WriteString("start", InstantPattern.ExtendedIso.Format(value.Start));
        WriteOrNull(writer, "end", value.End is { } end ? InstantPattern.ExtendedIso.Format(end) : null);
        if (value.Target is null)
        {
            writer.WriteString("counted", DurationPattern.JsonRoundtrip.Format(value.Counted));
            writer.WriteString("skipped", DurationPattern.JsonRoundtrip.Format(value.Skipped));
            writer.WriteStartArray("segments");
            foreach (var segment in value.Segments)
            {
                writer.WriteStartObject();
                writer.WriteString("start", OffsetDateTimePattern.ExtendedIso.Format(segment.LocalStart));
                writer.WriteString("end", OffsetDateTimePattern.ExtendedIso.Format(segment.LocalEnd));
                writer.WriteString("length", DurationPattern.JsonRoundtrip.Format(segment.Length));
                WriteReason(writer, segment.IsCounted, segment.Reason, segment.Detail);
                WriteIf(writer, "calendar", segment.Calendar);
                writer.WriteEndObject();
            }
        }
        else
        {
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

    private static void WriteCalendar(Utf8JsonWriter writer, Explanation value)
    {
        writer.WriteStartObject("calendar");
        WriteIf(writer, "id", value.Calendar.Version?.Id);
        if (value.Calendar.Version is { } version)
        {
            writer.WriteNumber("revision", version.Revision);
        }

        WriteIf(writer, "timeZone", value.Calendar.Zone?.Id);
        writer.WriteEndObject();
    }

    private static void WriteReason(Utf8JsonWriter writer, bool isCounted, TimeReason reason, string? detail)
    {
        writer.WriteBoolean("counted", isCounted);
        writer.WriteString("reason", NameConverter<TimeReason>.Name(reason));
        WriteIf(writer, "detail", detail);
    }

    private static void WriteIf(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteOrNull(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, value);
        }
    }
}
