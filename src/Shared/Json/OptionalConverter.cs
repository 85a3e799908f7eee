using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Json;

// A member that may be left out, read and written by the converter of its value.
internal sealed class OptionalConverter<T, TConverter> : JsonConverter<T?>
    where T : struct
    where TConverter : JsonConverter<T>, new()
{
    private readonly TConverter _converter = new();

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        _converter.Read(ref reader, typeof(T), options);

    public override void Write(Utf8JsonWriter writer, T? value, JsonSerializerOptions options) =>
        _converter.Write(writer, value!.Value, options);
}
