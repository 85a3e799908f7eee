using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Statistics.Summaries.Json;

// A number that reads back as itself. The shortest form of the framework does not always: 2^-25 comes back as its neighbour.
internal sealed class ExactNumberConverter : JsonConverter<double?>
{
    public override double? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader);

    public override void Write(Utf8JsonWriter writer, double? value, JsonSerializerOptions options) =>
        Write(writer, value!.Value);

    internal static double Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number
        ? reader.GetDouble()
        : throw new InvalidJsonException($"{JsonShape.Describe(reader.TokenType)} is given; allowed are numbers.");

    internal static void Write(Utf8JsonWriter writer, double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var isExact = double.Parse(shortest, CultureInfo.InvariantCulture) == value;
        writer.WriteRawValue(isExact ? shortest : value.ToString("G17", CultureInfo.InvariantCulture));
    }
}
