using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Json;

// The members of the shifts of one date in JSON.
internal sealed class DatedParts
{
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Date { get; set; }

    public required List<Shift> Hours { get; set; }
}
