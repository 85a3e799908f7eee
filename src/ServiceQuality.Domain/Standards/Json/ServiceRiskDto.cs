using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// A risk of the service.
internal sealed class ServiceRiskDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Code { get; set; }

    public required LocalizedText Text { get; set; }

    public required IndicatorTarget Trigger { get; set; }

    public required LocalizedText Contingency { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Owner { get; set; }

    internal static ServiceRiskDto From(ServiceRisk risk) => new()
    {
        Code = risk.Code,
        Text = risk.Text,
        Trigger = risk.Trigger,
        Contingency = risk.Contingency,
        Owner = risk.Owner,
    };

    internal ServiceRisk ToModel() => new(Code, Text, Trigger, Contingency)
    {
        Owner = Owner,
    };
}
