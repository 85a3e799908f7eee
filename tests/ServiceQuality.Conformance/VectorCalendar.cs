using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Conformance;

/// <summary>Reads the calendar of a vector.</summary>
internal static class VectorCalendar
{
    private static readonly Dictionary<string, IsoDayOfWeek> Days = Enumerable.Range(1, 7)
        .ToDictionary(d => ((IsoDayOfWeek)d).ToString()[..3].ToLowerInvariant(), d => (IsoDayOfWeek)d, StringComparer.Ordinal);

    internal static BusinessCalendarBuilder Read(JsonElement calendar, int year)
    {
        var builder = BusinessCalendar.In(calendar.GetProperty("timeZone").GetString()!)
            .WhenHolidayMeetsOverride(HolidayPrecedence.HolidayWins);
        HashSet<LocalDate> holidays = [];
        foreach (var part in calendar.EnumerateObject())
        {
            switch (part.Name)
            {
                case "timeZone":
                    break;
                case "weekly":
                    foreach (var day in part.Value.EnumerateObject().Where(d => d.Value.GetArrayLength() > 0))
                    {
                        builder.On(Days[day.Name], Hours(day.Value));
                    }

                    break;
                case "shifts":
                    foreach (var date in part.Value.EnumerateObject())
                    {
                        builder.Override(Date(date.Name), Hours(date.Value));
                    }

                    break;
                case "breaks":
                    foreach (var date in part.Value.EnumerateObject())
                    {
                        builder.Break(Date(date.Name), Hours(date.Value));
                    }

                    break;
                case "holidays":
                    holidays.UnionWith(part.Value.EnumerateArray().Select(d => Date(d.GetString()!)));
                    break;
                case "holidayRanges":
                    holidays.UnionWith(part.Value.EnumerateArray()
                        .SelectMany(r => Range(Date(r[0].GetString()!), Date(r[1].GetString()!))));
                    break;
                case "recurringHolidays":
                    // A yearly holiday is a rule; a calendar holds dates: those of the year asked for and its neighbours.
                    holidays.UnionWith(part.Value.EnumerateArray().SelectMany(r => Recurring(r, year)));
                    break;
                default:
                    throw new FormatException($"Unknown member \"{part.Name}\" of a calendar.");
            }
        }

        return builder.Holidays(holidays.Select(d => new Holiday(d, "holiday")));
    }

    internal static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static string[] Hours(JsonElement intervals) =>
        [.. intervals.EnumerateArray().Select(i => $"{i[0].GetString()}-{i[1].GetString()}")];

    private static IEnumerable<LocalDate> Recurring(JsonElement rule, int year)
    {
        if (!rule.GetProperty("yearly").GetBoolean())
        {
            throw new FormatException("A recurring holiday that is not yearly.");
        }

        var (from, to) = (rule.GetProperty("from").GetString()!, rule.GetProperty("to").GetString()!);
        var endYear = string.CompareOrdinal(from, to) <= 0 ? 0 : 1;
        return Enumerable.Range(year - 1, 3).SelectMany(y => Range(Date(Year(y) + from), Date(Year(y + endYear) + to)));
    }

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture) + "-";

    private static IEnumerable<LocalDate> Range(LocalDate from, LocalDate to) =>
        Enumerable.Range(0, Period.DaysBetween(from, to) + 1).Select(from.PlusDays);
}
