using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Standards.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// A version of a catalogue of service standards: standards by area, the indicators and checklists that measure them, programmes
/// that inspect them, scorecards, risks and lists of advice. It cannot be changed: a change is a new version.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<StandardCatalogue>))]
public sealed record StandardCatalogue
{
    /// <summary>The most standards of a catalogue, and the most of every other list in it.</summary>
    public const int MaxElements = 1_000;

    private static readonly EmbeddedTexts Embedded = new("catalogues");

    internal StandardCatalogue(string id, int version, LocalizedText name, CatalogueParts parts)
    {
        Id = id;
        Version = version;
        Name = name;
        Source = parts.Source;
        ValidFrom = parts.ValidFrom;
        Areas = parts.Areas;
        Standards = new(parts.Standards, s => s.Code);
        Indicators = new(parts.Indicators, i => i.Code);
        Checklists = new(parts.Checklists, c => c.Code);
        Programmes = new(parts.Programmes, p => p.Code);
        Processes = new(parts.Processes, p => p.Id);
        Scorecards = new(parts.Scorecards, s => s.Code);
        Risks = new(parts.Risks, r => r.Code);
        Lists = new(parts.Lists, l => l.Name);
    }

    /// <summary>
    /// The five areas of a service standard: attitude and behaviour, skills and training, process, environment and facilities,
    /// supervision and assessment.
    /// </summary>
    public static CodeTree FiveAreas { get; } = CodeTree.Create(
        "areas",
        1,
        [
            new("attitude", new("Attitude and behaviour", "服务态度和行为规范")),
            new("skills", new("Skills and training", "服务技能和培训")),
            new("process", new("Service process", "服务流程")),
            new("environment", new("Environment and facilities", "服务环境和设施")),
            new("supervision", new("Supervision and assessment", "服务监督和考核")),
        ]);

    /// <summary>The ids of the catalogues that come with the library.</summary>
    public static ValueList<string> ReadyMade { get; } = Embedded.Names;

    /// <summary>The indicators that come with the library, by code; those of the catalogue <c>indicators</c>.</summary>
    public static NamedList<ServiceIndicator> BuiltInIndicators => LazyIndicators.Value;

    /// <summary>The id, such as <c>hospital-software</c>.</summary>
    public string Id { get; }

    /// <summary>The version, from 1.</summary>
    public int Version { get; }

    /// <summary>The name.</summary>
    public LocalizedText Name { get; }

    /// <summary>Where the standards are written; null when that is not stated.</summary>
    public string? Source { get; }

    /// <summary>The date from which the version is in force; null when that is not stated.</summary>
    public LocalDate? ValidFrom { get; }

    /// <summary>The areas.</summary>
    public CodeTree Areas { get; }

    /// <summary>The standards, in order and by code.</summary>
    public NamedList<ServiceStandard> Standards { get; }

    /// <summary>The indicators, in order and by code.</summary>
    public NamedList<ServiceIndicator> Indicators { get; }

    /// <summary>The checklists, in order and by code.</summary>
    public NamedList<Checklist> Checklists { get; }

    /// <summary>The programmes, in order and by code.</summary>
    public NamedList<ServiceProgramme> Programmes { get; }

    /// <summary>The processes, in order and by id. Their steps name standards of the catalogue.</summary>
    public NamedList<ServiceProcess> Processes { get; }

    /// <summary>The scorecards, in order and by code.</summary>
    public NamedList<Scorecard> Scorecards { get; }

    /// <summary>The risks, in order and by code.</summary>
    public NamedList<ServiceRisk> Risks { get; }

    /// <summary>Lists of advice that is not computed, in order and by name.</summary>
    public NamedList<CodeTree> Lists { get; }

    private static Lazy<NamedList<ServiceIndicator>> LazyIndicators { get; } = new(() => Load("indicators").Indicators);

    /// <summary>Begins a catalogue.</summary>
    /// <param name="id">The id.</param>
    /// <param name="version">The version, from 1.</param>
    /// <param name="name">The name.</param>
    /// <returns>A builder.</returns>
    /// <exception cref="ArgumentException">The id is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public static StandardCatalogueBuilder Create(string id, int version, LocalizedText name)
    {
        Guard.Against.InvalidCode(id);
        Guard.Against.LessThan(version, 1);
        return new(id, version, Guard.Against.Null(name));
    }

    /// <summary>Loads a catalogue that comes with the library.</summary>
    /// <param name="id">Its id, one of <see cref="ReadyMade"/>.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="ArgumentException">There is no catalogue of that id.</exception>
    public static StandardCatalogue Load(string id) => FromJson(Embedded.Text(id, "catalogue"));

    /// <summary>Reads a catalogue from JSON.</summary>
    /// <param name="json">The text. The catalogues of the library are examples.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="System.Text.Json.JsonException">
    /// The text is not a catalogue; the message has path and line, and lists every broken rule.
    /// </exception>
    public static StandardCatalogue FromJson(string json)
    {
        Guard.Against.Null(json);
        return StandardForms.Read(json);
    }

    /// <summary>Writes the catalogue as JSON.</summary>
    /// <returns>The text, which <see cref="FromJson"/> reads.</returns>
    public string ToJson() => StandardForms.Write(this);

    /// <summary>A builder of the next version, with all that this one has.</summary>
    /// <returns>The builder.</returns>
    public StandardCatalogueBuilder NextVersion() => new(Id, checked(Version + 1), Name) { Parts = Parts };

    /// <summary>The standards whose review is overdue.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The standards.</returns>
    public ValueList<ServiceStandard> FindStale(LocalDate date) => [.. Standards.Where(s => s.IsStaleOn(date))];

    /// <summary>
    /// What is missing: standards without an owner, standards without an indicator or a checklist, and steps of processes without
    /// a standard or an owner.
    /// </summary>
    /// <returns>What is missing; none when the catalogue is complete.</returns>
    public ValueList<MissingElement> FindMissing() =>
    [
        .. Standards.Where(s => s.Owner is null).Select(s => new MissingElement(
            "standard-without-owner", s.Code, new("The standard has no owner.", "该标准没有责任人。"))),
        .. Standards.Where(s => s.Targets.Count == 0 && s.Checklist is null).Select(s => new MissingElement(
            "standard-without-measure",
            s.Code,
            new("The standard has neither an indicator nor a checklist.", "该标准既无指标也无检查表。"))),
        .. Processes.SelectMany(p => p.Steps.Where(s => s.IsAct && s.Standard is null).Select(s => new MissingElement(
            "step-without-standard", $"{p.Id}/{s.Code}", new("The step follows no standard.", "该步骤没有对应的标准。")))),
        .. Processes.SelectMany(p => p.Steps.Where(s => s.IsAct && s.Owner is null).Select(s => new MissingElement(
            "step-without-owner", $"{p.Id}/{s.Code}", new("The step has no owner.", "该步骤没有责任人。")))),
    ];

    /// <summary>How this version differs from an earlier one.</summary>
    /// <param name="earlier">The earlier version.</param>
    /// <returns>The changes, by element and code; none when the versions hold the same.</returns>
    /// <exception cref="ArgumentException">The other one is not an earlier version of this catalogue.</exception>
    public ValueList<CatalogueChange> ChangesSince(StandardCatalogue earlier)
    {
        Guard.Against.Null(earlier);
        Guard.Against.Invalid(
            earlier.Id != Id || earlier.Version >= Version,
            $"{earlier} is no earlier version of {this}; allowed is one of the same id.",
            nameof(earlier));
        return CatalogueDifference.Find(earlier, this);
    }

    /// <summary>Id, version and number of standards.</summary>
    /// <returns>For example <c>hospital-software version 3, 12 standards</c>.</returns>
    public override string ToString() =>
        $"{Id} version {InvariantText.Format(Version)}, {InvariantText.Count(Standards.Count, "standard")}";

    internal CatalogueParts Parts => new()
    {
        Source = Source,
        ValidFrom = ValidFrom,
        Areas = Areas,
        Standards = [.. Standards],
        Indicators = [.. Indicators],
        Checklists = [.. Checklists],
        Programmes = [.. Programmes],
        Processes = [.. Processes],
        Scorecards = [.. Scorecards],
        Risks = [.. Risks],
        Lists = [.. Lists],
    };
}
