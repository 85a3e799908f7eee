using NodaTime;

namespace ServiceQuality.Domain.Calendars;

/// <summary>The shifts of each day of the week: disjoint, ordered by start, adjacent ones merged.</summary>
internal sealed record WeeklyHours
{
    private readonly ValueList<ValueList<Shift>> _days; // Monday first

    private WeeklyHours(ValueList<ValueList<Shift>> days) => _days = days;

    // Whether no day has a shift.
    internal bool IsEmpty => _days.All(d => d.Count == 0);

    // The shifts that start on a day of the week.
    internal ValueList<Shift> On(IsoDayOfWeek day) => _days[(int)day - 1];

    // Such as Monday 09:00-17:00; Tuesday 09:00-12:00 13:00-17:00.
    public override string ToString() => IsEmpty
        ? "(no weekly hours)"
        : string.Join("; ", _days.Select((d, i) => (Day: (IsoDayOfWeek)(i + 1), Shifts: d))
            .Where(d => d.Shifts.Count > 0)
            .Select(d => $"{d.Day} {string.Join(' ', d.Shifts)}"));

    // Merges the shifts of each day and reports those that overlap, also with the day after.
    internal static WeeklyHours Of(ILookup<IsoDayOfWeek, Shift> shifts, List<string> problems)
    {
        List<ValueList<Shift>> days = [];
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            days.Add(Merge(shifts[day], day.ToString(), problems));
        }

        for (var i = 0; i < 7; i++)
        {
            var next = (i + 1) % 7;
            if (days[i] is [.., var last] && days[next] is [var first, ..] && last.To - Shift.Day > first.From)
            {
                problems.Add(
                    $"{(IsoDayOfWeek)(i + 1)} {InvariantText.Format(last)} overlaps {(IsoDayOfWeek)(next + 1)} "
                    + $"{InvariantText.Format(first)}; allowed are shifts that do not overlap.");
            }
        }

        return new([.. days]);
    }

    // Orders the shifts of one day, merges adjacent ones (up to 24 h) and reports overlapping ones.
    internal static ValueList<Shift> Merge(IEnumerable<Shift> shifts, string day, List<string> problems)
    {
        List<Shift> merged = [];
        foreach (var shift in shifts.Order())
        {
            if (merged is not [.., var last])
            {
                merged.Add(shift);
            }
            else if (shift.From < last.To)
            {
                problems.Add(
                    $"{day} {InvariantText.Format(last)} overlaps {InvariantText.Format(shift)}; allowed are shifts that do "
                    + $"not overlap (a further call adds to the hours of a day).");
            }
            else if (shift.From == last.To && shift.To - last.From <= Shift.Day)
            {
                merged[^1] = Shift.Of(last.Start, last.Length + shift.Length);
            }
            else
            {
                merged.Add(shift);
            }
        }

        return [.. merged];
    }
}
