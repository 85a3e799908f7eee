namespace ServiceQuality.Scoring.Standards.Json;

// A field that differs, which is written only.
internal sealed class FieldDifferenceDto
{
    public required string Key { get; set; }

    public required string Field { get; set; }

    public string? Ours { get; set; }

    public string? Theirs { get; set; }

    internal static FieldDifferenceDto From(FieldDifference difference) => new()
    {
        Key = difference.Key,
        Field = difference.Field,
        Ours = difference.Ours,
        Theirs = difference.Theirs,
    };
}
