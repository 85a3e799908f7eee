using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Statistics.Summaries.Json;

// Numbers that read back as themselves.
internal sealed class ExactNumbersConverter : JsonConverter<double[]>
{
    public override double[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        List<double> numbers = [];
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Allowed is a list of numbers.");
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : throw new JsonException("Allowed are numbers."));
        }

        return [.. numbers];
    }

    public override void Write(Utf8JsonWriter writer, double[] value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var number in value)
        {
            ExactNumberConverter.Write(writer, number);
        }

        writer.WriteEndArray();
    }
}
