using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

// A case history.
internal sealed class CaseHistoryDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Id { get; set; }

    public required List<CaseEventDto> Events { get; set; }

    internal static CaseHistoryDto From(CaseHistory history) =>
        new() { Id = history.Id, Events = [.. history.Events.Select(CaseEventDto.From)] };
}
