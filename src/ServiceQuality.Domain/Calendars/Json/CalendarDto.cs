using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Calendars.Json;

// The members of a calendar in JSON: of a weekly one (timeZone, seasons and what may be left out), of a composite (operation and parts)
// or, within a registry, of a reference to another calendar of it (ref). A list that is left out is empty, and an empty one is not
// written (it is null only then).
internal sealed record CalendarDto
{
    // Without a member that would be written.
    internal static readonly CalendarDto Nothing = new()
    {
        Parts = null!,
        Seasons = null!,
        Holidays = null!,
        Overrides = null!,
        MakeUpDays = null!,
        Breaks = null!,
    };

    // Whether it is a reference by the id alone, written as text.
    internal bool IsText { get; init; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Ref { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Id { get; set; }

    [JsonConverter(typeof(OptionalConverter<int, RevisionConverter>))]
    public int? Revision { get; set; }

    [JsonConverter(typeof(OptionalConverter<Instant, InstantConverter>))]
    public Instant? ValidFrom { get; set; }

    [JsonConverter(typeof(OptionalConverter<CalendarOperation, NameConverter<CalendarOperation>>))]
    public CalendarOperation? Operation { get; set; }

    public List<CalendarDto> Parts { get; set; } = [];

    [JsonConverter(typeof(TimeZoneConverter))]
    public DateTimeZone? TimeZone { get; set; }

    public List<SeasonDto> Seasons { get; set; } = [];

    public List<HolidayDto> Holidays { get; set; } = [];

    [JsonConverter(typeof(OptionalConverter<LocalDate, LocalDateConverter>))]
    public LocalDate? HolidaysKnownThrough { get; set; }

    [JsonConverter(typeof(OptionalConverter<HolidayScope, NameConverter<HolidayScope>>))]
    public HolidayScope? HolidaysClose { get; set; }

    [JsonConverter(typeof(OptionalConverter<HolidayPrecedence, NameConverter<HolidayPrecedence>>))]
    public HolidayPrecedence? WhenHolidayMeetsOverride { get; set; }

    public List<DatedShiftsDto> Overrides { get; set; } = [];

    public List<MakeUpDayDto> MakeUpDays { get; set; } = [];

    public List<DatedShiftsDto> Breaks { get; set; } = [];
}
