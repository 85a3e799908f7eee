using NodaTime;

namespace ServiceQuality.Domain.Calendars.Json;

// The shifts of each day of a week; a day without shifts is left out.
internal sealed class WeekDto
{
    public List<Shift>? Monday { get; set; }

    public List<Shift>? Tuesday { get; set; }

    public List<Shift>? Wednesday { get; set; }

    public List<Shift>? Thursday { get; set; }

    public List<Shift>? Friday { get; set; }

    public List<Shift>? Saturday { get; set; }

    public List<Shift>? Sunday { get; set; }

    internal static WeekDto From(WeeklyHours hours) => new()
    {
        Monday = Day(hours, IsoDayOfWeek.Monday),
        Tuesday = Day(hours, IsoDayOfWeek.Tuesday),
        Wednesday = Day(hours, IsoDayOfWeek.Wednesday),
        Thursday = Day(hours, IsoDayOfWeek.Thursday),
        Friday = Day(hours, IsoDayOfWeek.Friday),
        Saturday = Day(hours, IsoDayOfWeek.Saturday),
        Sunday = Day(hours, IsoDayOfWeek.Sunday),
    };

    internal List<Shift> On(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => Monday,
        IsoDayOfWeek.Tuesday => Tuesday,
        IsoDayOfWeek.Wednesday => Wednesday,
        IsoDayOfWeek.Thursday => Thursday,
        IsoDayOfWeek.Friday => Friday,
        IsoDayOfWeek.Saturday => Saturday,
        _ => Sunday,
    } ?? [];

    private static List<Shift>? Day(WeeklyHours hours, IsoDayOfWeek day) => hours.On(day).Count > 0 ? [.. hours.On(day)] : null;
}
