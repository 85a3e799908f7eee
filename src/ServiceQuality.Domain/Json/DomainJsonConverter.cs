using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Json;

/// <summary>
/// The JSON form of a type of this library. The types name it by an attribute, so that any serializer finds it. An unknown,
/// missing, repeated, null or out-of-range member is refused with a <see cref="JsonException"/>. Within a value of the host, the
/// path of the exception is that of the value of this type, and the message says where in it. A type without a JSON form is
/// refused with a <see cref="NotSupportedException"/>.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class DomainJsonConverter<T> : JsonConverter<T>
{
    internal static readonly JsonConverter<T> Form = DomainForms.Find<T>();

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Guard.Against.Null(options);
        return JsonDocuments.Read(Form, ref reader, typeToConvert, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        Form.Write(writer, value, options);
    }
}
