using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

// A warning.
internal sealed class WarningDto
{
    [JsonConverter(typeof(WarningMarkConverter))]
    public required SlaWarning At { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Action { get; set; }

    internal static WarningDto From(SlaWarning warning) => new() { At = warning.WithAction(null), Action = warning.Action };

    internal SlaWarning ToModel() => At.WithAction(Action);
}
