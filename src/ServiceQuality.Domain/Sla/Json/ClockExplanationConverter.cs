using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// An explanation is a result: it is written, part by part, and not read.
internal sealed class ClockExplanationConverter : JsonConverter<ClockExplanation>
{
    public override ClockExplanation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An explanation is a result and is not read; it is made by Explain.");

    public override void Write(Utf8JsonWriter writer, ClockExplanation value, JsonSerializerOptions options)
    {
        var reading = value.Reading;
        writer.WriteStartObject();
        writer.WriteString("case", reading.Case.CaseId);
        writer.WriteString("target", reading.Name);
        JsonResult.WriteIf(writer, "limit", reading.Limit?.Limit is { } limit ? InvariantText.Format(limit) : null);
        JsonResult.WriteInstant(writer, "asOf", reading.Case.AsOf);
        writer.WriteString("phase", NameConverter<SlaPhase>.Name(reading.Phase));
        writer.WriteString("verdict", NameConverter<SlaVerdict>.Name(reading.Verdict));
        JsonResult.WriteInstant(writer, "due", reading.Due);
        WriteTime(writer, "counted", value.Counted);
        WriteTime(writer, "lateness", reading.Lateness);
        writer.WriteStartArray("steps");
        foreach (var step in value.Steps)
        {
            writer.WriteStartObject();
            JsonResult.WriteInstant(writer, "at", step.Event.At);
            writer.WriteString("event", step.Event.Kind.ToString());
            JsonResult.WriteIf(writer, "name", step.Event.Code);
            writer.WriteNumber("cycle", step.Cycle);
            writer.WriteString("phase", NameConverter<SlaPhase>.Name(step.Phase));
            JsonResult.WriteIf(writer, "limit", step.Limit?.Limit is { } judged ? InvariantText.Format(judged) : null);
            JsonResult.WriteInstant(writer, "due", step.Due);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("segments");
        foreach (var segment in value.Segments)
        {
            ExplanationConverter.WriteSegment(writer, segment);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter writer, string name, ClockTime time)
    {
        writer.WriteStartObject(name);
        writer.WriteString("open", DurationPattern.JsonRoundtrip.Format(time.Open));
        writer.WriteString("wall", DurationPattern.JsonRoundtrip.Format(time.Wall));
        writer.WriteEndObject();
    }
}
