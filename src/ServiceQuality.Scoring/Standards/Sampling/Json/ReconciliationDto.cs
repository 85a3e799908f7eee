namespace ServiceQuality.Scoring.Standards.Json;

// Two lists compared, which is written only.
internal sealed class ReconciliationDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required string[] InBoth { get; set; }

    public required string[] OnlyOurs { get; set; }

    public required string[] OnlyTheirs { get; set; }

    public required FieldDifferenceDto[] Differences { get; set; }

    internal static ReconciliationDto From(Reconciliation reconciliation) => new()
    {
        InBoth = [.. reconciliation.InBoth],
        OnlyOurs = [.. reconciliation.OnlyOurs],
        OnlyTheirs = [.. reconciliation.OnlyTheirs],
        Differences = [.. reconciliation.Differences.Select(FieldDifferenceDto.From)],
    };
}
