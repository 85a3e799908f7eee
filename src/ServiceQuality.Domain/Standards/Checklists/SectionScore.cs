using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>The score of a section of a checklist.</summary>
/// <param name="Section">The section.</param>
/// <param name="Score">The weighted share of the points of its answered items, from 0 to 1.</param>
[JsonConverter(typeof(DomainJsonConverter<SectionScore>))]
public sealed record SectionScore(string Section, decimal Score);
