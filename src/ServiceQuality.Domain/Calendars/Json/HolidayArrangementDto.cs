using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars.Json;

// A holiday arrangement.
internal sealed class HolidayArrangementDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Source { get; set; }

    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate From { get; set; }

    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Through { get; set; }

    public required List<Holiday> Holidays { get; set; }

    public required List<MakeUpDay> MakeUpDays { get; set; }

    internal static HolidayArrangementDto Of(HolidayArrangement arrangement) => new()
    {
        Name = arrangement.Name,
        Source = arrangement.Source,
        From = arrangement.From,
        Through = arrangement.Through,
        Holidays = [.. arrangement.Holidays],
        MakeUpDays = [.. arrangement.MakeUpDays],
    };

    internal HolidayArrangement ToModel() => new(Name, From, Through, Holidays, MakeUpDays, Source);
}
