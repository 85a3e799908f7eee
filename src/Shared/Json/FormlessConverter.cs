using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Json;

// A serializer left to itself would write an instant as {} and read 1970 back: what has no JSON form says so.
internal sealed class FormlessConverter<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw NotSupported();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw NotSupported();

    private static NotSupportedException NotSupported() => new($"{typeof(T).Name} has no JSON form of its own.");
}
