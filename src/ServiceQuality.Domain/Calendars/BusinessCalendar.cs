using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// Business time: an immutable set of open instants, with exact arithmetic on it. It is either a <see cref="WeeklyCalendar"/>,
/// given by hours in a time zone, or a <see cref="CompositeCalendar"/>, made from others by <see cref="Union"/>,
/// <see cref="Intersect"/> and <see cref="Except"/>. Intervals are half-open [opening, closing) and exact to the nanosecond.
/// Instants range from 0001-01-01 to 9998-12-31 UTC. Safe for use by several threads.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<BusinessCalendar>))]
public abstract partial class BusinessCalendar : IEquatable<BusinessCalendar>
{
    private protected BusinessCalendar(DefinitionVersion? version, OpenTime time, DateArithmetic? dates)
    {
        Version = version;
        Time = time;
        _dates = dates;
    }

    /// <summary>The id and revision under which it is kept; null for a calendar that has none.</summary>
    public DefinitionVersion? Version { get; }

    /// <summary>The time zone in which dates are read; null for a composite that was given none.</summary>
    public abstract DateTimeZone? Zone { get; }

    // The engine, which a copy of the calendar shares.
    internal OpenTime Time { get; }

    /// <summary>Begins a calendar in a time zone of the tz database.</summary>
    /// <param name="timeZoneId">
    /// The id, such as <c>Europe/Berlin</c>; an unknown one is reported when the calendar is built.
    /// </param>
    /// <returns>A builder.</returns>
    public static BusinessCalendarBuilder In(string timeZoneId)
    {
        Guard.Against.Null(timeZoneId);
        return new(timeZoneId, DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZoneId));
    }

    /// <summary>Begins a calendar in a time zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <returns>A builder.</returns>
    public static BusinessCalendarBuilder In(DateTimeZone zone)
    {
        Guard.Against.Null(zone);
        return new(zone.Id, zone);
    }

    /// <summary>Whether an instant is open.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>Whether it is open; a closing instant is not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public bool IsOpen(Instant instant) => Time.IsOpen(Guard.Against.OutsideBusinessTime(instant));

    /// <summary>The instant at which an amount of open time from a start is used up.</summary>
    /// <param name="start">The start.</param>
    /// <param name="openTime">
    /// The amount. Zero gives the start itself (under <see cref="DeadlineConvention.NextOpening"/>, the next open instant). A
    /// negative amount goes back as <see cref="Subtract"/> does.
    /// </param>
    /// <param name="convention">Where an amount that fills the hours exactly ends; by default at the closing.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The start is out of range, or the convention is not a member of its enumeration.
    /// </exception>
    /// <exception cref="InvalidOperationException">The calendar does not have that much open time ahead.</exception>
    public Instant Add(Instant start, Duration openTime, DeadlineConvention convention = DeadlineConvention.Close) =>
        TryAdd(start, openTime, out var result, convention) ? result : throw Unreachable(start, openTime);

    /// <summary>The instant at which an amount of open time from a start is used up, if there is one.</summary>
    /// <param name="start">The start.</param>
    /// <param name="openTime">The amount, as in <see cref="Add"/>.</param>
    /// <param name="result">The instant, or the default value when it cannot be reached.</param>
    /// <param name="convention">Where an amount that fills the hours exactly ends; by default at the closing.</param>
    /// <returns>Whether the calendar has that much open time ahead.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The start is out of range, or the convention is not a member of its enumeration.
    /// </exception>
    public bool TryAdd(
        Instant start, Duration openTime, out Instant result, DeadlineConvention convention = DeadlineConvention.Close)
    {
        if (convention == DeadlineConvention.Close && Time.TryAddAtOnce(start, openTime, out result))
        {
            return true;
        }

        Guard.Against.OutsideBusinessTime(start);
        if (convention is not (DeadlineConvention.Close or DeadlineConvention.NextOpening))
        {
            Guard.Against.UndefinedEnum(convention); // throws; asked only then, because reflection may allocate
        }

        var found = FindClose(start, openTime);
        if (found is { } close && convention == DeadlineConvention.NextOpening && openTime >= Duration.Zero)
        {
            found = Time.NextOpening(close);
        }

        result = found ?? default;
        return found is not null;
    }

    /// <summary>
    /// The latest instant from which an amount of open time is left until an end. It is <see cref="Add"/> with the amount
    /// negated.
    /// </summary>
    /// <param name="end">The end.</param>
    /// <param name="openTime">The amount; zero gives the end itself, a negative amount goes forward.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end is out of range.</exception>
    /// <exception cref="InvalidOperationException">The calendar does not have that much open time behind.</exception>
    public Instant Subtract(Instant end, Duration openTime) => Add(end, Negate(openTime));

    /// <summary>The latest instant from which an amount of open time is left until an end, if there is one.</summary>
    /// <param name="end">The end.</param>
    /// <param name="openTime">The amount, as in <see cref="Subtract"/>.</param>
    /// <param name="result">The instant, or the default value when it cannot be reached.</param>
    /// <returns>Whether the calendar has that much open time behind.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end is out of range.</exception>
    public bool TrySubtract(Instant end, Duration openTime, out Instant result) => TryAdd(end, Negate(openTime), out result);

    /// <summary>The open time from one instant to another.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The other; when it is the earlier one, the result is negative.</param>
    /// <returns>The open time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant is out of range.</exception>
    public Duration Between(Instant from, Instant to)
    {
        if (Time.TryBetweenAtOnce(from, to, out var open))
        {
            return open;
        }

        Guard.Against.OutsideBusinessTime(from);
        Guard.Against.OutsideBusinessTime(to);
        return Time.Between(from, to);
    }

    /// <summary>The first open instant at or after an instant: the instant itself while the calendar is open.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The open instant, or null when the calendar never opens again.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public Instant? NextOpening(Instant instant) => Time.NextOpening(Guard.Against.OutsideBusinessTime(instant));

    /// <summary>The first closing after an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The closing, or null when there is none, as in a calendar that is always open.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public Instant? NextClosing(Instant instant) => Time.NextClosing(Guard.Against.OutsideBusinessTime(instant));

    /// <summary>
    /// The last instant at or before an instant that has open time right before it: the instant itself in (opening, closing],
    /// otherwise the previous closing.
    /// </summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The instant, or null when the calendar was never open before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public Instant? PreviousClosing(Instant instant) => Time.PreviousClosing(Guard.Against.OutsideBusinessTime(instant));

    /// <summary>The last opening before an instant.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The opening, or null when there is none, as in a calendar that is always open.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public Instant? PreviousOpening(Instant instant) => Time.PreviousOpening(Guard.Against.OutsideBusinessTime(instant));

    /// <summary>The open intervals between two instants, cut off at both. They are computed as they are enumerated.</summary>
    /// <param name="from">The start of the window.</param>
    /// <param name="to">Its end, not before <paramref name="from"/>.</param>
    /// <returns>The intervals in order; between two of them there is closed time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant is out of range, or the window ends before it begins.</exception>
    public IEnumerable<Interval> OpenIntervals(Instant from, Instant to)
    {
        Guard.Against.OutsideBusinessTime(from, to);
        return Time.Intervals(from, to);
    }

    /// <summary>
    /// The open intervals between two instants with running totals: rows for a table, with which a SQL engine computes business
    /// time by a join. The open time before an instant t is that of the last row that starts at or before t: its
    /// <c>OpenBefore</c> plus the lesser of <c>t - Start</c> and <c>End - Start</c> (zero without such a row). The open time
    /// between two instants is the difference.
    /// </summary>
    /// <param name="from">The start of the window.</param>
    /// <param name="to">Its end, not before <paramref name="from"/>.</param>
    /// <returns>The rows in order, computed as they are enumerated.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant is out of range, or the window ends before it begins.</exception>
    public IEnumerable<OpenIntervalRow> OpenIntervalRows(Instant from, Instant to) => OpenIntervalRow.Of(OpenIntervals(from, to));

    /// <summary>
    /// Why the open time between two instants is what it is: every segment counted or skipped, with the reason.
    /// </summary>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The other, not before <paramref name="from"/>.</param>
    /// <returns>
    /// The explanation; its segments are computed as they are enumerated. A deadline explains itself:
    /// <see cref="Deadline.Explain"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant is out of range, or the second is before the first.</exception>
    public Explanation Explain(Instant from, Instant to)
    {
        Guard.Against.OutsideBusinessTime(from, to);
        return new(this, from, to);
    }

    /// <summary>The same calendar, kept under an id.</summary>
    /// <param name="version">The id and revision, or null for none.</param>
    /// <returns>The calendar.</returns>
    public abstract BusinessCalendar WithVersion(DefinitionVersion? version);

    /// <summary>Whether the other calendar has the same definition, id and revision.</summary>
    /// <param name="other">The calendar to compare with.</param>
    /// <returns>Whether the definitions are equal.</returns>
    public abstract bool Equals(BusinessCalendar? other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BusinessCalendar);

    /// <summary>Whether two calendars have the same definition, id and revision.</summary>
    /// <param name="left">One calendar.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(BusinessCalendar? left, BusinessCalendar? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether two calendars differ in their definition, id or revision.</summary>
    /// <param name="left">One calendar.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(BusinessCalendar? left, BusinessCalendar? right) => !(left == right);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>What the calendar is made of.</summary>
    /// <returns>The text.</returns>
    public abstract override string ToString();

    // Whether a due is beyond the date until which the holidays are known; a closing at midnight is of the day before.
    internal abstract bool IsBeyondKnownHolidays(Instant due, bool isClosing);

    // The zone of local times: that of its dates, or else the one that all its parts have.
    internal abstract DateTimeZone? CommonZone { get; }

    // Open time by regular hours alone, without overrides and make-up days.
    internal abstract OpenTime RegularTime();

    // Why the time from one instant to another is open or not, without a gap.
    internal abstract IEnumerable<TimeSegment> SegmentsBetween(Instant from, Instant to);

    // Why a date is a working day or not.
    internal abstract DateReason ReasonFor(LocalDate date, bool isWorked, bool regularOnly);

    private Instant? FindClose(Instant start, Duration openTime)
    {
        if (openTime == Duration.Zero)
        {
            return start;
        }

        return openTime > Duration.Zero ? Time.Add(start, openTime) : Time.Subtract(start, Negate(openTime));
    }

    // The most negative duration has no opposite; beyond the range any amount is as unreachable as another.
    private static Duration Negate(Duration openTime) => -Duration.Max(openTime, -Duration.MaxValue);

    private static InvalidOperationException Unreachable(Instant start, Duration openTime)
    {
        var direction = openTime < Duration.Zero ? "behind" : "ahead";
        return new(
            $"From {InvariantText.Format(start)} the calendar has no {InvariantText.Format(openTime)} of open time {direction} "
            + $"within its range; TryAdd returns false in this case.");
    }
}
