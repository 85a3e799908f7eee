using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Domain.Json;

// The members of a holiday in JSON.
internal sealed class HolidayParts
{
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Date { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }
}
