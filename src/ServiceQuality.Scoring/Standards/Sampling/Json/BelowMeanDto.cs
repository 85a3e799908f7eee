using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Standards.Json;

// Units compared with their mean, which is written only.
internal sealed class BelowMeanDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    [JsonConverter(typeof(NameConverter<BelowMeanMethod>))]
    public BelowMeanMethod Method { get; set; }

    public double? Mean { get; set; }

    public required BelowMeanRowDto[] Rows { get; set; }

    internal static BelowMeanDto From(BelowMean comparison) => new()
    {
        Method = comparison.Method,
        Mean = comparison.Mean,
        Rows = [.. comparison.Rows.Select(BelowMeanRowDto.From)],
    };
}
