using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Statistics.Summaries.Json;

// A number that reads back as itself. The shortest form of the framework does not always: 2^-25 comes back as its neighbour.
internal sealed class ExactNumberConverter : JsonConverter<double?>
{
    public override double? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double? value, JsonSerializerOptions options) => Write(writer, value!.Value);

    internal static void Write(Utf8JsonWriter writer, double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        writer.WriteRawValue(double.Parse(text, CultureInfo.InvariantCulture) == value ? text : value.ToString("G17", CultureInfo.InvariantCulture));
    }
}
