using NodaTime;
using NodaTime.TimeZones;

namespace ServiceQuality.Domain.Calendars;

// Why each part of a date of a weekly calendar is open or not, and why a date is a working day or not.
internal sealed class DateReasons(WeeklyDefinition calendar, CalendarDates dates)
{
    private readonly Dictionary<LocalDate, string> _holidays = calendar.Holidays.ToDictionary(h => h.Date, h => h.Name);
    private readonly Dictionary<LocalDate, string> _makeUpDays = calendar.MakeUpDays.ToDictionary(m => m.Date, m => m.Reason);
    private readonly HashSet<LocalDate> _overrides = [.. calendar.Overrides.Select(o => o.Date)];

    // Why each stretch of time is open or not, from one clock change to the next.
    internal IEnumerable<TimeSegment> Between(Instant from, Instant to, DefinitionVersion? version)
    {
        if (from >= to)
        {
            yield break;
        }

        ZoneInterval? previous = null;
        foreach (var interval in calendar.Zone.GetZoneIntervals(from, to))
        {
            var start = interval.HasStart ? Instant.Max(from, interval.Start) : from;
            var end = interval.HasEnd ? Instant.Min(to, interval.End) : to;
            if (previous is not null && previous.WallOffset != interval.WallOffset)
            {
                yield return ClockChange(start, new(previous.WallOffset, interval.WallOffset), version);
            }

            previous = interval;
            foreach (var segment in Between(start, end, interval.WallOffset, version))
            {
                yield return segment;
            }
        }
    }

    // Why a date is a working day or not.
    internal DateReason Of(LocalDate date, bool isWorked, bool regularOnly)
    {
        if (isWorked)
        {
            return regularOnly ? new(TimeReason.Open) : ReasonForHours(date);
        }

        if (!ShiftDates.Exists(calendar.Zone, date))
        {
            return new(TimeReason.ClockChange);
        }

        if (dates.IsHoliday(date) || (regularOnly && _holidays.ContainsKey(date)))
        {
            return new(TimeReason.Holiday, _holidays[date]);
        }

        return !regularOnly && _makeUpDays.TryGetValue(date, out var reason)
            ? new(TimeReason.MakeUpDay, reason)
            : new(TimeReason.Closed);
    }

    private static TimeSegment ClockChange(Instant at, OffsetChange change, DefinitionVersion? version) =>
        new(at, at, false, TimeReason.ClockChange, change.Format(ExplanationWords.English.ClockChange), version)
        {
            OffsetChange = change,
        };

    // The segments between two instants of one offset, date by date.
    private IEnumerable<TimeSegment> Between(Instant start, Instant end, Offset offset, DefinitionVersion? version)
    {
        var last = (end - Duration.Epsilon).WithOffset(offset).Date;
        for (var date = start.WithOffset(offset).Date; date <= last; date = date.PlusDays(1))
        {
            var boundaries = Boundaries(date);
            for (var i = 0; i + 1 < boundaries.Count; i++)
            {
                var segmentStart = Instant.Max(start, ToInstant(date, boundaries[i], offset));
                var segmentEnd = Instant.Min(end, ToInstant(date, boundaries[i + 1], offset));
                if (segmentStart < segmentEnd)
                {
                    var (isOpen, reason) = At(date, boundaries[i]);
                    yield return new(segmentStart, segmentEnd, isOpen, reason.Reason, reason.Detail, version);
                }
            }
        }
    }

    private static Instant ToInstant(LocalDate date, long nanosecond, Offset offset) =>
        date.AtMidnight().PlusNanoseconds(nanosecond).WithOffset(offset).ToInstant();

    // Where the reason may change on a date, from its midnight to the next, in nanoseconds of its local time.
    private List<long> Boundaries(LocalDate date)
    {
        SortedSet<long> boundaries = [0, Shift.Day];
        void Add(long nanosecond)
        {
            if (nanosecond is > 0 and < Shift.Day)
            {
                boundaries.Add(nanosecond);
            }
        }

        foreach (var (day, midnight) in DatesCovering(date))
        {
            foreach (var shift in dates.HoursOf(day).Concat(dates.WeeklyHoursOf(day)))
            {
                Add(shift.From + midnight);
                Add(shift.To + midnight);
            }
        }

        foreach (var (start, end) in dates.BreaksOn(date))
        {
            Add(start);
            Add(end);
        }

        return [.. boundaries];
    }

    // Why a local time is open or not.
    private (bool IsOpen, DateReason Reason) At(LocalDate date, long nanosecond)
    {
        if (calendar.HolidayScope == HolidayScope.Date && dates.IsHoliday(date))
        {
            return (false, new(TimeReason.Holiday, _holidays[date]));
        }

        if (FindShift(date, nanosecond, dates.ShiftsOf) is { } worked)
        {
            return Array.Exists(dates.BreaksOn(date), b => b.Start <= nanosecond && nanosecond < b.End)
                ? (false, new(TimeReason.Break))
                : (true, ReasonForHours(worked));
        }

        // Closed: by a holiday on which the shift would start, by other hours of the date, or as every week.
        if (FindShift(date, nanosecond, dates.HoursOf) is { } closed)
        {
            return (false, new(TimeReason.Holiday, _holidays[closed]));
        }

        if (FindShift(date, nanosecond, ReplacedHours) is { } replaced)
        {
            return (false, ReasonForHours(replaced));
        }

        return (false, new(TimeReason.Closed));
    }

    // The date on which a shift starts that covers a local time.
    private static LocalDate? FindShift(LocalDate date, long nanosecond, Func<LocalDate, ValueList<Shift>> hours)
    {
        foreach (var (day, midnight) in DatesCovering(date))
        {
            if (hours(day).Any(s => s.From + midnight <= nanosecond && nanosecond < s.To + midnight))
            {
                return day;
            }
        }

        return null;
    }

    // The weekly hours that an override or a make-up day replaces.
    private ValueList<Shift> ReplacedHours(LocalDate date) =>
        _overrides.Contains(date) || _makeUpDays.ContainsKey(date) ? dates.WeeklyHoursOf(date) : [];

    // Why a date has the hours that it has.
    private DateReason ReasonForHours(LocalDate date)
    {
        if (_overrides.Contains(date))
        {
            return new(TimeReason.Override);
        }

        return _makeUpDays.TryGetValue(date, out var reason) ? new(TimeReason.MakeUpDay, reason) : new(TimeReason.Open);
    }

    // The dates whose shifts may cover a date, each with its midnight in nanoseconds from that of the date.
    private static (LocalDate Date, long Midnight)[] DatesCovering(LocalDate date) =>
        [(date, 0), (date.PlusDays(-1), -Shift.Day)];
}
