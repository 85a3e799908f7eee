using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// The members of a limit in JSON. Without a priority or tier it is meant for each of them.
internal sealed class LimitDto
{
    [JsonConverter(typeof(OptionalConverter<Priority, PriorityConverter>))]
    public Priority? Priority { get; set; }

    [JsonConverter(typeof(OptionalConverter<CustomerTier, TierConverter>))]
    public CustomerTier? Tier { get; set; }

    [JsonConverter(typeof(LimitConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required TimeLimit? Limit { get; set; }

    [JsonConverter(typeof(CalendarUseConverter))]
    public CalendarDto Calendar { get; set; } = null!;

    public RulesDto Rules { get; set; } = null!;
}
