using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// The clock of a target, a transition or a duty, without its limits.
internal class ClockDto
{
    public JsonElement? Calendar { get; set; }

    public DeadlineRules? Rules { get; set; }

    public List<CaseTrigger>? StartedBy { get; set; }

    public List<CaseTrigger>? StoppedBy { get; set; }

    public List<CaseTrigger>? StoppedByAll { get; set; }

    public List<List<CaseTrigger>>? InOrder { get; set; }

    public List<CaseTrigger>? ResetBy { get; set; }

    public List<CaseStatus>? PausedOn { get; set; }

    public List<CaseTrigger>? PausedBy { get; set; }

    public List<CaseTrigger>? ResumedBy { get; set; }

    [JsonConverter(typeof(OptionalConverter<ReopenPolicy, NameConverter<ReopenPolicy>>))]
    public ReopenPolicy? OnReopening { get; set; }

    [JsonConverter(typeof(OptionalConverter<ChangePolicy, NameConverter<ChangePolicy>>))]
    public ChangePolicy? OnChange { get; set; }
}
