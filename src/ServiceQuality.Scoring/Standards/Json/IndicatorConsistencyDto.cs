using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.ControlCharts;

namespace ServiceQuality.Scoring.Standards.Json;

// How steadily a level is kept, which is written only.
internal sealed class IndicatorConsistencyDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public string? Unit { get; set; }

    public decimal? Level { get; set; }

    public required CountedShare Kept { get; set; }

    public bool? IsStable { get; set; }

    public string? Reason { get; set; }

    public ControlChart? Chart { get; set; }

    internal static IndicatorConsistencyDto From(IndicatorConsistency consistency) => new()
    {
        Unit = consistency.Unit,
        Level = consistency.Level,
        Kept = consistency.Kept,
        IsStable = consistency.IsStable,
        Reason = consistency.Reason,
        Chart = consistency.Chart,
    };
}
