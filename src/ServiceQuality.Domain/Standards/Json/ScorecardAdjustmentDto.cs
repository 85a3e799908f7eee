using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// A deduction or a bonus.
internal sealed class ScorecardAdjustmentDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    public required LocalizedText Name { get; set; }

    public required decimal Points { get; set; }

    internal static ScorecardAdjustmentDto From(ScorecardAdjustment adjustment) => new()
    {
        Code = adjustment.Code,
        Name = adjustment.Name,
        Points = adjustment.Points,
    };

    internal ScorecardAdjustment ToModel() => new(Code, Name, Points);
}
