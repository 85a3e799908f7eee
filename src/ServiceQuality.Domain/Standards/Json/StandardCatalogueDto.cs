using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Records;

namespace ServiceQuality.Domain.Standards.Json;

// A version of a catalogue. An editor finds the schema by $schema, which is not kept.
internal sealed class StandardCatalogueDto : IVersionedDto
{
    [JsonPropertyName("$schema")]
    [JsonConverter(typeof(CodeConverter))]
    public string? Schema { get; set; }

    [JsonConverter(typeof(PositiveNumberConverter))]
    public int? FormatVersion { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Id { get; set; }

    [JsonConverter(typeof(PositiveNumberConverter))]
    public required int? Version { get; set; }

    public required LocalizedText Name { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Source { get; set; }

    [JsonConverter(typeof(OptionalConverter<LocalDate, LocalDateConverter>))]
    public LocalDate? ValidFrom { get; set; }

    public CodeTree? Areas { get; set; }

    public List<ServiceStandard>? Standards { get; set; }

    public List<ServiceIndicator>? Indicators { get; set; }

    public List<Checklist>? Checklists { get; set; }

    public List<ServiceProgramme>? Programmes { get; set; }

    public List<ServiceProcess>? Processes { get; set; }

    public List<Scorecard>? Scorecards { get; set; }

    public List<ServiceRisk>? Risks { get; set; }

    public List<CodeTree>? Lists { get; set; }

    internal static StandardCatalogueDto From(StandardCatalogue catalogue) => new()
    {
        Id = catalogue.Id,
        Version = catalogue.Version,
        Name = catalogue.Name,
        Source = catalogue.Source,
        ValidFrom = catalogue.ValidFrom,
        Areas = catalogue.Areas == StandardCatalogue.FiveAreas ? null : catalogue.Areas,
        Standards = JsonDocuments.OrNull(catalogue.Standards),
        Indicators = JsonDocuments.OrNull(catalogue.Indicators),
        Checklists = JsonDocuments.OrNull(catalogue.Checklists),
        Programmes = JsonDocuments.OrNull(catalogue.Programmes),
        Processes = JsonDocuments.OrNull(catalogue.Processes),
        Scorecards = JsonDocuments.OrNull(catalogue.Scorecards),
        Risks = JsonDocuments.OrNull(catalogue.Risks),
        Lists = JsonDocuments.OrNull(catalogue.Lists),
    };

    internal StandardCatalogue ToModel()
    {
        CatalogueParts parts = new()
        {
            Source = Source,
            ValidFrom = ValidFrom,
            Areas = Areas ?? StandardCatalogue.FiveAreas,
            Standards = [.. Standards ?? []],
            Indicators = [.. Indicators ?? []],
            Checklists = [.. Checklists ?? []],
            Programmes = [.. Programmes ?? []],
            Processes = [.. Processes ?? []],
            Scorecards = [.. Scorecards ?? []],
            Risks = [.. Risks ?? []],
            Lists = [.. Lists ?? []],
        };
        ValueList<string> problems = [.. CatalogueRules.FindProblems(parts)];
        return problems.Count == 0
            ? new(Id, Version!.Value, Name, parts)
            : throw new InvalidJsonException(
                InvariantText.Lines($"Catalogue {InvariantText.Shorten(Id)} cannot be built:", problems));
    }
}
