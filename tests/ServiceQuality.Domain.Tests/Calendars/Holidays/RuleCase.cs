using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Domain.Tests.Calendars.Holidays;

/// <summary>A yearly rule as it was meant, its text, and its dates by the definition, day by day.</summary>
internal sealed record RuleCase(
    LocalDate Start,
    int Length,
    int? Interval,
    int? Count,
    LocalDate? Until,
    int[]? Months,
    int[]? MonthDays,
    (int Ordinal, IsoDayOfWeek Day)[]? Days,
    LocalDate[] Added,
    LocalDate[] Removed)
{
    private static readonly string[] Names = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    internal string[] Lines
    {
        get
        {
            List<string> lines = [$"DTSTART;VALUE=DATE:{Compact(Start)}", $"DURATION:P{Length}D", "RRULE:FREQ=YEARLY" + string.Concat(Parts)];
            lines.AddRange(Added.Select(d => $"RDATE;VALUE=DATE:{Compact(d)}"));
            if (Removed.Length > 0)
            {
                lines.Add($"EXDATE;VALUE=DATE:{string.Join(',', Removed.Select(Compact))}");
            }

            return [.. lines];
        }
    }

    private IEnumerable<string> Parts =>
    [
        Interval is null ? "" : $";INTERVAL={Interval}",
        Days is null ? "" : $";BYDAY={string.Join(',', Days.Select(d => (d.Ordinal == 0 ? "" : $"{d.Ordinal}") + Names[(int)d.Day]))}",
        Months is null ? "" : $";BYMONTH={string.Join(',', Months)}",
        Count is null ? "" : $";COUNT={Count}",
        MonthDays is null ? "" : $";BYMONTHDAY={string.Join(',', MonthDays)}",
        Until is null ? "" : $";UNTIL={Compact(Until.Value)}",
    ];

    internal bool HasStart => IsInRule(Start) && (Until is null || Start <= Until);

    // What the rule alone gives, counted from the start.
    internal List<LocalDate> Instances(LocalDate through)
    {
        List<LocalDate> instances = [];
        for (var date = Start; date <= through && !(date > Until) && !(instances.Count >= Count); date = date.PlusDays(1))
        {
            if (IsInRule(date))
            {
                instances.Add(date);
            }
        }

        return instances;
    }

    internal List<LocalDate> Dates(LocalDate from, LocalDate through) =>
    [
        .. Instances(through).Concat(Added).Except(Removed)
            .SelectMany(start => Enumerable.Range(0, Length).Select(start.PlusDays))
            .Where(d => d >= from && d <= through)
            .Distinct()
            .Order(),
    ];

    private bool IsInRule(LocalDate date)
    {
        if ((date.Year - Start.Year) % (Interval ?? 1) != 0)
        {
            return false;
        }

        if (Months is null && MonthDays is null && Days is null)
        {
            return date.Month == Start.Month && date.Day == Start.Day;
        }

        if (Months is not null && !Months.Contains(date.Month))
        {
            return false;
        }

        if (MonthDays is null && Days is null)
        {
            return date.Day == Start.Day;
        }

        if (MonthDays is not null && !MonthDays.Any(n => n > 0 ? date.Day == n : date == LastOfMonth(date).PlusDays(n + 1)))
        {
            return false;
        }

        return Days is null || Days.Any(d => d.Day == date.DayOfWeek && (d.Ordinal == 0 || Ordinal(date, Math.Sign(d.Ordinal)) == d.Ordinal));
    }

    private static LocalDate LastOfMonth(LocalDate date)
    {
        while (date.PlusDays(1).Month == date.Month)
        {
            date = date.PlusDays(1);
        }

        return date;
    }

    // Counts the same days of the week from the first (1) or the last (-1) of the month or year up to the date.
    private int Ordinal(LocalDate date, int sign)
    {
        var count = 0;
        for (var d = date; d.Year == date.Year && (Months is null || d.Month == date.Month); d = d.PlusDays(-7 * sign))
        {
            count += sign;
        }

        return count;
    }

    private static string Compact(LocalDate date) => LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(date);
}
