using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars.Json;

// The hours and breaks of an ordinary week, from a date on.
internal sealed class SeasonDto
{
    [JsonConverter(typeof(OptionalConverter<LocalDate, LocalDateConverter>))]
    public LocalDate? ValidFrom { get; set; }

    public required WeekDto Hours { get; set; }

    public WeekDto? Breaks { get; set; }

    internal static SeasonDto From(Season season) => new()
    {
        ValidFrom = season.ValidFrom,
        Hours = WeekDto.From(season.Hours),
        Breaks = season.Breaks.IsEmpty ? null : WeekDto.From(season.Breaks),
    };
}
