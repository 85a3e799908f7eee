using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Satisfaction.Json;

// A path of an index model.
internal sealed class StructuralPathDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string From { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string To { get; set; }

    internal static StructuralPathDto Of(StructuralPath path) => new() { From = path.From, To = path.To };

    internal StructuralPath ToModel() => new(From, To);
}
