using NodaTime;
using NodaTime.TimeZones;

namespace ServiceQuality.Domain.Calendars;

// Why each part of a date of a weekly calendar is open or not, and why a date is worked or not.
internal sealed class DateReasons(WeeklyDefinition calendar, CalendarDates dates)
{
    private readonly Dictionary<LocalDate, string> _holidays = calendar.Holidays.ToDictionary(h => h.Date, h => h.Name);
    private readonly Dictionary<LocalDate, string> _makeUpDays = calendar.MakeUpDays.ToDictionary(m => m.Date, m => m.Reason);
    private readonly HashSet<LocalDate> _overrides = [.. calendar.Overrides.Select(o => o.Date)];

    // Why each stretch of time is open or not; stretches of one offset at a time, since a change of clocks is said too.
    internal IEnumerable<TimeSegment> Between(Instant from, Instant to, DefinitionVersion? id)
    {
        ZoneInterval? before = null;
        foreach (var stretch in from < to ? calendar.Zone.GetZoneIntervals(from, to) : [])
        {
            var start = stretch.HasStart ? Instant.Max(from, stretch.Start) : from;
            var end = stretch.HasEnd ? Instant.Min(to, stretch.End) : to;
            if (before is not null && before.WallOffset != stretch.WallOffset)
            {
                yield return new(start, start, false, TimeReason.ClockChange, $"{InvariantText.Format(before.WallOffset)} to {InvariantText.Format(stretch.WallOffset)}", id);
            }

            before = stretch;
            var last = (end - Duration.Epsilon).WithOffset(stretch.WallOffset).Date;
            for (var date = start.WithOffset(stretch.WallOffset).Date; date <= last; date = date.PlusDays(1))
            {
                foreach (var part in PartsOf(date))
                {
                    TimeSegment piece = new(
                        Instant.Max(start, At(part.Start)), Instant.Min(end, At(part.End)), part.IsOpen, part.Reason, part.Detail, id);
                    if (piece.Start < piece.End)
                    {
                        yield return piece;
                    }
                }

                Instant At(long nanosecond) => date.AtMidnight().PlusNanoseconds(nanosecond).WithOffset(stretch.WallOffset).ToInstant();
            }
        }
    }

    // The parts of a date, in nanoseconds of its local time, one behind the other from midnight to midnight.
    private IEnumerable<(long Start, long End, bool IsOpen, TimeReason Reason, string? Detail)> PartsOf(LocalDate date)
    {
        var shifts = Around(date).SelectMany(d => dates.HoursOf(d.Date).Concat(dates.WeeklyHoursOf(d.Date)).Select(s => (s.From + d.Shift, s.To + d.Shift)));
        var cuts = shifts.Concat(dates.BreaksOn(date)).SelectMany(s => new[] { s.Item1, s.Item2 })
            .Where(n => n is > 0 and < Shift.Day).Append(0).Append(Shift.Day).Distinct().Order().ToList();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var (isOpen, reason, detail) = At(date, cuts[i]);
            yield return (cuts[i], cuts[i + 1], isOpen, reason, detail);
        }
    }

    // Why a date is worked or not.
    internal (TimeReason Reason, string? Detail) Of(LocalDate date, bool isWorked, bool regularOnly)
    {
        if (!isWorked)
        {
            return !ShiftDates.Exists(calendar.Zone, date) ? (TimeReason.ClockChange, null)
                : dates.IsHoliday(date) || (regularOnly && _holidays.ContainsKey(date)) ? (TimeReason.Holiday, _holidays[date])
                : !regularOnly && _makeUpDays.TryGetValue(date, out var reason) ? (TimeReason.MakeUpDay, reason)
                : (TimeReason.Closed, null);
        }

        return regularOnly ? (TimeReason.Open, null) : Worked(date);
    }

    private (bool IsOpen, TimeReason Reason, string? Detail) At(LocalDate date, long nanosecond)
    {
        if (calendar.HolidayScope == HolidayScope.Date && dates.IsHoliday(date))
        {
            return (false, TimeReason.Holiday, _holidays[date]);
        }

        if (Starting(dates.ShiftsOf) is { } worked)
        {
            var (reason, detail) = Worked(worked);
            return Array.Exists(dates.BreaksOn(date), b => b.Start <= nanosecond && nanosecond < b.End)
                ? (false, TimeReason.Break, null)
                : (true, reason, detail);
        }

        // Closed: by a holiday on which the shift would start, by other hours of the date, or as every week.
        if (Starting(dates.HoursOf) is { } closed)
        {
            return (false, TimeReason.Holiday, _holidays[closed]);
        }

        if (Starting(d => _overrides.Contains(d) || _makeUpDays.ContainsKey(d) ? dates.WeeklyHoursOf(d) : []) is { } replaced)
        {
            var (reason, detail) = Worked(replaced);
            return (false, reason, detail);
        }

        return (false, TimeReason.Closed, null);

        // The date on which a shift starts that covers the time.
        LocalDate? Starting(Func<LocalDate, ValueList<Shift>> hours)
        {
            foreach (var (on, shift) in Around(date))
            {
                if (hours(on).Any(s => s.From + shift <= nanosecond && nanosecond < s.To + shift))
                {
                    return on;
                }
            }

            return null;
        }
    }

    private (TimeReason Reason, string? Detail) Worked(LocalDate date) =>
        _overrides.Contains(date) ? (TimeReason.Override, null)
        : _makeUpDays.TryGetValue(date, out var reason) ? (TimeReason.MakeUpDay, reason)
        : (TimeReason.Open, null);

    // The dates whose shifts may cover a date, and where their midnight lies as seen from its own.
    private static (LocalDate Date, long Shift)[] Around(LocalDate date) => [(date, 0), (date.PlusDays(-1), -Shift.Day)];
}
