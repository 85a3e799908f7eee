using System.Text.Json.Serialization;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Scoring.Standards.Json;

// A driver and a standard that serves it, which is written only.
internal sealed class StandardPriorityDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required string Driver { get; set; }

    public double Importance { get; set; }

    public double? Score { get; set; }

    public string? Standard { get; set; }

    public string? Owner { get; set; }

    [JsonConverter(typeof(OptionalConverter<StandardVerdict, NameConverter<StandardVerdict>>))]
    public StandardVerdict? Verdict { get; set; }

    public required IndicatorAssessment[] Readings { get; set; }

    public double? AgreementShare { get; set; }

    internal static StandardPriorityDto From(StandardPriority priority) => new()
    {
        Driver = priority.Driver,
        Importance = priority.Importance,
        Score = priority.Score,
        Standard = priority.Standard?.Code,
        Owner = priority.Standard?.Owner,
        Verdict = priority.Verdict,
        Readings = [.. priority.Readings],
        AgreementShare = priority.Attainment?.Share?.Fraction,
    };
}
