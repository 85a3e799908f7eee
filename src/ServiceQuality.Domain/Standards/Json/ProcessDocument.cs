using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServiceQuality.Domain.Standards.Json;

// Files of processes.
internal static class ProcessDocument
{
    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static ServiceProcess Read(string json) =>
        JsonDocuments.Read(Encoding.UTF8.GetBytes(json), ProcessContext.Default.ServiceProcessDto, d => d.ToModel());

    internal static string Write(ServiceProcess process)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Readable))
        {
            JsonSerializer.Serialize(writer, ServiceProcessDto.From(process), ProcessContext.Default.ServiceProcessDto);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
