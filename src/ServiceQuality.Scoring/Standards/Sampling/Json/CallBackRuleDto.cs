namespace ServiceQuality.Scoring.Standards.Json;

// How many customers are called back.
internal sealed class CallBackRuleDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required int PerQuarter { get; set; }

    public required int Minimum { get; set; }

    public required int Maximum { get; set; }

    internal static CallBackRuleDto From(CallBackRule rule) => new()
    {
        PerQuarter = rule.PerQuarter,
        Minimum = rule.Minimum,
        Maximum = rule.Maximum,
    };

    internal CallBackRule ToModel() => new(PerQuarter, Minimum, Maximum);
}
