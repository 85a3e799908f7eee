using System.Globalization;
using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// A value of type DATE or DATE-TIME, RFC 5545, 3.3.4 and 3.3.5: yyyymmdd or yyyymmddThhmmss with Z for UTC.
internal readonly record struct DateValue
{
    internal const string Allowed = "dates yyyymmdd of the years 0001 to 9998";

    internal LocalDate Date { get; private init; }

    internal bool HasTime { get; private init; }

    // Midnight of wherever the event is; midnight in UTC is another time there.
    internal bool IsLocalMidnight { get; private init; }

    // The type is the VALUE parameter, null when there is none.
    internal static bool TryParse(ReadOnlySpan<char> text, string? type, out DateValue value)
    {
        text = text.Trim();
        var hasTime = text.Length > 8;
        var utc = hasTime && text[^1] is 'Z' or 'z';
        var time = hasTime ? text[8..^(utc ? 1 : 0)] : "T000000";
        value = default;
        if (text.Length < 8
            || !IsOfType(type, hasTime)
            || !TryDigits(text[..4], 1, 9998, out var year)
            || !TryDigits(text[4..6], 1, 12, out var month)
            || !TryDigits(text[6..8], 1, CalendarSystem.Iso.GetDaysInMonth(year, month), out var day)
            || !IsTime(time))
        {
            return false;
        }

        value = new() { Date = new(year, month, day), HasTime = hasTime, IsLocalMidnight = hasTime && !utc && time[1..] is "000000" };
        return true;
    }

    // A whole number without a sign within bounds.
    internal static bool TryDigits(ReadOnlySpan<char> text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    private static bool IsOfType(string? type, bool hasTime) =>
        type is null || type.Equals(hasTime ? "DATE-TIME" : "DATE", StringComparison.OrdinalIgnoreCase);

    // Second 60 is a leap second.
    private static bool IsTime(ReadOnlySpan<char> text) => text.Length == 7
        && text[0] is 'T' or 't'
        && TryDigits(text[1..3], 0, 23, out _)
        && TryDigits(text[3..5], 0, 59, out _)
        && TryDigits(text[5..7], 0, 60, out _);
}
