using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Statistics.Summaries.Json;

// Numbers that read back as themselves.
internal sealed class ExactNumbersConverter : JsonConverter<double[]>
{
    public override double[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new InvalidJsonException($"{JsonShape.Describe(reader.TokenType)} is given; allowed is a list of numbers.");
        }

        List<double> numbers = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(ExactNumberConverter.Read(ref reader));
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
