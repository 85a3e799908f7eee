using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Complaints.Json;

// A handling regime. Its clocks name calendars by the roles that it lists. An editor finds the schema by $schema, which is not
// kept.
internal sealed class RegimeDto : IVersionedDto
{
    [JsonPropertyName("$schema")]
    [JsonConverter(typeof(CodeConverter))]
    public string? Schema { get; set; }

    [JsonConverter(typeof(PositiveNumberConverter))]
    public int? FormatVersion { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Id { get; set; }

    public required LocalizedText Name { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Source { get; set; }

    [JsonConverter(typeof(OptionalConverter<LocalDate, LocalDateConverter>))]
    public LocalDate? ValidFrom { get; set; }

    [JsonConverter(typeof(OptionalConverter<LocalDate, LocalDateConverter>))]
    public LocalDate? ValidTo { get; set; }

    public required List<string> Calendars { get; set; }

    public required List<RegimeClockDto> Clocks { get; set; }

    public List<ForbiddenMoveDto>? ForbiddenMoves { get; set; }
}
