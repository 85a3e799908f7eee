using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars.Holidays;

public class HolidayArrangementTests
{
    private static readonly Holiday NewYear = new(new(2026, 1, 1), "New Year");
    private static readonly MakeUpDay Sunday = new(new(2026, 1, 4), IsoDayOfWeek.Friday, "New Year");

    [Fact]
    public void A_calendar_takes_over_holidays_make_up_days_and_until_when_they_are_known()
    {
        var arrangement = new HolidayArrangement(
            "2026", new(2026, 1, 1), new(2026, 12, 31), [new(new(2026, 5, 1), "May Day"), NewYear], [Sunday], "a gazette");
        Assert.Equal([NewYear, new(new(2026, 5, 1), "May Day")], arrangement.Holidays);
        Assert.Equal("2026, 2026-01-01 to 2026-12-31, 2 holidays, 1 make-up day", arrangement.ToString());
        var calendar = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:00").Holidays(arrangement).Build();
        Assert.Equal(arrangement.Holidays, calendar.Holidays);
        Assert.Equal([Sunday], calendar.MakeUpDays);
        Assert.Equal(new LocalDate(2026, 12, 31), calendar.HolidaysKnownThrough);

        // Of two years the later end counts, in either order; the same holiday from two sources is one.
        var before = new HolidayArrangement("2025", new(2025, 1, 1), new(2025, 12, 31), [], []);
        foreach (var both in new[] { new[] { before, arrangement }, [arrangement, before] })
        {
            calendar = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Holiday(NewYear.Date, NewYear.Name).Holidays(both[0])
                .Holidays(both[1]).Build();
            Assert.Equal(new LocalDate(2026, 12, 31), calendar.HolidaysKnownThrough);
            Assert.Equal(2, calendar.Holidays.Count);
        }
    }

    [Fact]
    public void Every_arrangement_of_the_library_loads_with_its_source_and_its_whole_years()
    {
        Assert.Equal(["china-2026"], HolidayArrangement.ReadyMade);
        Assert.All(HolidayArrangement.ReadyMade, name =>
        {
            var arrangement = HolidayArrangement.Load(name);
            Assert.Equal(name, arrangement.Name.ToLowerInvariant().Replace(' ', '-'));
            Assert.NotNull(arrangement.Source);
            Assert.Equal((1, 1), (arrangement.From.Month, arrangement.From.Day));
            Assert.Equal((12, 31), (arrangement.Through.Month, arrangement.Through.Day));

            // A make-up day is a Saturday or Sunday with the hours of a weekday.
            Assert.All(arrangement.MakeUpDays, m => Assert.True(
                m.Date.DayOfWeek >= IsoDayOfWeek.Saturday && m.Follows <= IsoDayOfWeek.Friday, m.ToString()));
        });
        Assert.StartsWith(
            "There is no holiday arrangement \"china-1900\"; allowed are china-2026.",
            Assert.Throws<ArgumentException>("name", () => HolidayArrangement.Load("china-1900")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_contradicts_itself_is_refused()
    {
        Assert.Throws<ArgumentException>("name", () => new HolidayArrangement("", new(2026, 1, 1), new(2026, 12, 31), [], []));
        Assert.Throws<ArgumentException>(
            "source", () => new HolidayArrangement("a", new(2026, 1, 1), new(2026, 12, 31), [], [], " "));
        Assert.Throws<ArgumentException>("through", () => new HolidayArrangement("a", new(2026, 1, 2), new(2026, 1, 1), [], []));
        Assert.Contains("2026-01-01 is outside",
            Assert.Throws<ArgumentException>(() =>
            new HolidayArrangement("a", new(2026, 1, 2), new(2026, 12, 31), [NewYear], [])).Message, StringComparison.Ordinal);
        Assert.Contains("2026-01-04 is outside",
            Assert.Throws<ArgumentException>("makeUpDays", () =>
            new HolidayArrangement("a", new(2026, 1, 1), new(2026, 1, 3), [NewYear], [Sunday])).Message,
            StringComparison.Ordinal);
        Assert.Contains("appears twice",
            Assert.Throws<ArgumentException>(() =>
            new HolidayArrangement("a", new(2026, 1, 1), new(2026, 1, 3), [NewYear, NewYear], [])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("name", () => new Holiday(new(2026, 1, 1), "half a \ud800 character"));
    }
}
