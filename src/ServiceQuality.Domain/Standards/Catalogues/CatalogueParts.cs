using NodaTime;
using ServiceQuality.Domain.Records;

namespace ServiceQuality.Domain.Standards;

// What a catalogue holds.
internal sealed record CatalogueParts
{
    public string? Source { get; init; }

    public LocalDate? ValidFrom { get; init; }

    public CodeTree Areas { get; init; } = StandardCatalogue.FiveAreas;

    public ValueList<ServiceStandard> Standards { get; init; } = [];

    public ValueList<ServiceIndicator> Indicators { get; init; } = [];

    public ValueList<Checklist> Checklists { get; init; } = [];

    public ValueList<ServiceProgramme> Programmes { get; init; } = [];

    public ValueList<ServiceProcess> Processes { get; init; } = [];

    public ValueList<Scorecard> Scorecards { get; init; } = [];

    public ValueList<ServiceRisk> Risks { get; init; } = [];

    public ValueList<CodeTree> Lists { get; init; } = [];
}
