using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// The score of a section.
internal sealed class SectionScoreDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Section { get; set; }

    public required decimal Score { get; set; }

    internal static SectionScoreDto From(SectionScore section) => new()
    {
        Section = section.Section,
        Score = section.Score,
    };
}
