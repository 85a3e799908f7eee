using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards.Json;

// A service standard.
internal sealed class ServiceStandardDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Area { get; set; }

    public required LocalizedText Requirement { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Owner { get; set; }

    public List<string>? DoneBy { get; set; }

    public List<string>? Consulted { get; set; }

    public List<string>? Informed { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Provider { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Grade { get; set; }

    public List<string>? Tags { get; set; }

    public LocalizedText? Monitoring { get; set; }

    public List<IndicatorTarget>? Targets { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Checklist { get; set; }

    public List<string>? Evidence { get; set; }

    public List<StandardReference>? References { get; set; }

    public List<string>? Serves { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? AgreementTarget { get; set; }

    [JsonConverter(typeof(OptionalConverter<LocalDate, LocalDateConverter>))]
    public LocalDate? ReviewBy { get; set; }

    internal static ServiceStandardDto From(ServiceStandard standard) => new()
    {
        Code = standard.Code,
        Area = standard.Area,
        Requirement = standard.Requirement,
        Owner = standard.Owner,
        DoneBy = JsonDocuments.OrNull(standard.DoneBy),
        Consulted = JsonDocuments.OrNull(standard.Consulted),
        Informed = JsonDocuments.OrNull(standard.Informed),
        Provider = standard.Provider,
        Grade = standard.Grade,
        Tags = JsonDocuments.OrNull(standard.Tags.Select(NameConverter<StandardTag>.Write)),
        Monitoring = standard.Monitoring,
        Targets = JsonDocuments.OrNull(standard.Targets),
        Checklist = standard.Checklist,
        Evidence = JsonDocuments.OrNull(standard.Evidence),
        References = JsonDocuments.OrNull(standard.References),
        Serves = JsonDocuments.OrNull(standard.Serves),
        AgreementTarget = standard.AgreementTarget,
        ReviewBy = standard.ReviewBy,
    };

    internal ServiceStandard ToModel() => new(Code, Area, Requirement)
    {
        Owner = Owner,
        DoneBy = [.. DoneBy ?? []],
        Consulted = [.. Consulted ?? []],
        Informed = [.. Informed ?? []],
        Provider = Provider,
        Grade = Grade,
        Tags = [.. (Tags ?? []).Select(NameConverter<StandardTag>.Parse)],
        Monitoring = Monitoring,
        Targets = [.. Targets ?? []],
        Checklist = Checklist,
        Evidence = [.. Evidence ?? []],
        References = [.. References ?? []],
        Serves = [.. Serves ?? []],
        AgreementTarget = AgreementTarget,
        ReviewBy = ReviewBy,
    };
}
