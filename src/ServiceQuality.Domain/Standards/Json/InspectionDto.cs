using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards.Json;

// A filled checklist.
internal sealed class InspectionDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Checklist { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Unit { get; set; }

    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Date { get; set; }

    public required List<ChecklistAnswer> Answers { get; set; }

    [JsonConverter(typeof(OptionalConverter<AssessmentSource, NameConverter<AssessmentSource>>))]
    public AssessmentSource? Source { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Assessor { get; set; }

    public bool? IsAnnounced { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Scenario { get; set; }

    public List<Finding>? Findings { get; set; }

    internal static InspectionDto From(Inspection inspection) => new()
    {
        Checklist = inspection.Checklist,
        Unit = inspection.Unit,
        Date = inspection.Date,
        Answers = [.. inspection.Answers],
        Source = inspection.Source == AssessmentSource.Internal ? null : inspection.Source,
        Assessor = inspection.Assessor,
        IsAnnounced = inspection.IsAnnounced == false ? null : inspection.IsAnnounced,
        Scenario = inspection.Scenario,
        Findings = JsonDocuments.OrNull(inspection.Findings),
    };

    internal Inspection ToModel() => new(Checklist, Unit, Date, Answers)
    {
        Source = Source ?? AssessmentSource.Internal,
        Assessor = Assessor,
        IsAnnounced = IsAnnounced ?? false,
        Scenario = Scenario,
        Findings = [.. Findings ?? []],
    };
}
