using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// A target. A ready-made target has triggers and a policy for reopening of its own, which are left out.
internal class TargetDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

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

    public required List<LimitDto> Limits { get; set; }

    public List<SlaWarning>? Warnings { get; set; }
}
