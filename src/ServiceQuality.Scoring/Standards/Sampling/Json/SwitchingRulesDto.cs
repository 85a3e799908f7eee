namespace ServiceQuality.Scoring.Standards.Json;

// When inspection changes.
internal sealed class SwitchingRulesDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required int RefusedToTighten { get; set; }

    public required int LotsToTighten { get; set; }

    public required int AcceptedToNormal { get; set; }

    public required int ScoreToReduce { get; set; }

    public required int RefusedToDiscontinue { get; set; }

    internal static SwitchingRulesDto From(SwitchingRules rules) => new()
    {
        RefusedToTighten = rules.RefusedToTighten,
        LotsToTighten = rules.LotsToTighten,
        AcceptedToNormal = rules.AcceptedToNormal,
        ScoreToReduce = rules.ScoreToReduce,
        RefusedToDiscontinue = rules.RefusedToDiscontinue,
    };

    internal SwitchingRules ToModel() =>
        new(RefusedToTighten, LotsToTighten, AcceptedToNormal, ScoreToReduce, RefusedToDiscontinue);
}
