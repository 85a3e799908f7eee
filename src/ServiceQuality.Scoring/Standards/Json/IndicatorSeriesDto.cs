namespace ServiceQuality.Scoring.Standards.Json;

// The values of an indicator by unit and period, which are written only.
internal sealed class IndicatorSeriesDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required string Indicator { get; set; }

    public required IndicatorValue[] Values { get; set; }

    public long? Outside { get; set; }

    internal static IndicatorSeriesDto From(IndicatorSeries series) => new()
    {
        Indicator = series.Indicator.Code,
        Values = [.. series.Values],
        Outside = series.Outside == 0 ? null : series.Outside,
    };
}
