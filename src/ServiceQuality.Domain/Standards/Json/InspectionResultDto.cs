namespace ServiceQuality.Domain.Standards.Json;

// The result of an inspection.
internal sealed class InspectionResultDto
{
    public required Inspection Inspection { get; set; }

    public decimal? Score { get; set; }

    public List<SectionScore>? Sections { get; set; }

    public required int Conforming { get; set; }

    public List<string>? Nonconforming { get; set; }

    public List<string>? CriticalFailures { get; set; }

    public List<string>? NotApplicable { get; set; }

    public List<string>? Unanswered { get; set; }

    public bool? Passes { get; set; }

    internal static InspectionResultDto From(InspectionResult result) => new()
    {
        Inspection = result.Inspection,
        Score = result.Score,
        Sections = JsonDocuments.OrNull(result.Sections),
        Conforming = result.Conforming,
        Nonconforming = JsonDocuments.OrNull(result.Nonconforming),
        CriticalFailures = JsonDocuments.OrNull(result.CriticalFailures),
        NotApplicable = JsonDocuments.OrNull(result.NotApplicable),
        Unanswered = JsonDocuments.OrNull(result.Unanswered),
        Passes = result.Passes,
    };
}
