using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>The shifts of each day of the week: disjoint, ordered by start, adjacent ones merged.</summary>
[JsonConverter(typeof(DomainJsonConverter<WeeklyHours>))]
public sealed record WeeklyHours
{
    private readonly ValueList<ValueList<Shift>> _days; // Monday first

    private WeeklyHours(ValueList<ValueList<Shift>> days) => _days = days;

    /// <summary>Whether no day has a shift.</summary>
    public bool IsEmpty => _days.All(d => d.Count == 0);

    /// <summary>The shifts that start on a day of the week.</summary>
    /// <param name="day">The day, Monday to Sunday.</param>
    /// <returns>The shifts, ordered by start.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is none of the seven.</exception>
    public ValueList<Shift> On(IsoDayOfWeek day) => _days[(int)Checked(day, nameof(day)) - 1];

    /// <summary>The days that have hours.</summary>
    /// <returns>For example <c>Monday 09:00-17:00; Tuesday 09:00-12:00 13:00-17:00</c>.</returns>
    public override string ToString() => IsEmpty
        ? "(no weekly hours)"
        : string.Join("; ", _days.Select((d, i) => (Day: (IsoDayOfWeek)(i + 1), Shifts: d))
            .Where(d => d.Shifts.Count > 0)
            .Select(d => $"{d.Day} {string.Join(' ', d.Shifts)}"));

    internal static IsoDayOfWeek Checked(IsoDayOfWeek day, string parameter)
    {
        Guard.Against.LessThan((int)day, (int)IsoDayOfWeek.Monday, parameter);
        Guard.Against.GreaterThan((int)day, (int)IsoDayOfWeek.Sunday, parameter);
        return day;
    }

    internal static WeeklyHours Of(ILookup<IsoDayOfWeek, Shift> shifts, List<string> problems)
    {
        ValueList<ValueList<Shift>> days =
            [.. Enumerable.Range(1, 7).Select(d => Merged(shifts[(IsoDayOfWeek)d], ((IsoDayOfWeek)d).ToString(), problems))];
        for (var i = 0; i < 7; i++)
        {
            var (day, next) = (days[i], days[(i + 1) % 7]);
            if (day.Count > 0 && next.Count > 0 && day[^1].To - Shift.Day > next[0].From)
            {
                problems.Add(
                    $"{(IsoDayOfWeek)(i + 1)} {InvariantText.Format(day[^1])} overlaps {(IsoDayOfWeek)(((i + 1) % 7) + 1)} {InvariantText.Format(next[0])}; allowed are shifts that do not overlap.");
            }
        }

        return new(days);
    }

    // Orders the shifts of one day, merges adjacent ones (up to 24 h) and reports overlapping ones.
    internal static ValueList<Shift> Merged(IEnumerable<Shift> shifts, string day, List<string> problems)
    {
        List<Shift> merged = [];
        foreach (var shift in shifts.Order())
        {
            if (merged.Count > 0 && shift.From < merged[^1].To)
            {
                problems.Add($"{day} {InvariantText.Format(merged[^1])} overlaps {InvariantText.Format(shift)}; allowed are shifts that do not overlap (a further call adds to the hours of a day).");
            }
            else if (merged.Count > 0 && shift.From == merged[^1].To && shift.To - merged[^1].From <= Shift.Day)
            {
                merged[^1] = Shift.Of(merged[^1].Start, merged[^1].Length + shift.Length);
            }
            else
            {
                merged.Add(shift);
            }
        }

        return [.. merged];
    }
}
