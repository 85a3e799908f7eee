using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// An element of BYDAY, RFC 5545, 3.3.10: TH, 4TH or -1MO. Ordinal 0 means every such day.
internal readonly record struct WeekdayNumber(int Ordinal, IsoDayOfWeek Day)
{
    internal static bool TryParse(ReadOnlySpan<char> text, out WeekdayNumber value)
    {
        value = default;
        var day = text.Length < 2 ? IsoDayOfWeek.None : DayOf(text[^2..]);
        var ordinal = 0;
        if (day == IsoDayOfWeek.None || (text.Length > 2 && !RecurrenceRuleReader.TryOrdinal(text[..^2], 53, out ordinal)))
        {
            return false;
        }

        value = new(ordinal, day);
        return true;
    }

    private static IsoDayOfWeek DayOf(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<string> days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
        for (var i = 0; i < days.Length; i++)
        {
            if (text.Equals(days[i], StringComparison.OrdinalIgnoreCase))
            {
                return (IsoDayOfWeek)(i + 1);
            }
        }

        return IsoDayOfWeek.None;
    }
}
