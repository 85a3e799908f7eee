using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// What a catalogue lacks.
internal sealed class MissingElementDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Place { get; set; }

    public required LocalizedText Text { get; set; }

    internal static MissingElementDto From(MissingElement missing) => new()
    {
        Code = missing.Code,
        Place = missing.Place,
        Text = missing.Text,
    };
}
