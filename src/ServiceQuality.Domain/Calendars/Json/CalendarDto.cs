using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars.Json;

// A calendar: a weekly one (timeZone, seasons and what may be left out), a composite (operation and parts) or, within a registry,
// a reference to another calendar of it (ref).
internal sealed record CalendarDto
{
    // Whether it is a reference by the id alone, written as text.
    internal bool IsText { get; init; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Ref { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Id { get; set; }

    [JsonConverter(typeof(PositiveNumberConverter))]
    public int? Revision { get; set; }

    [JsonConverter(typeof(OptionalConverter<Instant, InstantConverter>))]
    public Instant? ValidFrom { get; set; }

    [JsonConverter(typeof(OptionalConverter<CalendarOperation, NameConverter<CalendarOperation>>))]
    public CalendarOperation? Operation { get; set; }

    public List<CalendarDto>? Parts { get; set; }

    [JsonConverter(typeof(TimeZoneConverter))]
    public DateTimeZone? TimeZone { get; set; }

    public List<SeasonDto>? Seasons { get; set; }

    public List<Holiday>? Holidays { get; set; }

    [JsonConverter(typeof(OptionalConverter<LocalDate, LocalDateConverter>))]
    public LocalDate? HolidaysKnownThrough { get; set; }

    [JsonConverter(typeof(OptionalConverter<HolidayScope, NameConverter<HolidayScope>>))]
    public HolidayScope? HolidaysClose { get; set; }

    [JsonConverter(typeof(OptionalConverter<HolidayPrecedence, NameConverter<HolidayPrecedence>>))]
    public HolidayPrecedence? WhenHolidayMeetsOverride { get; set; }

    public List<DatedShiftsDto>? Overrides { get; set; }

    public List<MakeUpDay>? MakeUpDays { get; set; }

    public List<DatedShiftsDto>? Breaks { get; set; }

    [JsonIgnore]
    internal bool IsComposite => Operation is not null || Parts is { Count: > 0 };

    // Whether there is anything that only a weekly calendar has.
    [JsonIgnore]
    internal bool HasHours =>
        this is not { HolidaysKnownThrough: null, HolidaysClose: null, WhenHolidayMeetsOverride: null }
        || Seasons is { Count: > 0 } || Holidays is { Count: > 0 } || Overrides is { Count: > 0 } || MakeUpDays is { Count: > 0 }
        || Breaks is { Count: > 0 };
}
