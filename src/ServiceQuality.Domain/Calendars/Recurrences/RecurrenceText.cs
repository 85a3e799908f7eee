using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Domain.Calendars;

// A recurrence as text.
internal static partial class RecurrenceText
{
    internal const string Allowed =
        "a recurrence; allowed are daily, every working day, every N working days from YYYY-MM-DD, weekly from DAY, monthly, "
        + "quarterly from MM and yearly from MM-DD.";

    // What Read reads, except numbers and dates that do not exist (a regular expression of ECMA-262).
    internal const string Pattern =
        @"^\s*(daily|every working day|every \d{1,5} working days from \d{4}-\d{2}-\d{2}"
        + @"|weekly( from (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
        + @"|monthly|quarterly( from \d{2})?|yearly( from \d{2}-\d{2})?)\s*$";

    // One of each kind.
    internal static readonly ValueList<string> Examples =
    [
        "daily", "every working day", "every 5 working days from 2026-01-05", "weekly from Monday", "monthly",
        "quarterly from 01",
        "yearly from 04-01",
    ];

    private static readonly AnnualDatePattern Annual = AnnualDatePattern.CreateWithInvariantCulture("MM-dd");

    internal static string Write(Recurrence recurrence) => recurrence.Kind switch
    {
        RecurrenceKind.WorkingDays when recurrence.From is { } from =>
            $"every {InvariantText.Format(recurrence.Count)} working days from {LocalDatePattern.Iso.Format(from)}",
        RecurrenceKind.WorkingDays => "every working day",
        RecurrenceKind.Weekly => $"weekly from {recurrence.FirstDay}",
        RecurrenceKind.Monthly => "monthly",
        RecurrenceKind.Quarterly => "quarterly from " + recurrence.FirstMonth.ToString("00", CultureInfo.InvariantCulture),
        RecurrenceKind.Yearly => "yearly from " + Annual.Format(recurrence.FirstDate!.Value),
        _ => "daily",
    };

    // Null when the text is none.
    internal static Recurrence? Read(string text)
    {
        switch (text)
        {
            case "daily":
                return Recurrence.Daily;
            case "every working day":
                return Recurrence.EveryWorkingDay;
            case "weekly":
                return Recurrence.Weekly();
            case "monthly":
                return Recurrence.Monthly;
            case "quarterly":
                return Recurrence.Quarterly();
            case "yearly":
                return Recurrence.Yearly();
        }

        if (WorkingDays().Match(text) is { Success: true } days)
        {
            var count = int.Parse(days.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
            var from = LocalDatePattern.Iso.Parse(days.Groups["from"].Value);
            return count > 0 && from.TryGetValue(default, out var date) && BusinessTimeRange.Contains(date)
                ? Recurrence.EveryWorkingDays(count, date)
                : null;
        }

        var start = text.IndexOf(" from ", StringComparison.Ordinal);
        var of = start < 0 ? "" : text[(start + " from ".Length)..];
        return start < 0 ? null : text[..start] switch
        {
            "weekly" when ReadDay(of) is { } day => Recurrence.Weekly(day),
            "quarterly" when ReadMonth(of) is { } month => Recurrence.Quarterly(month),
            "yearly" when Annual.Parse(of).TryGetValue(default, out var date) => Recurrence.Yearly(date),
            _ => null,
        };
    }

    private static IsoDayOfWeek? ReadDay(string name)
    {
        var isDay = Enum.TryParse<IsoDayOfWeek>(name, out var day) && day.ToString() == name && day != IsoDayOfWeek.None;
        return isDay ? day : null;
    }

    private static int? ReadMonth(string text)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && text.Length == 2;
        return isNumber && month is >= 1 and <= 12 ? month : null;
    }

    [GeneratedRegex(
        "^every (?<count>[0-9]{1,5}) working days from (?<from>[0-9]{4}-[0-9]{2}-[0-9]{2})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex WorkingDays();
}
