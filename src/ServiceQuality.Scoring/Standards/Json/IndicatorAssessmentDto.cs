using System.Text.Json.Serialization;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Standards.Json;

// A value compared with a target, which is written only.
internal sealed class IndicatorAssessmentDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required IndicatorValue Value { get; set; }

    public required IndicatorTarget Target { get; set; }

    [JsonConverter(typeof(OptionalConverter<StandardVerdict, NameConverter<StandardVerdict>>))]
    public StandardVerdict? Verdict { get; set; }

    [JsonConverter(typeof(NameConverter<AssessmentVerdict>))]
    public AssessmentVerdict Statistical { get; set; }

    public string? Reason { get; set; }

    public bool? IsBelowMinimum { get; set; }

    public bool? IsOverPromised { get; set; }

    internal static IndicatorAssessmentDto From(IndicatorAssessment assessment) => new()
    {
        Value = assessment.Value,
        Target = assessment.Target,
        Verdict = assessment.Verdict,
        Statistical = assessment.Statistical,
        Reason = assessment.Reason,
        IsBelowMinimum = assessment.IsBelowMinimum,
        IsOverPromised = assessment.IsOverPromised,
    };
}
