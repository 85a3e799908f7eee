using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Sla.Attainments;

public class ReportPeriodTests
{
    // 2026-01-01 is a Thursday: its ISO week began on Monday 29 December 2025 and is the first of 2026. 2027-01-01 is a Friday,
    // in week 53 of 2026.
    [Theory]
    [InlineData(PeriodLength.Day, "2026-01-01", "2026-01-01", "2026-01-01", "2026-01-02")]
    [InlineData(PeriodLength.IsoWeek, "2026-01-01", "2026-W01", "2025-12-29", "2026-01-05")]
    [InlineData(PeriodLength.IsoWeek, "2027-01-01", "2026-W53", "2026-12-28", "2027-01-04")]
    [InlineData(PeriodLength.IsoWeek, "2026-03-08", "2026-W10", "2026-03-02", "2026-03-09")] // a Sunday
    [InlineData(PeriodLength.Month, "2024-02-29", "2024-02", "2024-02-01", "2024-03-01")]
    [InlineData(PeriodLength.Quarter, "2026-03-31", "2026-Q1", "2026-01-01", "2026-04-01")]
    [InlineData(PeriodLength.Quarter, "2026-12-01", "2026-Q4", "2026-10-01", "2027-01-01")]
    [InlineData(PeriodLength.Year, "2026-12-31", "2026", "2026-01-01", "2027-01-01")]
    public void A_date_lies_in_its_period(PeriodLength length, string date, string text, string start, string end)
    {
        var period = ReportPeriod.Of(length, Date(date));
        Assert.Equal((text, Date(start), Date(end), length), (period.ToString(), period.Start, period.End, period.Length));
        Assert.Equal(period, ReportPeriod.Parse(text));
    }

    [Law]
    public Property Periods_part_the_dates_and_read_back() => Laws.ForAll(
        from length in Gen.Elements(Enum.GetValues<PeriodLength>())
        from days in Gen.Choose(0, 3_600_000)
        select (
            length, date: new LocalDate(1, 1, 8).PlusDays(days)), x =>
    {
        var period = ReportPeriod.Of(x.length, x.date);
        Assert.InRange(x.date, period.Start, period.LastDay);
        Assert.Equal(period, ReportPeriod.Of(x.length, period.Start));
        Assert.Equal(period, ReportPeriod.Of(x.length, period.End.PlusDays(-1)));
        Assert.True(period < ReportPeriod.Of(x.length, period.End));
        Assert.True(ReportPeriod.Of(x.length, period.End) >= period);
        Assert.Equal(period, ReportPeriod.Parse(period.ToString()));
    });

    [Theory]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("2026-13")]
    [InlineData("2026-2-1")]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("2026-W1")]
    [InlineData("2026-W00")]
    [InlineData("2026-Q5")]
    [InlineData("2026-Q")]
    [InlineData("2026-")]
    [InlineData("-W01")]
    public void What_is_no_period_is_refused(string text)
    {
        Assert.False(ReportPeriod.TryParse(text, null, out var period));
        Assert.Equal(default, period);
        Assert.Throws<FormatException>(() => ReportPeriod.Parse(text));
    }

    [Fact]
    public void Edges()
    {
        Assert.Equal("0001-01-01", default(ReportPeriod).ToString());
        Assert.Throws<ArgumentNullException>("s", () => ReportPeriod.Parse(null!));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => ReportPeriod.Of((PeriodLength)9, new(2026, 1, 1)));
        var (day, month) = (ReportPeriod.Parse("2026-01-01"), ReportPeriod.Parse("2026-01"));
        Assert.True(day < month && month > day && day <= month && !(day >= month));
    }

    // On 25 October 1987 St John's set its clocks back from 0:01 to 23:01 of the day before: the 24th has two stretches.
    [Fact]
    public void A_day_may_come_twice()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/St_Johns"];
        PeriodIndex days = new(PeriodLength.Day, zone);
        var midnight = new LocalDateTime(1987, 10, 25, 0, 0).InZone(zone, mapping => mapping.First()).ToInstant();
        for (var minute = -120; minute < 180; minute++)
        {
            var at = midnight + Duration.FromMinutes(minute);
            Assert.Equal(at.InZone(zone).Date, days[days.NumberOf(at)].Start);
        }

        Assert.Equal("1987-10-25", days[days.NumberOf(midnight)].ToString());
        Assert.Equal("1987-10-24", days[days.NumberOf(midnight + Duration.FromMinutes(30))].ToString());
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
