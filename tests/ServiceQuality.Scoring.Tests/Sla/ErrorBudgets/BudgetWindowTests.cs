using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Sla.ErrorBudgets;

public class BudgetWindowTests
{
    // Asked at 2026-03-29 12:00 UTC, a Sunday and the day on which summer time begins in Berlin.
    [Theory]
    [InlineData(PeriodLength.Day, "Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")] // 23 h
    [InlineData(PeriodLength.IsoWeek, "Europe/Berlin", "2026-03-22T23:00:00Z", "2026-03-29T22:00:00Z")]
    [InlineData(PeriodLength.Month, "Europe/Berlin", "2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z")]
    [InlineData(PeriodLength.Quarter, "Europe/Berlin", "2025-12-31T23:00:00Z", "2026-03-31T22:00:00Z")]
    [InlineData(PeriodLength.Year, "Asia/Shanghai", "2025-12-31T16:00:00Z", "2026-12-31T16:00:00Z")]
    [InlineData(PeriodLength.Day, "Asia/Shanghai", "2026-03-28T16:00:00Z", "2026-03-29T16:00:00Z")]
    public void Windows_of_the_calendar_are_those_of_the_zone(PeriodLength unit, string zone, string start, string end)
    {
        var window = BudgetWindow.Aligned(unit, DateTimeZoneProviders.Tzdb[zone]).At(Instant.FromUtc(2026, 3, 29, 12, 0));
        Assert.Equal((start, end), (InstantPattern.ExtendedIso.Format(window.Start), InstantPattern.ExtendedIso.Format(window.End)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 4)]
    [InlineData(6, 4)]
    [InlineData(9, 7)]
    [InlineData(10, 10)]
    [InlineData(12, 10)]
    public void Quarters_begin_in_January_April_July_and_October(int month, int first)
    {
        var window = BudgetWindow.Aligned(PeriodLength.Quarter, DateTimeZone.Utc).At(Instant.FromUtc(2026, month, 15, 0, 0));
        Assert.Equal(Instant.FromUtc(2026, first, 1, 0, 0), window.Start);
        Assert.Equal(Instant.FromUtc(first == 10 ? 2027 : 2026, first == 10 ? 1 : first + 3, 1, 0, 0), window.End);
    }

    [Fact]
    public void A_rolling_window_ends_at_the_question()
    {
        var asOf = Instant.FromUtc(2026, 3, 2, 0, 0);
        var window = BudgetWindow.Rolling(Duration.FromDays(30));
        Assert.Equal(new Interval(Instant.FromUtc(2026, 1, 31, 0, 0), asOf), window.At(asOf));
        Assert.Equal((Duration.FromDays(30), null, null, "rolling 720:00:00"), (window.Length, window.Unit, window.Zone, window.ToString()));
        Assert.Equal("Month in UTC", BudgetWindow.Aligned(PeriodLength.Month, DateTimeZone.Utc).ToString());
    }

    [Law]
    public Property Windows_of_the_calendar_hold_the_instant_and_tile_the_time() => Laws.ForAll(
        from unit in Gen.Elements(Enum.GetValues<PeriodLength>())
        from zone in Gen.Elements("Europe/Berlin", "America/New_York", "Pacific/Apia", "Africa/Cairo", "UTC")
        from minute in Gen.Choose(0, 20_000_000)
        select (window: BudgetWindow.Aligned(unit, DateTimeZoneProviders.Tzdb[zone]), asOf: Instant.FromUtc(2000, 1, 1, 0, 0) + Duration.FromMinutes(minute)), x =>
    {
        var at = x.window.At(x.asOf);
        Assert.True(at.Contains(x.asOf));
        Assert.Equal(at, x.window.At(at.Start));
        Assert.Equal(at, x.window.At(at.End - Duration.Epsilon));
        Assert.Equal(at.End, x.window.At(at.End).Start);
    });

    [Fact]
    public void Windows_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("length", () => BudgetWindow.Rolling(Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("unit", () => BudgetWindow.Aligned((PeriodLength)5, DateTimeZone.Utc));
        Assert.Throws<ArgumentNullException>("zone", () => BudgetWindow.Aligned(PeriodLength.Day, null!));
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => BudgetWindow.Rolling(Duration.FromDays(4_000_000)).At(Instant.FromUtc(2026, 1, 1, 0, 0)));
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => BudgetWindow.Rolling(Duration.FromDays(4)).At(Instant.MaxValue));
        Assert.Equal(Instant.FromUtc(9999, 1, 1, 0, 0), BudgetWindow.Aligned(PeriodLength.Year, DateTimeZone.Utc).At(Instant.FromUtc(9998, 6, 1, 0, 0)).End);
    }
}
