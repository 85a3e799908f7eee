using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Gaps;

/// <summary>
/// What a gap was measured by: the kind of evidence and its name, such as the id of an item, of an indicator, of a target or of a
/// promise.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<GapEvidence>))]
public sealed record GapEvidence
{
    /// <summary>Evidence.</summary>
    /// <param name="kind">Where the numbers come from.</param>
    /// <param name="name">The item, dimension, indicator, target or promise.</param>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none of the enumeration.</exception>
    public GapEvidence(EvidenceKind kind, string name)
    {
        Kind = Guard.Against.UndefinedEnum(kind);
        Name = Guard.Against.InvalidCode(name);
    }

    /// <summary>Where the numbers come from.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>The item, dimension, indicator, target or promise.</summary>
    public string Name { get; }

    /// <summary>The name of the kind, such as <c>promise</c>, 服务承诺.</summary>
    public LocalizedText KindName => Kind.Name();

    /// <summary>Evidence from rated items.</summary>
    /// <param name="name">The item or dimension.</param>
    /// <returns>The evidence.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static GapEvidence Survey(string name) => new(EvidenceKind.SurveyItem, name);

    /// <summary>Evidence from an indicator.</summary>
    /// <param name="name">The indicator.</param>
    /// <returns>The evidence.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static GapEvidence Indicator(string name) => new(EvidenceKind.IndicatorResult, name);

    /// <summary>Evidence from a target of a service level agreement.</summary>
    /// <param name="name">The target.</param>
    /// <returns>The evidence.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static GapEvidence Sla(string name) => new(EvidenceKind.SlaAttainment, name);

    /// <summary>Evidence from a published promise.</summary>
    /// <param name="name">The promise.</param>
    /// <returns>The evidence.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public static GapEvidence Promise(string name) => new(EvidenceKind.Promise, name);

    /// <summary>Kind and name.</summary>
    /// <returns>For example <c>promise delivered within a day</c>.</returns>
    public override string ToString() => $"{Kind.Name().English} {Name}";
}
