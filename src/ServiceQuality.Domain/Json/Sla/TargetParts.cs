using System.Text.Json.Serialization;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Json.Sla;

// The members of a target in JSON. What is left out is null: then a ready-made target has its own triggers and policy.
internal class TargetParts
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(CalendarUseConverter))]
    public CalendarParts Calendar { get; set; } = null!;

    public RulesParts Rules { get; set; } = null!;

    public List<CaseTrigger> StartedBy { get; set; } = null!;

    public List<CaseTrigger> StoppedBy { get; set; } = null!;

    public List<CaseTrigger> StoppedByAll { get; set; } = null!;

    public List<CaseTrigger> ResetBy { get; set; } = null!;

    public List<CaseStatus> PausedOn { get; set; } = [];

    public List<CaseTrigger> PausedBy { get; set; } = [];

    public List<CaseTrigger> ResumedBy { get; set; } = [];

    [JsonConverter(typeof(GivenConverter<ReopenPolicy, NameConverter<ReopenPolicy>>))]
    public ReopenPolicy? OnReopening { get; set; }

    [JsonConverter(typeof(GivenConverter<ChangePolicy, NameConverter<ChangePolicy>>))]
    public ChangePolicy? OnChange { get; set; }

    public required List<LimitParts> Limits { get; set; }

    public List<WarningParts> Warnings { get; set; } = [];
}
