using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// The explanation of a reading, which is written only.
internal sealed class ClockExplanationDto
{
    public required string Case { get; set; }

    public required string Target { get; set; }

    public TimeLimit? Limit { get; set; }

    [JsonConverter(typeof(InstantConverter))]
    public required Instant AsOf { get; set; }

    [JsonConverter(typeof(NameConverter<SlaPhase>))]
    public required SlaPhase Phase { get; set; }

    [JsonConverter(typeof(NameConverter<SlaVerdict>))]
    public required SlaVerdict Verdict { get; set; }

    [JsonConverter(typeof(OptionalConverter<Instant, InstantConverter>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Instant? Due { get; set; }

    public required ClockTimeDto Counted { get; set; }

    public required ClockTimeDto Lateness { get; set; }

    public required List<ClockStepDto> Steps { get; set; }

    public required List<ExplainedSegment> Segments { get; set; }

    internal static ClockExplanationDto From(ClockExplanation explanation)
    {
        var reading = explanation.Reading;
        return new()
        {
            Case = reading.Case.CaseId,
            Target = reading.Name,
            Limit = reading.Limit?.Limit,
            AsOf = reading.Case.AsOf,
            Phase = reading.Phase,
            Verdict = reading.Verdict,
            Due = reading.Due,
            Counted = ClockTimeDto.From(explanation.Counted),
            Lateness = ClockTimeDto.From(reading.Lateness),
            Steps = [.. explanation.Steps.Select(ClockStepDto.From)],
            Segments = [.. explanation.Segments],
        };
    }
}
