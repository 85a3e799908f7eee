using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Tests;
using Interval = NodaTime.Interval;

namespace ServiceQuality.Scoring.Tests.Sla.ErrorBudgets;

public class BudgetWindowTests
{
    // Among them zones that skip a date, that repeat one, and that change their clocks at midnight.
    private static readonly DateTimeZone[] Zones =
    [
        .. new[]
        {
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "Pacific/Apia",
            "Pacific/Kwajalein",
            "America/St_Johns",
            "America/Juneau",
            "Asia/Manila",

            "Africa/Cairo", "Asia/Beirut", "America/Sao_Paulo", "Australia/Lord_Howe",
        }.Select(z => DateTimeZoneProviders.Tzdb[z]),
    ];

    // Any minute from 1840 to 2040, and instants close to the changes of clocks of the zones.
    private static readonly Gen<Instant> Instants = Gen.OneOf(
        from minute in Gen.Choose(0, 105_000_000) select Instant.FromUtc(1840, 1, 1, 0, 0) + Duration.FromMinutes(minute),
        from change in Gen.Elements(Changes())
        from minute in Gen.Choose(-1_600, 1_600)
        select change + Duration.FromMinutes(minute));

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
        Assert.Equal(
            (start, end), (InstantPattern.ExtendedIso.Format(window.Start), InstantPattern.ExtendedIso.Format(window.End)));
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
        Assert.Equal(
            (Duration.FromDays(30), null, null, "rolling 720:00:00"),
            (window.Length, window.Unit, window.Zone, window.ToString()));
        Assert.Equal("Month in UTC", BudgetWindow.Aligned(PeriodLength.Month, DateTimeZone.Utc).ToString());
    }

    [Law]
    public Property Windows_of_the_calendar_contain_the_instant_and_adjoin() => Laws.ForAll(
        from unit in Gen.Elements(Enum.GetValues<PeriodLength>())
        from zone in Gen.Elements(Zones)
        from asOf in Instants
        select (window: BudgetWindow.Aligned(unit, zone), asOf), x =>
    {
        var at = x.window.At(x.asOf);
        Assert.True(at.Contains(x.asOf));
        Assert.Equal(at, x.window.At(at.Start));
        Assert.Equal(at, x.window.At(at.End - Duration.Epsilon));
        Assert.Equal(at.End, x.window.At(at.End).Start);
    });

    // Where clocks do not go back over midnight, the period of an instant is that of its local date.
    [Law]
    public Property A_named_period_is_the_aligned_window_of_each_of_its_instants() => Laws.ForAll(
        from unit in Gen.Elements(Enum.GetValues<PeriodLength>())
        from zone in Gen.Elements(Zones)
        from asOf in Instants
        select (unit, zone, asOf), x =>
    {
        var period = ReportPeriod.At(x.unit, x.asOf, x.zone);
        Assert.Equal(BudgetWindow.Aligned(x.unit, x.zone).At(x.asOf), BudgetWindow.Of(period, x.zone).At(x.asOf));
        Assert.Equal((period, period), (period.Next.Previous, period.Previous.Next));
        Assert.Equal(period.ToInterval(x.zone).End, period.Next.ToInterval(x.zone).Start);
        var date = x.asOf.InZone(x.zone).Date;
        Assert.True(period == ReportPeriod.Of(x.unit, date) || period.Previous == ReportPeriod.Of(x.unit, date));
    });

    // Samoa went over the date line: 29 December 2011 was followed by the 31st.
    [Fact]
    public void A_date_that_the_zone_skips_has_no_time()
    {
        var apia = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        Interval day = new(Instant.FromUtc(2011, 12, 29, 10, 0), Instant.FromUtc(2011, 12, 30, 10, 0));
        Assert.Equal(day, BudgetWindow.Aligned(PeriodLength.Day, apia).At(Instant.FromUtc(2011, 12, 30, 9, 0)));
        Assert.Equal(day.End, BudgetWindow.Aligned(PeriodLength.Day, apia).At(day.End).Start);
        var skipped = ReportPeriod.Parse("2011-12-30");
        Assert.Equal(new Interval(day.End, day.End), skipped.ToInterval(apia));
        var budget = ErrorBudget.Run(
            ServiceObjective.ByOccurrences(Proportion.FromPercent(99)),
            [BudgetSample.Of(day.End - Duration.FromHours(1), Duration.FromHours(1), 1, 1)],
            BudgetWindow.Of(skipped, apia),
            day.End + Duration.FromDays(9));
        Assert.Equal(("the window has no data", null), (budget.Reason, budget.Consumed));
    }

    // On 7 November 2010 St John's set its clocks back from 0:01 to 23:01 of the day before; 0:00 first came at 2:30 UTC.
    [Theory]
    [InlineData(29, "2010-11-06")]
    [InlineData(30, "2010-11-07")]
    [InlineData(31, "2010-11-07")] // 23:01 on the 6th again, but the 7th has begun
    [InlineData(90, "2010-11-07")]
    public void A_day_that_has_begun_goes_on_when_clocks_go_back_over_midnight(int minute, string day)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/St_Johns"];
        var asOf = Instant.FromUtc(2010, 11, 7, 2, 0) + Duration.FromMinutes(minute);
        Assert.Equal(day, ReportPeriod.At(PeriodLength.Day, asOf, zone).ToString());
        Assert.True(BudgetWindow.Aligned(PeriodLength.Day, zone).At(asOf).Contains(asOf));
    }

    [Fact]
    public void A_named_period_is_the_same_window_at_every_instant()
    {
        var window = BudgetWindow.Of(ReportPeriod.Parse("2026-03"), DateTimeZoneProviders.Tzdb["Europe/Berlin"]);
        Interval march = new(Instant.FromUtc(2026, 2, 28, 23, 0), Instant.FromUtc(2026, 3, 31, 22, 0));
        Assert.Equal(
            (march, march), (window.At(Instant.FromUtc(2020, 1, 1, 0, 0)), window.At(Instant.FromUtc(2030, 1, 1, 0, 0))));
        Assert.Equal(("2026-03 in Europe/Berlin", PeriodLength.Month, null), (window.ToString(), window.Unit, window.Length));
        Assert.Equal("2026-03", window.Period.ToString());
    }

    [Fact]
    public void Windows_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("length", () => BudgetWindow.Rolling(Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("unit", () => BudgetWindow.Aligned((PeriodLength)5, DateTimeZone.Utc));
        Assert.Throws<ArgumentNullException>("zone", () => BudgetWindow.Aligned(PeriodLength.Day, null!));
        Assert.Throws<ArgumentOutOfRangeException>(
            "asOf", () => BudgetWindow.Rolling(Duration.FromDays(4_000_000)).At(Instant.FromUtc(2026, 1, 1, 0, 0)));
        Assert.Throws<ArgumentOutOfRangeException>("asOf", () => BudgetWindow.Rolling(Duration.FromDays(4)).At(Instant.MaxValue));
        Assert.Equal(
            Instant.FromUtc(9999, 1, 1, 0, 0),
            BudgetWindow.Aligned(PeriodLength.Year, DateTimeZone.Utc).At(Instant.FromUtc(9998, 6, 1, 0, 0)).End);
    }

    private static Instant[] Changes() =>
    [
        .. from zone in Zones
           from interval in zone.GetZoneIntervals(Instant.FromUtc(1840, 1, 1, 0, 0), Instant.FromUtc(2030, 1, 1, 0, 0))
           where interval.HasStart
           select interval.Start,
    ];
}
