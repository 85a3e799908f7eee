using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Json;

// The members of a calendar in JSON: of a weekly one (timeZone, seasons and what may be left out), of a composite (operation and parts)
// or, within a registry, of a reference to another calendar of it (ref). A list that is left out is empty, and an empty one is not
// written (it is null only then).
internal sealed record CalendarParts
{
    // Without a member that would be written.
    internal static readonly CalendarParts Nothing = new()
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

    [JsonConverter(typeof(GivenConverter<int, RevisionConverter>))]
    public int? Revision { get; set; }

    [JsonConverter(typeof(GivenConverter<Instant, InstantConverter>))]
    public Instant? ValidFrom { get; set; }

    [JsonConverter(typeof(GivenConverter<CalendarOperation, NameConverter<CalendarOperation>>))]
    public CalendarOperation? Operation { get; set; }

    public List<CalendarParts> Parts { get; set; } = [];

    [JsonConverter(typeof(TimeZoneConverter))]
    public DateTimeZone? TimeZone { get; set; }

    public List<SeasonParts> Seasons { get; set; } = [];

    public List<HolidayParts> Holidays { get; set; } = [];

    [JsonConverter(typeof(GivenConverter<LocalDate, LocalDateConverter>))]
    public LocalDate? HolidaysKnownThrough { get; set; }

    [JsonConverter(typeof(GivenConverter<HolidayScope, NameConverter<HolidayScope>>))]
    public HolidayScope? HolidaysClose { get; set; }

    [JsonConverter(typeof(GivenConverter<HolidayPrecedence, NameConverter<HolidayPrecedence>>))]
    public HolidayPrecedence? WhenHolidayMeetsOverride { get; set; }

    public List<DatedParts> Overrides { get; set; } = [];

    public List<MakeUpDayParts> MakeUpDays { get; set; } = [];

    public List<DatedParts> Breaks { get; set; } = [];
}
