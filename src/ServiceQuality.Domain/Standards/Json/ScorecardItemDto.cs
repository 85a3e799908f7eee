using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// An indicator in a scorecard.
internal sealed class ScorecardItemDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Indicator { get; set; }

    public required decimal Weight { get; set; }

    [JsonConverter(typeof(NameConverter<Normalisation>))]
    public required Normalisation Normalisation { get; set; }

    public decimal? ZeroAt { get; set; }

    public decimal? FullAt { get; set; }

    public decimal? ZeroBelow { get; set; }

    public decimal? ZeroAbove { get; set; }

    public decimal? Target { get; set; }

    public List<decimal>? BandPoints { get; set; }

    public decimal? Gate { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? GradeWhenFailed { get; set; }

    internal static ScorecardItemDto From(ScorecardItem item) => new()
    {
        Indicator = item.Indicator,
        Weight = item.Weight,
        Normalisation = item.Normalisation,
        ZeroAt = item.ZeroAt,
        FullAt = item.FullAt,
        ZeroBelow = item.ZeroBelow,
        ZeroAbove = item.ZeroAbove,
        Target = item.Target,
        BandPoints = JsonDocuments.OrNull(item.BandPoints),
        Gate = item.Gate,
        GradeWhenFailed = item.GradeWhenFailed,
    };

    internal ScorecardItem ToModel() => new(Indicator, Weight, Normalisation)
    {
        ZeroAt = ZeroAt,
        FullAt = FullAt,
        ZeroBelow = ZeroBelow,
        ZeroAbove = ZeroAbove,
        Target = Target,
        BandPoints = [.. BandPoints ?? []],
        Gate = Gate,
        GradeWhenFailed = GradeWhenFailed,
    };
}
