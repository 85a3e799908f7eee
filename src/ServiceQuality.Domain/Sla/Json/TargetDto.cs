using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// The members of a target in JSON. What is left out is null: then a ready-made target has its own triggers and policy.
internal class TargetDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(CalendarUseConverter))]
    public CalendarDto Calendar { get; set; } = null!;

    public RulesDto Rules { get; set; } = null!;

    public List<CaseTrigger> StartedBy { get; set; } = null!;

    public List<CaseTrigger> StoppedBy { get; set; } = null!;

    public List<CaseTrigger> StoppedByAll { get; set; } = null!;

    public List<CaseTrigger> ResetBy { get; set; } = null!;

    public List<CaseStatus> PausedOn { get; set; } = [];

    public List<CaseTrigger> PausedBy { get; set; } = [];

    public List<CaseTrigger> ResumedBy { get; set; } = [];

    [JsonConverter(typeof(OptionalConverter<ReopenPolicy, NameConverter<ReopenPolicy>>))]
    public ReopenPolicy? OnReopening { get; set; }

    [JsonConverter(typeof(OptionalConverter<ChangePolicy, NameConverter<ChangePolicy>>))]
    public ChangePolicy? OnChange { get; set; }

    public required List<LimitDto> Limits { get; set; }

    public List<WarningDto> Warnings { get; set; } = [];
}
