using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// A step: to be done by a time, or from that time on.
internal sealed class ObligationStepDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(StepTimeConverter))]
    public string? By { get; set; }

    [JsonConverter(typeof(StepTimeConverter))]
    public string? At { get; set; }

    public JsonElement? Calendar { get; set; }

    public DeadlineRules? Rules { get; set; }

    public List<CaseTrigger>? StartedBy { get; set; }

    public List<CaseTrigger>? DoneBy { get; set; }

    public List<CaseTrigger>? DoneByAll { get; set; }

    public List<string>? AddressedTo { get; set; }

    public List<string>? CopiesTo { get; set; }
}
