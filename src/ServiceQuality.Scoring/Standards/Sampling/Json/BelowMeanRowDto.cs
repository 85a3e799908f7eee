namespace ServiceQuality.Scoring.Standards.Json;

// A unit compared with the mean, which is written only.
internal sealed class BelowMeanRowDto
{
    public required string Unit { get; set; }

    public long N { get; set; }

    public double? Value { get; set; }

    public double? Limit { get; set; }

    public bool BelowMean { get; set; }

    public bool FollowUp { get; set; }

    public required string Reason { get; set; }

    internal static BelowMeanRowDto From(BelowMeanRow row) => new()
    {
        Unit = row.Unit,
        N = row.N,
        Value = row.Value,
        Limit = row.Limit,
        BelowMean = row.IsBelowMean,
        FollowUp = row.NeedsFollowUp,
        Reason = row.Reason,
    };
}
