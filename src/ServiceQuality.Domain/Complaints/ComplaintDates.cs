using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Complaints;

// Reads the dates of a file of complaints: dates, or local times.
internal sealed class ComplaintDates(ComplaintFileLayout layout)
{
    // Dates are local times at the beginning of their day.
    private readonly LocalDateTimePattern[] _patterns =
        [.. layout.DatePatterns.Select(LocalDateTimePattern.CreateWithInvariantCulture)];

    // The patterns, and a date in each.
    internal string[] Allowed =>
    [
        InvariantText.Join(_patterns.Select(p => p.PatternText)),
        InvariantText.Join(_patterns.Select(p => p.Format(new(2026, 3, 2, 0, 0)))),
    ];

    // The pattern, if it is one.
    internal static string Check(string pattern, string parameter)
    {
        Guard.Against.Null(pattern, parameter);
        try
        {
            LocalDateTimePattern.CreateWithInvariantCulture(pattern);
            return pattern;
        }
        catch (InvalidPatternException e)
        {
            throw new ArgumentException(
                $"\"{InvariantText.Shorten(pattern)}\" is not a pattern of dates; allowed are NodaTime patterns such as "
                + $"uuuu-MM-dd or dd.MM.uuuu HH:mm. {e.Message}",
                parameter,
                e);
        }
    }

    internal LocalDateTime? Read(string text)
    {
        foreach (var pattern in _patterns)
        {
            if (pattern.Parse(text).TryGetValue(default, out var date))
            {
                return date;
            }
        }

        return null;
    }

    internal Instant ToInstant(LocalDateTime date) => date.TimeOfDay == LocalTime.Midnight
        ? date.Date.AtStartOfDayInZone(layout.Zone).ToInstant()
        : LenientTime.ToInstant(date, layout.Zone);
}
