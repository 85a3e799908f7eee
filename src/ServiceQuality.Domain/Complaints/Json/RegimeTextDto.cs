using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Complaints.Json;

// A text in both languages.
internal sealed class RegimeTextDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string English { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Chinese { get; set; }

    internal LocalizedText ToModel() => new(English, Chinese);
}
