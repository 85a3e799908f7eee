using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Json.Sla;

// The members of a limit in JSON. Without a priority or tier it is meant for each of them.
internal sealed class LimitParts
{
    [JsonConverter(typeof(GivenConverter<Priority, PriorityConverter>))]
    public Priority? Priority { get; set; }

    [JsonConverter(typeof(GivenConverter<CustomerTier, TierConverter>))]
    public CustomerTier? Tier { get; set; }

    [JsonConverter(typeof(LimitConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required TimeLimit? Limit { get; set; }

    [JsonConverter(typeof(CalendarUseConverter))]
    public CalendarParts Calendar { get; set; } = null!;

    public RulesParts Rules { get; set; } = null!;
}
