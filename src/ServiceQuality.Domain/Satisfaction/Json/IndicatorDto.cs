using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Satisfaction.Json;

// An indicator of a construct.
internal sealed class IndicatorDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    public required RatingScale Scale { get; set; }

    public bool Reversed { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Wording { get; set; }

    internal static IndicatorDto From(Indicator indicator) =>
        new()
        {
            Name = indicator.Name,
            Scale = indicator.Scale,
            Reversed = indicator.IsReverseScored,
            Wording = indicator.Wording,
        };

    internal Indicator ToModel() => new(Name, Scale, Reversed, Wording);
}
