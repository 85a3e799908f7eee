namespace ServiceQuality.Scoring.Standards.Json;

// The score of a unit in a period, which is written only.
internal sealed class ScorecardResultDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public string? Unit { get; set; }

    public string? Period { get; set; }

    public double? Score { get; set; }

    public double? BaseScore { get; set; }

    public decimal? Deduction { get; set; }

    public decimal? Bonus { get; set; }

    public string? Grade { get; set; }

    public string[]? FailedGates { get; set; }

    public string[]? Missing { get; set; }

    public bool? IsPartial { get; set; }

    public string? Reason { get; set; }

    public int? Rank { get; set; }

    public double? Change { get; set; }

    public required ScorecardContribution[] Contributions { get; set; }

    internal static ScorecardResultDto From(ScorecardResult result) => new()
    {
        Unit = result.Unit,
        Period = result.Period,
        Score = result.Score,
        BaseScore = result.BaseScore,
        Deduction = result.Deduction == 0 ? null : result.Deduction,
        Bonus = result.Bonus == 0 ? null : result.Bonus,
        Grade = result.Grade?.Name,
        FailedGates = result.FailedGates.Count == 0 ? null : [.. result.FailedGates],
        Missing = result.Missing.Count == 0 ? null : [.. result.Missing],
        IsPartial = result.IsPartial ? true : null,
        Reason = result.Reason,
        Rank = result.Rank,
        Change = result.Change,
        Contributions = [.. result.Contributions],
    };
}
