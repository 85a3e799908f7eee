using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Surveys.Json;

// A dimension.
internal sealed class DimensionDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? ChineseName { get; set; }

    public bool IsPartOfQuality { get; set; } = true;

    public required List<Item> Items { get; set; }

    internal static DimensionDto From(Dimension dimension) => new()
    {
        Code = dimension.Code,
        Name = dimension.Name,
        ChineseName = dimension.LocalizedName.Chinese == dimension.Name ? null : dimension.LocalizedName.Chinese,
        IsPartOfQuality = dimension.IsPartOfQuality,
        Items = [.. dimension.Items],
    };

    internal Dimension ToModel() => new(Code, Name, Items, IsPartOfQuality, ChineseName);
}
