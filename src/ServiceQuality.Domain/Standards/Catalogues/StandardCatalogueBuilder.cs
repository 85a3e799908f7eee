using System.Diagnostics.CodeAnalysis;
using NodaTime;
using ServiceQuality.Domain.Records;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// Builds a catalogue. <see cref="Build"/> and <see cref="TryBuild"/> report all broken rules at once: codes that appear twice or
/// are unknown, targets outside the possible values, scorecards whose weights do not add up, and evidence that goes in a circle.
/// </summary>
public sealed class StandardCatalogueBuilder
{
    private readonly string _id;
    private readonly int _version;
    private readonly LocalizedText _name;

    internal StandardCatalogueBuilder(string id, int version, LocalizedText name) => (_id, _version, _name) = (id, version, name);

    internal CatalogueParts Parts { get; set; } = new();

    /// <summary>Says where the standards are written.</summary>
    /// <param name="source">The source.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The text is blank or has white space at its ends.</exception>
    public StandardCatalogueBuilder Source(string source)
    {
        Parts = Parts with { Source = Guard.Against.InvalidCode(source) };
        return this;
    }

    /// <summary>Says from which date the version is in force.</summary>
    /// <param name="date">The date.</param>
    /// <returns>This builder.</returns>
    public StandardCatalogueBuilder ValidFrom(LocalDate date)
    {
        Parts = Parts with { ValidFrom = date };
        return this;
    }

    /// <summary>Sets the areas; without this they are the five of <see cref="StandardCatalogue.FiveAreas"/>.</summary>
    /// <param name="areas">The areas.</param>
    /// <returns>This builder.</returns>
    public StandardCatalogueBuilder Areas(CodeTree areas)
    {
        Parts = Parts with { Areas = Guard.Against.Null(areas) };
        return this;
    }

    /// <summary>Adds standards.</summary>
    /// <param name="standards">The standards.</param>
    /// <returns>This builder.</returns>
    public StandardCatalogueBuilder Standards(params IEnumerable<ServiceStandard> standards)
    {
        Parts = Parts with { Standards = [.. Parts.Standards, .. Guard.Against.NullElements(standards)] };
        return this;
    }

    /// <summary>Adds indicators.</summary>
    /// <param name="indicators">The indicators, such as those of <see cref="StandardCatalogue.BuiltInIndicators"/>.</param>
    /// <returns>This builder.</returns>
    public StandardCatalogueBuilder Indicators(params IEnumerable<ServiceIndicator> indicators)
    {
        Parts = Parts with { Indicators = [.. Parts.Indicators, .. Guard.Against.NullElements(indicators)] };
        return this;
    }

    /// <summary>Adds checklists.</summary>
    /// <param name="checklists">The checklists.</param>
    /// <returns>This builder.</returns>
    public StandardCatalogueBuilder Checklists(params IEnumerable<Checklist> checklists)
    {
        Parts = Parts with { Checklists = [.. Parts.Checklists, .. Guard.Against.NullElements(checklists)] };
        return this;
    }

    /// <summary>Adds programmes.</summary>
    /// <param name="programmes">The programmes.</param>
    /// <returns>This builder.</returns>
    public StandardCatalogueBuilder Programmes(params IEnumerable<ServiceProgramme> programmes)
    {
        Parts = Parts with { Programmes = [.. Parts.Programmes, .. Guard.Against.NullElements(programmes)] };
        return this;
    }

    /// <summary>Adds processes. The standards and checklists that their steps name must be in the catalogue.</summary>
    /// <param name="processes">The processes.</param>
    /// <returns>This builder.</returns>
    public StandardCatalogueBuilder Processes(params IEnumerable<ServiceProcess> processes)
    {
        Parts = Parts with { Processes = [.. Parts.Processes, .. Guard.Against.NullElements(processes)] };
        return this;
    }

    /// <summary>Adds scorecards.</summary>
    /// <param name="scorecards">The scorecards.</param>
    /// <returns>This builder.</returns>
    public StandardCatalogueBuilder Scorecards(params IEnumerable<Scorecard> scorecards)
    {
        Parts = Parts with { Scorecards = [.. Parts.Scorecards, .. Guard.Against.NullElements(scorecards)] };
        return this;
    }

    /// <summary>Adds risks.</summary>
    /// <param name="risks">The risks.</param>
    /// <returns>This builder.</returns>
    public StandardCatalogueBuilder Risks(params IEnumerable<ServiceRisk> risks)
    {
        Parts = Parts with { Risks = [.. Parts.Risks, .. Guard.Against.NullElements(risks)] };
        return this;
    }

    /// <summary>Adds lists of advice that is not computed, such as assurance measures, as trees of texts.</summary>
    /// <param name="lists">The lists.</param>
    /// <returns>This builder.</returns>
    public StandardCatalogueBuilder Lists(params IEnumerable<CodeTree> lists)
    {
        Parts = Parts with { Lists = [.. Parts.Lists, .. Guard.Against.NullElements(lists)] };
        return this;
    }

    /// <summary>Builds the catalogue.</summary>
    /// <returns>The catalogue.</returns>
    /// <exception cref="InvalidOperationException">A rule is broken; the message lists each of them.</exception>
    public StandardCatalogue Build() => TryBuild(out var catalogue, out var problems)
        ? catalogue
        : throw new InvalidOperationException(
            InvariantText.Lines($"Catalogue {InvariantText.Shorten(_id)} cannot be built:", problems));

    /// <summary>Builds the catalogue, or reports every broken rule.</summary>
    /// <param name="catalogue">The catalogue, or null.</param>
    /// <param name="problems">The broken rules, a sentence each; empty when there is a catalogue.</param>
    /// <returns>Whether there is a catalogue.</returns>
    public bool TryBuild([NotNullWhen(true)] out StandardCatalogue? catalogue, out ValueList<string> problems)
    {
        problems = [.. CatalogueRules.FindProblems(Parts)];
        catalogue = problems.Count == 0 ? new(_id, _version, _name, Parts) : null;
        return catalogue is not null;
    }
}
