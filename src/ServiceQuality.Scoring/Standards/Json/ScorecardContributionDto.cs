namespace ServiceQuality.Scoring.Standards.Json;

// What an indicator contributes to a score, which is written only.
internal sealed class ScorecardContributionDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required string Indicator { get; set; }

    public double? Value { get; set; }

    public bool? DoesNotApply { get; set; }

    public double? Points { get; set; }

    public double Share { get; set; }

    public double Contribution { get; set; }

    public double Lost { get; set; }

    internal static ScorecardContributionDto From(ScorecardContribution contribution) => new()
    {
        Indicator = contribution.Item.Indicator,
        Value = contribution.Value?.Value,
        DoesNotApply = contribution.Value?.IsApplicable == false ? true : null,
        Points = contribution.Points,
        Share = contribution.Share,
        Contribution = contribution.Contribution,
        Lost = contribution.Lost,
    };
}
