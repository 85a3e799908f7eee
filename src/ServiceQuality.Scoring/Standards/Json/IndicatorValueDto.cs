using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Standards.Json;

// A value of an indicator, which is written only. The indicator is named by its code.
internal sealed class IndicatorValueDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required string Indicator { get; set; }

    public string? Unit { get; set; }

    public string? Period { get; set; }

    public double? Value { get; set; }

    public double? Lower { get; set; }

    public double? Upper { get; set; }

    public Proportion Level { get; set; }

    public long N { get; set; }

    public required string Method { get; set; }

    public string? Reason { get; set; }

    public Dictionary<string, long>? Exclusions { get; set; }

    public long? Open { get; set; }

    public bool? DoesNotApply { get; set; }

    public string? Band { get; set; }

    public string? Quality { get; set; }

    internal static IndicatorValueDto From(IndicatorValue value) => new()
    {
        Indicator = value.Indicator.Code,
        Unit = value.Unit,
        Period = value.Period,
        Value = value.Value,
        Lower = value.Lower,
        Upper = value.Upper,
        Level = value.Level,
        N = value.N,
        Method = value.Method,
        Reason = value.Reason,
        Exclusions = value.Exclusions.Count == 0 ? null
            : value.Exclusions.ToDictionary(e => e.Reason, e => e.Count, StringComparer.Ordinal),
        Open = value.Open == 0 ? null : value.Open,
        DoesNotApply = value.IsApplicable ? null : true,
        Band = value.Band?.Name,
        Quality = value.Quality,
    };
}
