using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Domain.Calendars.Json;

// A deadline, which is written only.
internal sealed class DeadlineDto
{
    public required UsedCalendarDto Calendar { get; set; }

    public required TimeLimit Limit { get; set; }

    public required DeadlineRulesDto Rules { get; set; }

    public required bool IsBeyondKnownHolidays { get; set; }

    [JsonConverter(typeof(InstantConverter))]
    public required Instant Start { get; set; }

    [JsonConverter(typeof(OptionalConverter<Instant, InstantConverter>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Instant? Due { get; set; }

    internal static DeadlineDto From(Deadline deadline) => new()
    {
        Calendar = UsedCalendarDto.From(deadline.Calendar),
        Limit = deadline.Limit,
        Rules = DeadlineRulesDto.FromResult(deadline.Rules),
        IsBeyondKnownHolidays = deadline.IsBeyondKnownHolidays,
        Start = deadline.Start,
        Due = deadline.Due,
    };
}
