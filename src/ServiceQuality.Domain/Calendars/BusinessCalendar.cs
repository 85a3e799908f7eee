using NodaTime;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// Business time: an immutable set of open instants, given by a time zone, weekly hours, holidays, overriding hours and breaks.
/// An instant is open when its local time lies in a shift that starts on some date and in no holiday and no break; everything
/// else follows. A skipped hour has no instants and counts nothing, a repeated hour counts twice. Intervals are half-open
/// [opening, closing) and exact to the nanosecond. Instants range from 0001-01-01 to 9998-12-31 UTC.
/// </summary>
public sealed class BusinessCalendar : IEquatable<BusinessCalendar>
{
    private readonly OpenTime _time;
    private readonly DateArithmetic _dates;

    internal BusinessCalendar(
        DateTimeZone zone,
        ValueList<Season> seasons,
        ValueList<Holiday> holidays,
        LocalDate? holidaysKnownThrough,
        HolidayScope holidayScope,
        ValueList<DatedShifts> overrides,
        ValueList<MakeUpDay> makeUpDays,
        HolidayPrecedence precedence,
        ValueList<DatedShifts> breaks)
    {
        Zone = zone;
        Seasons = seasons;
        Holidays = holidays;
        HolidaysKnownThrough = holidaysKnownThrough;
        HolidayScope = holidayScope;
        Overrides = overrides;
        MakeUpDays = makeUpDays;
        Precedence = precedence;
        Breaks = breaks;
        CalendarDates dates = new(this);
        _time = new(zone, dates);
        _dates = new(zone, dates, _time);
    }

    /// <summary>The time zone in which hours and dates are read.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The ordinary weeks, in the order of the dates from which they are valid; at least one.</summary>
    public ValueList<Season> Seasons { get; }

    /// <summary>The holidays, ordered by date.</summary>
    public ValueList<Holiday> Holidays { get; }

    /// <summary>The last date for which the holidays are known; null when they are taken as known for good.</summary>
    public LocalDate? HolidaysKnownThrough { get; }

    /// <summary>What a holiday closes when a shift runs past midnight.</summary>
    public HolidayScope HolidayScope { get; }

    /// <summary>The dates that are worked to make up for others, ordered by date.</summary>
    public ValueList<MakeUpDay> MakeUpDays { get; }

    /// <summary>The dates whose hours replace the weekly ones, ordered by date.</summary>
    public ValueList<DatedShifts> Overrides { get; }

    /// <summary>The breaks of single dates, which always subtract, ordered by date.</summary>
    public ValueList<DatedShifts> Breaks { get; }

    /// <summary>What holds on a date that is a holiday and an override or a make-up day.</summary>
    public HolidayPrecedence Precedence { get; }

    /// <summary>Begins a calendar in a time zone of the tz database.</summary>
    /// <param name="timeZoneId">The id, such as <c>Europe/Berlin</c>; an unknown one is reported when the calendar is built.</param>
    /// <returns>A builder.</returns>
    public static BusinessCalendarBuilder In(string timeZoneId)
    {
        ArgumentNullException.ThrowIfNull(timeZoneId);
        return new(timeZoneId, DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZoneId));
    }

    /// <summary>Begins a calendar in a time zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <returns>A builder.</returns>
    public static BusinessCalendarBuilder In(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new(zone.Id, zone);
    }

    /// <summary>Whether an instant is open.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>Whether it is open; a closing instant is not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public bool IsOpen(Instant instant) => _time.IsOpen(BusinessTimeRange.Checked(instant, nameof(instant)));

    /// <summary>Whether an instant lies in a break, of its date or of its week, whether or not there would be hours.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>Whether it lies in a break.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public bool IsOnBreak(Instant instant) => _time.Walk.IsOnBreak(BusinessTimeRange.Checked(instant, nameof(instant)));

    /// <summary>The holiday of a date, in effect or not (see <see cref="Precedence"/>).</summary>
    /// <param name="date">The date in the calendar's zone.</param>
    /// <returns>The holiday, or null.</returns>
    public Holiday? HolidayOn(LocalDate date)
    {
        date = date.WithCalendar(CalendarSystem.Iso);
        return Holidays.FirstOrDefault(h => h.Date == date);
    }

    /// <summary>The instant at which an amount of open time from a start is used up.</summary>
    /// <param name="start">The start.</param>
    /// <param name="openTime">
    /// The amount. Zero gives the start itself (under <see cref="DeadlineConvention.NextOpening"/>, the next open instant). A
    /// negative amount goes back as <see cref="Subtract"/> does.
    /// </param>
    /// <param name="convention">Where an amount that fills the hours exactly ends; by default at the closing.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start is out of range, or the convention is none of the enumeration.</exception>
    /// <exception cref="InvalidOperationException">The calendar has not that much open time ahead.</exception>
    public Instant Add(Instant start, Duration openTime, DeadlineConvention convention = DeadlineConvention.Close) =>
        TryAdd(start, openTime, out var result, convention) ? result : throw Unreachable(start, openTime);

    /// <summary>The instant at which an amount of open time from a start is used up, if there is one.</summary>
    /// <param name="start">The start.</param>
    /// <param name="openTime">The amount, as in <see cref="Add"/>.</param>
    /// <param name="result">The instant, or the default value when it cannot be reached.</param>
    /// <param name="convention">Where an amount that fills the hours exactly ends; by default at the closing.</param>
    /// <returns>Whether the calendar has that much open time ahead.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start is out of range, or the convention is none of the enumeration.</exception>
    public bool TryAdd(
        Instant start, Duration openTime, out Instant result, DeadlineConvention convention = DeadlineConvention.Close)
    {
        BusinessTimeRange.Checked(start, nameof(start));
        if (convention is not (DeadlineConvention.Close or DeadlineConvention.NextOpening))
        {
            Guard.Defined(convention, nameof(convention)); // throws; asked only then, because reflection may allocate
        }

        var found = openTime == Duration.Zero ? start : openTime > Duration.Zero ? _time.Add(start, openTime) : _time.Subtract(start, Negated(openTime));
        if (found is { } close && convention == DeadlineConvention.NextOpening && openTime >= Duration.Zero)
        {
            found = _time.NextOpening(close);
        }

        result = found ?? default;
        return found is not null;
    }

    /// <summary>
    /// The latest instant from which an amount of open time lies before an end. It is <see cref="Add"/> with the amount negated.
    /// </summary>
    /// <param name="end">The end.</param>
    /// <param name="openTime">The amount; zero gives the end itself, a negative amount goes forward.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end is out of range.</exception>
    /// <exception cref="InvalidOperationException">The calendar has not that much open time behind.</exception>
    public Instant Subtract(Instant end, Duration openTime) => Add(end, Negated(openTime));

    /// <summary>The latest instant from which an amount of open time lies before an end, if there is one.</summary>
    /// <param name="end">The end.</param>
    /// <param name="openTime">The amount, as in <see cref="Subtract"/>.</param>
    /// <param name="result">The instant, or the default value when it cannot be reached.</param>
    /// <returns>Whether the calendar has that much open time behind.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end is out of range.</exception>
    public bool TrySubtract(Instant end, Duration openTime, out Instant result) => TryAdd(end, Negated(openTime), out result);

    /// <summary>The open time from one instant to another.</summary>
    /// <param name="from">The one instant.</param>
    /// <param name="to">The other; when it is the earlier one, the result is negative.</param>
    /// <returns>The open time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant is out of range.</exception>
    public Duration Between(Instant from, Instant to)
    {
        BusinessTimeRange.Checked(from, nameof(from));
        BusinessTimeRange.Checked(to, nameof(to));
        return _time.Between(from, to);
    }

    /// <summary>The first open instant at or after an instant: the instant itself while the calendar is open.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The open instant, or null when the calendar never opens again.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public Instant? NextOpening(Instant instant) => _time.NextOpening(BusinessTimeRange.Checked(instant, nameof(instant)));

    /// <summary>The first closing after an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The closing, or null when there is none, as in a calendar that is always open.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public Instant? NextClosing(Instant instant) => _time.NextClosing(BusinessTimeRange.Checked(instant, nameof(instant)));

    /// <summary>
    /// The last instant at or before an instant that has open time right before it: the instant itself in (opening, closing],
    /// otherwise the previous closing.
    /// </summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The instant, or null when the calendar was never open before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public Instant? PreviousClosing(Instant instant) => _time.PreviousClosing(BusinessTimeRange.Checked(instant, nameof(instant)));

    /// <summary>The last opening before an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The opening, or null when there is none, as in a calendar that is always open.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public Instant? PreviousOpening(Instant instant) => _time.PreviousOpening(BusinessTimeRange.Checked(instant, nameof(instant)));

    /// <summary>The open intervals between two instants, cut off at both; made one by one as they are asked for.</summary>
    /// <param name="from">Where the window begins.</param>
    /// <param name="to">Where it ends, not before <paramref name="from"/>.</param>
    /// <returns>The intervals in order; between two of them there is closed time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant is out of range, or the window ends before it begins.</exception>
    public IEnumerable<Interval> OpenIntervals(Instant from, Instant to)
    {
        BusinessTimeRange.Checked(from, nameof(from));
        BusinessTimeRange.Checked(to, nameof(to));
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return _time.Intervals(from, to);
    }

    /// <summary>
    /// The open intervals between two instants with running totals: rows for a table, so that a SQL engine computes business time by a
    /// join. The open time before an instant t is that of the last row that starts at or before t: its <c>OpenBefore</c> and the lesser
    /// of <c>t - Start</c> and <c>End - Start</c> (zero without such a row); the open time between two instants is the difference.
    /// </summary>
    /// <param name="from">Where the window begins.</param>
    /// <param name="to">Where it ends, not before <paramref name="from"/>.</param>
    /// <returns>The rows in order, made one by one as they are asked for.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant is out of range, or the window ends before it begins.</exception>
    public IEnumerable<OpenIntervalRow> OpenIntervalRows(Instant from, Instant to)
    {
        return Rows(OpenIntervals(from, to));

        static IEnumerable<OpenIntervalRow> Rows(IEnumerable<Interval> intervals)
        {
            var before = Duration.Zero;
            foreach (var interval in intervals)
            {
                yield return new(interval.Start, interval.End, before);
                before += interval.Duration;
            }
        }
    }

    /// <summary>Whether a date is a working day: it exists in the zone, a shift starts on it, and no holiday in effect closes it.</summary>
    /// <param name="date">The date in the calendar's zone.</param>
    /// <param name="regularOnly">Whether only regular hours count, without overrides and make-up days.</param>
    /// <returns>Whether it is a working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside the years 1 to 9998.</exception>
    public bool IsWorkingDay(LocalDate date, bool regularOnly = false)
    {
        date = date.WithCalendar(CalendarSystem.Iso);
        return BusinessTimeRange.Contains(date)
            ? _dates.IsWorkingDay(date, regularOnly)
            : throw new ArgumentOutOfRangeException(nameof(date), date, "Allowed are dates from 0001-01-01 to 9998-12-31.");
    }

    /// <summary>The instant a number of working days on.</summary>
    /// <param name="start">The start.</param>
    /// <param name="days">
    /// The number; negative goes back as <see cref="SubtractWorkingDays"/> does. Zero from a date that is no working day moves to the
    /// next one, and from a working day only into its hours.
    /// </param>
    /// <param name="rules">Landing, late start and which days count; null means <see cref="DeadlineRules.Default"/>.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start is out of range.</exception>
    /// <exception cref="InvalidOperationException">The calendar has not that many working days within its range.</exception>
    public Instant AddWorkingDays(Instant start, int days, DeadlineRules? rules = null) =>
        WorkingDays(start, Math.Abs((long)days), days < 0 ? -1 : 1, rules);

    /// <summary>The instant a number of working days back: the mirror of <see cref="AddWorkingDays"/>.</summary>
    /// <param name="start">The start.</param>
    /// <param name="days">
    /// The number; negative goes forward. Zero from a date that is no working day moves to the previous one. The landing in the hours is
    /// mirrored too: an instant in (opening, closing] stays, any other moves to the previous closing.
    /// </param>
    /// <param name="rules">Landing, late start and which days count; null means <see cref="DeadlineRules.Default"/>.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start is out of range.</exception>
    /// <exception cref="InvalidOperationException">The calendar has not that many working days within its range.</exception>
    public Instant SubtractWorkingDays(Instant start, int days, DeadlineRules? rules = null) =>
        WorkingDays(start, Math.Abs((long)days), days < 0 ? 1 : -1, rules);

    /// <summary>When a limit from a start runs out.</summary>
    /// <param name="start">The start.</param>
    /// <param name="limit">The limit, of any kind.</param>
    /// <param name="rules">The conventions; null means <see cref="DeadlineRules.Default"/>.</param>
    /// <returns>The deadline; without a due when the calendar has not that much ahead.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start is out of range.</exception>
    public Deadline Due(Instant start, TimeLimit limit, DeadlineRules? rules = null)
    {
        BusinessTimeRange.Checked(start, nameof(start));
        rules ??= DeadlineRules.Default;
        Instant? due = limit.Kind switch
        {
            TimeLimitKind.OpenTime => TryAdd(start, limit.Amount, out var open, rules.Convention) ? open : null,
            TimeLimitKind.ElapsedTime => limit.Amount < BusinessTimeRange.End - start ? start + limit.Amount : null,
            TimeLimitKind.WorkingDays => _dates.AddWorkingDays(start, limit.Count, 1, rules),
            _ => _dates.AddDates(start, limit, rules),
        };
        var isBeyond = limit.Kind != TimeLimitKind.ElapsedTime && HolidaysKnownThrough is { } known
            && due is { } end && (end - Duration.Epsilon).InZone(Zone).Date > known; // a closing at midnight is of the day before
        return new(start, limit, rules, due, isBeyond);
    }

    /// <summary>The same calendar without its make-up days, for those who go by the ordinary week.</summary>
    /// <returns>The calendar.</returns>
    public BusinessCalendar WithoutMakeUpDays() =>
        new(Zone, Seasons, Holidays, HolidaysKnownThrough, HolidayScope, Overrides, [], Precedence, Breaks);

    /// <summary>Whether the other calendar has the same zone, hours and exceptions.</summary>
    /// <param name="other">The calendar to compare with.</param>
    /// <returns>Whether the definitions are equal.</returns>
    public bool Equals(BusinessCalendar? other) =>
        other is not null && Zone.Equals(other.Zone) && Seasons == other.Seasons && Holidays == other.Holidays
        && HolidaysKnownThrough == other.HolidaysKnownThrough && HolidayScope == other.HolidayScope && Overrides == other.Overrides
        && MakeUpDays == other.MakeUpDays && Precedence == other.Precedence && Breaks == other.Breaks;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BusinessCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zone, Seasons, Holidays, Overrides, MakeUpDays, Breaks, Precedence, HolidayScope);

    /// <summary>Zone, weekly hours and the number of exceptions.</summary>
    /// <returns>For example <c>Europe/Berlin, Monday 09:00-17:00, 1 holiday, 0 overrides, 0 dates with breaks</c>.</returns>
    public override string ToString() =>
        $"{Zone.Id}, {string.Join(", ", Seasons)}, {Text.Count(Holidays.Count, "holiday")}, {Text.Count(Overrides.Count, "override")}, {Text.Count(Breaks.Count, "date")} with breaks";

    // The most negative duration has no opposite; beyond the range any amount is as unreachable as another.
    private static Duration Negated(Duration openTime) => -Duration.Max(openTime, -Duration.MaxValue);

    private static InvalidOperationException Unreachable(Instant start, Duration openTime) => new(
        $"From {Text.Of(start)} the calendar has no {Text.Of(openTime)} of open time {(openTime < Duration.Zero ? "behind" : "ahead")} within its range; TryAdd answers false then.");

    private Instant WorkingDays(Instant start, long days, int step, DeadlineRules? rules) =>
        _dates.AddWorkingDays(BusinessTimeRange.Checked(start, nameof(start)), days, step, rules ?? DeadlineRules.Default)
        ?? throw new InvalidOperationException(
            $"From {Text.Of(start)} the calendar has no {Text.Of(days)} working days {(step < 0 ? "behind" : "ahead")} within its range.");
}
