using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Calendars;

/// <summary>Periods against dates that are classified one by one.</summary>
public class RecurrenceProperties
{
    /// <summary>Each kind, with any first day, month and date; working days are counted from a date near another.</summary>
    internal static Gen<Recurrence> Near(LocalDate date) => Gen.OneOf(
        Gen.Elements(Recurrence.Daily, Recurrence.EveryWorkingDay, Recurrence.Monthly),
        Gen.Elements(Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None)).Select(Recurrence.Weekly),
        Gen.Choose(1, 12).Select(Recurrence.Quarterly),
        Gen.OneOf(Gen.Choose(0, 365), Gen.Constant(59)).Select(d => Recurrence.Yearly(AnnualDateOf(d))),
        from count in Gen.Choose(1, 7)
        from days in Gen.Choose(-25, 15)
        select Recurrence.EveryWorkingDays(count, date.PlusDays(days)));

    private static readonly Gen<(CalendarCase C, Recurrence Recurrence)> Cases =
        from c in CalendarGenerators.Cases
        from recurrence in Near(c.A.InZone(c.Zone).Date)
        select (c, recurrence);

    [Law]
    public Property Periods_are_those_that_dates_classified_one_by_one_give() => Laws.ForAll(Cases, x =>
    {
        var (start, end) = (Instant.Min(x.C.A, x.C.B), Instant.Max(x.C.A, x.C.B));
        Assert.Equal(
            start == end ? [] : Classify(x.C, x.Recurrence, start, end),
            x.Recurrence.Between(x.C.Calendar, start, end).Select(p => (p.First, p.Last, p.Start, p.End)));
    });

    [Law]
    public Property Periods_follow_one_another() => Laws.ForAll(Cases, x =>
    {
        var (start, end) = (x.C.A, x.C.A + Duration.FromDays(x.Recurrence.Kind == RecurrenceKind.Yearly ? 4_000 : 300));
        var periods = x.Recurrence.Between(x.C.Calendar, start, end).ToList();
        Assert.All(periods, p => Assert.True(p.Start < p.End && p.First <= p.Last));
        Assert.All(periods, p => Assert.True(p.Start < end && p.End > start));
        for (var i = 1; i < periods.Count; i++)
        {
            Assert.True(periods[i - 1].End <= periods[i].Start);
            Assert.True(periods[i - 1].Last < periods[i].First);
            if (x.Recurrence.Kind != RecurrenceKind.WorkingDays)
            {
                Assert.Equal(periods[i - 1].End, periods[i].Start);
            }
        }

        if (x.Recurrence.Kind != RecurrenceKind.WorkingDays)
        {
            Assert.True(periods[0].Start <= start && periods[^1].End >= end);
        }
    });

    [Law]
    public Property A_part_of_a_time_has_those_periods_of_it_that_have_a_part_in_it() => Laws.ForAll(Cases, x =>
    {
        Instant[] at = [.. new[] { x.C.A, x.C.B, x.C.C }.Order()];
        if (at[0] == at[1] || at[1] == at[2])
        {
            return; // no part
        }

        var whole = x.Recurrence.Between(x.C.Calendar, at[0], at[2]).ToList();
        Assert.Equal(whole.Where(p => p.Start < at[1]), x.Recurrence.Between(x.C.Calendar, at[0], at[1]));
        Assert.Equal(whole.Where(p => p.End > at[1]), x.Recurrence.Between(x.C.Calendar, at[1], at[2]));
        Assert.Empty(x.Recurrence.Between(x.C.Calendar, at[1], at[1]));
        Assert.Empty(x.Recurrence.Between(x.C.Calendar, at[2], at[0]));
    });

    [Law]
    public Property The_text_reads_back() => Laws.ForAll(
        from days in Gen.Choose(0, 3_650_000)
        from near in Near(new LocalDate(1, 1, 26).PlusDays(days))
        from count in Gen.OneOf(Gen.Choose(1, 99_999), Gen.Constant(99_999))
        from isCounted in Gen.Elements(true, false)
        select isCounted ? Recurrence.EveryWorkingDays(count, new LocalDate(1, 1, 1).PlusDays(days)) : near, x =>
    {
        Assert.Equal(x, Recurrence.Parse(x.ToString()));
        Assert.Equal(x, Recurrence.Parse($" {x}\n"));
        Assert.True(Recurrence.TryParse(x.ToString(), null, out var read));
        Assert.Equal((x.Kind, x.Count, x.From, x.FirstDay, x.FirstMonth, x.FirstDate),
            (read.Kind, read.Count, read.From, read.FirstDay, read.FirstMonth, read.FirstDate));
    });

    private static AnnualDate AnnualDateOf(int day)
    {
        var date = new LocalDate(2024, 1, 1).PlusDays(day);
        return new(date.Month, date.Day);
    }

    // Each date begins a period, goes on with one, or belongs to none.
    private static IEnumerable<(LocalDate, LocalDate, Instant, Instant)> Classify(
        CalendarCase c, Recurrence recurrence, Instant start, Instant end)
    {
        var (from, to) = (start.InZone(c.Zone).Date.PlusDays(-3), end.InZone(c.Zone).Date.PlusDays(3));
        foreach (var (first, last) in PeriodsOf(c.Calendar, recurrence, from, to))
        {
            if (last < from || first > to)
            {
                continue;
            }

            var (begins, ends) = (DatesOneByOne.StartOf(c.Zone, first), DatesOneByOne.EndOf(c.Zone, last));
            if (begins < ends && begins < end && ends > start)
            {
                yield return (first, last, begins, ends);
            }
        }
    }

    private static IEnumerable<(LocalDate First, LocalDate Last)> PeriodsOf(
        BusinessCalendar calendar, Recurrence recurrence, LocalDate from, LocalDate to)
    {
        LocalDate? first = null;
        if (recurrence.Kind == RecurrenceKind.WorkingDays)
        {
            var worked = 0;
            for (var date = recurrence.From ?? from; date <= to.PlusDays(60); date = date.PlusDays(1))
            {
                if (OpenTimeByDefinition.IsWorkingDay(calendar, date, regularOnly: false))
                {
                    first = worked == 0 ? date : first;
                    worked = (worked + 1) % recurrence.Count;
                    if (worked == 0)
                    {
                        yield return (first!.Value, date);
                    }
                }
            }

            yield break;
        }

        for (var date = from.PlusDays(-800); date <= to.PlusDays(800); date = date.PlusDays(1))
        {
            if (!Begins(recurrence, date))
            {
                continue;
            }

            if (first is { } begun)
            {
                yield return (begun, date.PlusDays(-1));
            }

            first = date;
        }
    }

    private static bool Begins(Recurrence recurrence, LocalDate date) => recurrence.Kind switch
    {
        RecurrenceKind.Weekly => date.DayOfWeek == recurrence.FirstDay,
        RecurrenceKind.Monthly => date.Day == 1,
        RecurrenceKind.Quarterly => date.Day == 1 && (date.Month - recurrence.FirstMonth) % 3 == 0,
        RecurrenceKind.Yearly => date.Month == recurrence.FirstDate!.Value.Month
            && (date.Day == recurrence.FirstDate.Value.Day
                || (recurrence.FirstDate.Value.Day == 29 && date is { Month: 2, Day: 28 }
                    && !CalendarSystem.Iso.IsLeapYear(date.Year))),
        _ => true,
    };
}
