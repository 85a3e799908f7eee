using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// A limit. Without a priority or tier it is meant for each of them.
internal sealed class LimitDto
{
    public Priority? Priority { get; set; }

    public CustomerTier? Tier { get; set; }

    [JsonConverter(typeof(LimitConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required LimitTerm Limit { get; set; }

    public JsonElement? Calendar { get; set; }

    public DeadlineRules? Rules { get; set; }
}
