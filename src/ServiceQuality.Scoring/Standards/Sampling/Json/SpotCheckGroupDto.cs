namespace ServiceQuality.Scoring.Standards.Json;

// The records of a group that are checked, which are written only.
internal sealed class SpotCheckGroupDto
{
    public required string Group { get; set; }

    public int Records { get; set; }

    public int Eligible { get; set; }

    public required string[] Keys { get; set; }

    internal static SpotCheckGroupDto From(SpotCheckGroup group) =>
        new() { Group = group.Group, Records = group.Records, Eligible = group.Eligible, Keys = [.. group.Keys] };
}
