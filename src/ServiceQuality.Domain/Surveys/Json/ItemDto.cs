using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Surveys.Json;

// An item.
internal sealed class ItemDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Id { get; set; }

    public bool Reversed { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Wording { get; set; }

    internal static ItemDto From(Item item) => new() { Id = item.Id, Reversed = item.IsReverseScored, Wording = item.Wording };

    internal Item ToModel() => new(Id, Reversed, Wording);
}
