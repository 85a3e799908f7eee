using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Json;

// A whole number from 1, such as a revision.
internal sealed class PositiveNumberConverter : JsonConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && number >= 1
            ? number
            : throw new InvalidJsonException("Allowed are whole numbers from 1 to 2147483647.");

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value!.Value);
}
