using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Json;

// A text in both languages.
internal sealed class LocalizedTextDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string English { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Chinese { get; set; }

    internal static LocalizedTextDto From(LocalizedText text) => new() { English = text.English, Chinese = text.Chinese };

    internal LocalizedText ToModel() => new(English, Chinese);
}
