using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Standards;

public class ServiceProgrammeProperties
{
    private static readonly LocalizedText Text = StandardExamples.Text;
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30")
        .Holiday(new LocalDate(2026, 10, 1), "a").Holiday(new LocalDate(2026, 10, 2), "b").Build();

    private static readonly Recurrence[] Recurrences =
        [Recurrence.Daily, Recurrence.EveryWorkingDay, Recurrence.Weekly(), Recurrence.Monthly, Recurrence.Quarterly()];

    [Law]
    public Property A_programme_counts_as_day_by_day() => Laws.ForAll(
        from recurrence in Gen.Elements(Recurrences)
        from start in Gen.Choose(0, 60)
        from length in Gen.Choose(0, 90 * 24)
        from hours in Gen.Choose(-100, 100 * 24).ListOf(12)
        select (recurrence, start, length, hours), x =>
    {
        var from = new LocalDate(2026, 8, 20).PlusDays(x.start).AtStartOfDayInZone(Office.Zone!).ToInstant();
        var asOf = from + Duration.FromHours(x.length);
        var done = x.hours.Select(h => from + Duration.FromHours(h)).ToList();
        var programme = ServiceProgramme.Create("p", Text, new ProgrammeTask("t", Text, x.recurrence));

        var reading = programme.Read(Office, done.Select(at => ("t", at)), from, asOf)["t"];

        // Each date on its own: the period that it is of, when it has one that ends after the beginning.
        SortedDictionary<LocalDate, (LocalDate Last, int Count)> periods = [];
        var extra = 0;
        for (var date = from.InZone(Office.Zone!).Date.PlusDays(-100); At(date) <= asOf; date = date.PlusDays(1))
        {
            if (PeriodOf(x.recurrence, date) is { } period)
            {
                if (At(period.Last.PlusDays(1)) <= from)
                {
                    continue;
                }

                periods.TryAdd(period.First, (period.Last, 0));
                var times = done.Count(d => d <= asOf && d >= At(date) && d < At(date.PlusDays(1)));
                periods[period.First] = (period.Last, periods[period.First].Count + times);
            }
            else
            {
                extra += done.Count(d => d <= asOf && d >= from && d >= At(date) && d < At(date.PlusDays(1)));
            }
        }

        var ended = periods.Where(p => At(p.Value.Last.PlusDays(1)) <= asOf).ToList();
        Assert.Equal(ended.Count, reading.Due);
        Assert.Equal(ended.Count(p => p.Value.Count > 0), reading.Done);
        Assert.Equal(ended.Where(p => p.Value.Count == 0).Select(p => p.Key), reading.Overdue.Select(p => p.First));
        Assert.Equal(extra + periods.Values.Sum(p => Math.Max(0, p.Count - 1)), reading.Extra);
        var open = periods.LastOrDefault(p => At(p.Value.Last.PlusDays(1)) > asOf && p.Value.Count == 0);
        Assert.Equal(open.Value.Last == default ? null : open.Key, reading.Open?.First);
    });

    [Fact]
    public void A_task_that_is_unknown_is_refused() => Assert.Contains(
        "allowed are self-check, report",
        Assert.Throws<ArgumentException>("done", () => StandardExamples.Programme.Read(
            Office, [("survey", default)], default, default)).Message,
        StringComparison.Ordinal);

    private static Instant At(LocalDate date) => date.AtStartOfDayInZone(Office.Zone!).ToInstant();

    private static (LocalDate First, LocalDate Last)? PeriodOf(Recurrence recurrence, LocalDate date) => recurrence.Kind switch
    {
        RecurrenceKind.Daily => (date, date),
        RecurrenceKind.WorkingDays => date.DayOfWeek < IsoDayOfWeek.Saturday && date != new LocalDate(2026, 10, 1)
            && date != new LocalDate(2026, 10, 2) ? (date, date) : null,
        RecurrenceKind.Weekly => (date.Next(IsoDayOfWeek.Monday).PlusDays(-7), date.Next(IsoDayOfWeek.Monday).PlusDays(-1)),
        RecurrenceKind.Monthly => (date.With(DateAdjusters.StartOfMonth), date.With(DateAdjusters.EndOfMonth)),
        _ => (new(date.Year, 1 + (3 * ((date.Month - 1) / 3)), 1),
            new LocalDate(date.Year, 3 + (3 * ((date.Month - 1) / 3)), 1).With(DateAdjusters.EndOfMonth)),
    };
}
