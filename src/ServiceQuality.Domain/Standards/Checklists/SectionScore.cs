using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>The score of a section of a checklist.</summary>
[JsonConverter(typeof(DomainJsonConverter<SectionScore>))]
public sealed record SectionScore
{
    internal SectionScore(string section, decimal score)
    {
        Section = section;
        Score = score;
    }

    /// <summary>The section.</summary>
    public string Section { get; }

    /// <summary>The weighted share of the points of its answered items, from 0 to 1.</summary>
    public decimal Score { get; }

    /// <summary>Section and score.</summary>
    /// <returns>For example <c>staff 0.821</c>.</returns>
    public override string ToString() => $"{Section} {InvariantText.Round(Score, 3)}";
}
