using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// What an event did to a clock, which is written only.
internal sealed class ClockStepDto
{
    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; set; }

    public required string Event { get; set; }

    public string? Name { get; set; }

    public required int Cycle { get; set; }

    [JsonConverter(typeof(NameConverter<SlaPhase>))]
    public required SlaPhase Phase { get; set; }

    public TimeLimit? Limit { get; set; }

    [JsonConverter(typeof(OptionalConverter<Instant, InstantConverter>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Instant? Due { get; set; }

    internal static ClockStepDto From(ClockStep step) => new()
    {
        At = step.Event.At,
        Event = step.Event.Kind.ToString(),
        Name = step.Event.Code,
        Cycle = step.Cycle,
        Phase = step.Phase,
        Limit = step.Limit?.Limit,
        Due = step.Due,
    };
}
