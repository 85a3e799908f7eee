using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// Business time given by a time zone, weekly hours, holidays, overriding hours, make-up days and breaks. An instant is open when
/// its local time is in a shift that starts on some date and in no holiday and no break; everything else follows from this. A
/// skipped hour has no instants and counts nothing; a repeated hour counts twice.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<WeeklyCalendar>))]
public sealed class WeeklyCalendar : BusinessCalendar
{
    private readonly WeeklyDefinition _definition;
    private readonly CalendarDates _dates;
    private DateReasons? _reasons;

    internal WeeklyCalendar(WeeklyDefinition definition)
        : this(definition, new(definition))
    {
    }

    private WeeklyCalendar(WeeklyDefinition definition, CalendarDates dates)
        : this(definition, dates, new(new ZonedIntervalSource(definition.Zone, dates)))
    {
    }

    private WeeklyCalendar(WeeklyDefinition definition, CalendarDates dates, OpenTime time)
        : this(null, definition, dates, time, new(definition.Zone, new ShiftDates(definition.Zone, dates), time))
    {
    }

    private WeeklyCalendar(
        DefinitionVersion? version, WeeklyDefinition definition, CalendarDates dates, OpenTime time, DateArithmetic arithmetic)
        : base(version, time, arithmetic)
    {
        _definition = definition;
        _dates = dates;
    }

    /// <summary>The time zone in which hours and dates are read.</summary>
    public override DateTimeZone Zone => _definition.Zone;

    /// <summary>The ordinary weeks, in the order of the dates from which they are valid; at least one.</summary>
    public ValueList<Season> Seasons => _definition.Seasons;

    /// <summary>The holidays, ordered by date.</summary>
    public ValueList<Holiday> Holidays => _definition.Holidays;

    /// <summary>The last date for which the holidays are known; null when they count as known for all time.</summary>
    public LocalDate? HolidaysKnownThrough => _definition.HolidaysKnownThrough;

    /// <summary>What a holiday closes when a shift runs past midnight.</summary>
    public HolidayScope HolidayScope => _definition.HolidayScope;

    /// <summary>The make-up days, ordered by date.</summary>
    public ValueList<MakeUpDay> MakeUpDays => _definition.MakeUpDays;

    /// <summary>The dates whose hours replace the weekly ones, ordered by date.</summary>
    public ValueList<DatedShifts> Overrides => _definition.Overrides;

    /// <summary>The breaks of single dates, which always subtract, ordered by date.</summary>
    public ValueList<DatedShifts> Breaks => _definition.Breaks;

    /// <summary>What holds on a date that is a holiday and an override or a make-up day.</summary>
    public HolidayPrecedence Precedence => _definition.Precedence;

    // The hours, breaks and holidays of each date.
    internal CalendarDates DatesByKind => _dates;

    /// <summary>Whether an instant is in a break, of its date or of its week, whether or not there are hours around it.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>Whether it is in a break.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public bool IsOnBreak(Instant instant)
    {
        Guard.Against.OutsideBusinessTime(instant);
        return _dates.IsOnBreak(instant.InZone(Zone).LocalDateTime);
    }

    /// <summary>The holiday of a date, in effect or not (see <see cref="Precedence"/>).</summary>
    /// <param name="date">The date in the calendar's zone.</param>
    /// <returns>The holiday, or null.</returns>
    public Holiday? HolidayOn(LocalDate date)
    {
        date = date.WithCalendar(CalendarSystem.Iso);
        return Holidays.FirstOrDefault(h => h.Date == date);
    }

    /// <summary>The same calendar without its make-up days and without an id, for those who follow the ordinary week.</summary>
    /// <returns>The calendar.</returns>
    public WeeklyCalendar WithoutMakeUpDays() => new(_definition with { MakeUpDays = [] });

    // Computed for the first explanation; two threads may both compute them, and they are the same.
    private DateReasons Reasons => _reasons ??= new(_definition, _dates);

    /// <inheritdoc/>
    public override WeeklyCalendar WithVersion(DefinitionVersion? version) => new(version, _definition, _dates, Time, Dates);

    /// <inheritdoc/>
    public override bool Equals(BusinessCalendar? other) =>
        other is WeeklyCalendar weekly && Version == weekly.Version && _definition == weekly._definition;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Version, _definition);

    /// <summary>Id, zone, weekly hours and the number of exceptions.</summary>
    /// <returns>
    /// For example <c>Europe/Berlin, Monday 09:00-17:00, 1 holiday, 0 overrides, 0 make-up days, 0 dates with breaks</c>.
    /// </returns>
    public override string ToString()
    {
        List<string> parts = Version is { } version ? [version.ToString()] : [];
        parts.Add(Zone.Id);
        parts.AddRange(Seasons.Select(s => s.ToString()));
        parts.Add(InvariantText.Count(Holidays.Count, "holiday"));
        parts.Add(InvariantText.Count(Overrides.Count, "override"));
        parts.Add(InvariantText.Count(MakeUpDays.Count, "make-up day"));
        parts.Add(InvariantText.Count(Breaks.Count, "date") + " with breaks");
        return string.Join(", ", parts);
    }

    internal override bool IsBeyondKnownHolidays(Instant due, bool isClosing)
    {
        if (HolidaysKnownThrough is not { } known)
        {
            return false;
        }

        var last = isClosing ? due - Duration.Epsilon : due;
        return last.InZone(Zone).Date > known;
    }

    internal override IEnumerable<TimeSegment> SegmentsBetween(Instant from, Instant to) =>
        TimeSegment.Merge(Reasons.Between(from, to, Version));

    internal override DateReason ReasonFor(LocalDate date, bool isWorked, bool regularOnly) =>
        Reasons.Of(date, isWorked, regularOnly);

    internal override int Nesting => 0;

    internal override int Calendars => 1;

    internal override DateTimeZone CommonZone => Zone;

    internal override OpenTime RegularTime() => new WeeklyCalendar(_definition with { Overrides = [], MakeUpDays = [] }).Time;
}
