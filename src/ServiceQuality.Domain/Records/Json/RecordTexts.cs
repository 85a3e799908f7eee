using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ServiceQuality.Domain.Records.Json;

// Documents of records as texts for people.
internal static class RecordTexts
{
    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static TModel Read<TDto, TModel>(string json, JsonTypeInfo<TDto> type, Func<TDto, TModel> toModel)
        where TDto : class => JsonDocuments.Read(Encoding.UTF8.GetBytes(json), type, toModel);

    internal static string Write<TDto>(TDto dto, JsonTypeInfo<TDto> type)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Readable))
        {
            JsonSerializer.Serialize(writer, dto, type);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
