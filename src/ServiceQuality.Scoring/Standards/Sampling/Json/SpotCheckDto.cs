namespace ServiceQuality.Scoring.Standards.Json;

// A sample of records, which is written only.
internal sealed class SpotCheckDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required SpotCheckRule Rule { get; set; }

    public required string On { get; set; }

    public ulong Seed { get; set; }

    public required SpotCheckGroupDto[] Groups { get; set; }

    internal static SpotCheckDto From(SpotCheck check) => new()
    {
        Rule = check.Rule,
        On = check.On.ToString("uuuu-MM-dd", null),
        Seed = check.Seed,
        Groups = [.. check.Groups.Select(SpotCheckGroupDto.From)],
    };
}
