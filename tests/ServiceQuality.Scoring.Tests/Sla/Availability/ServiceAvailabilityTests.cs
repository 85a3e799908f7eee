using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Tests.Sla.Availability;

/// <summary>Cases worked by hand.</summary>
public class ServiceAvailabilityTests
{
    // 2026-03-02 is a Monday.
    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly BusinessCalendar Office = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();

    [Fact]
    public void All_the_time_without_outages_is_100_percent()
    {
        var week = Of(7, []);
        Assert.Equal(
            (ExactProportion.Of(Hours(168), Hours(168)), Proportion.FromFraction(1), null),
            (week.Share, week.Value, week.Reason));
        Assert.Equal((0, 0, null), (week.Counted, week.Ignored, week.Longest));
        Assert.Equal((null, null), (week.MeanTimeToRestore, week.MeanTimeBetweenFailures));
    }

    [Fact]
    public void An_outage_over_midnight_counts_in_the_hours_of_both_days()
    {
        // 08-20 on two days = 24 h; down 19:00 to 09:00 = 1 h in the evening and 1 h in the morning; 22 of 24 = 91.666... %.
        var hours = BusinessCalendar.In("UTC").EveryDay("08:00-20:00").Build();
        var result = Of(2, [Down(19, 33)], new(hours));
        Assert.Equal((Hours(24), Hours(2), Hours(22)), (result.ServiceTime, result.Downtime, Hours(22)));
        Assert.Equal("22:00:00 of 24:00:00 (91.666666 %), 1 outage", result.ToString());
    }

    [Fact]
    public void A_closed_weekend_does_not_count()
    {
        // A week of 5 x 8 h = 40 h; Friday 16:00 to Monday 10:00 falls into the week with 1 h: 39 of 40 = 97.5 %.
        var outage = Down((4 * 24) + 16, (7 * 24) + 10);
        Assert.Equal(0.975, Of(7, [outage], new(Office)).Value!.Value.Fraction);

        // Of two weeks it takes 2 h of 80.
        Assert.Equal(0.975, Of(14, [outage], new(Office)).Value!.Value.Fraction);

        // Saturday alone: nothing of it is in service.
        var saturday = Of(7, [Down(5 * 24, (5 * 24) + 20)], new(Office));
        Assert.Equal(
            (Duration.Zero, OutageVerdict.NotInService, 1), (saturday.Downtime, saturday.Outages[0].Verdict, saturday.Ignored));
    }

    [Fact]
    public void A_day_of_summer_time_has_23_hours()
    {
        // Berlin, 29 March 2026: 01:30 to 03:30 on the clock is one hour, for 02:00 to 03:00 does not exist; 22 of 23 h.
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var (from, to) = (berlin.AtStartOfDay(new(2026, 3, 29)).ToInstant(), berlin.AtStartOfDay(new(2026, 3, 30)).ToInstant());
        var outage = Outage.Between(
            new LocalDateTime(2026, 3, 29, 1, 30).InZoneStrictly(berlin).ToInstant(),
            new LocalDateTime(2026, 3, 29, 3, 30).InZoneStrictly(berlin).ToInstant());
        foreach (var hours in new[] { null, BusinessCalendar.In("Europe/Berlin").EveryDay("00:00-24:00").Build() })
        {
            var day = ServiceAvailability.Run([outage], from, to, to, new(hours));
            Assert.Equal(ExactProportion.Of(Hours(22), Hours(23)), day.Share);
        }

        // 25 October has 25 h; 02:00 to 03:00 in service hours passes twice.
        var night = BusinessCalendar.In("Europe/Berlin").EveryDay("02:00-03:00").Build();
        (from, to) = (berlin.AtStartOfDay(new(2026, 10, 25)).ToInstant(), berlin.AtStartOfDay(new(2026, 10, 26)).ToInstant());
        var autumn = ServiceAvailability.Run([Outage.Between(from, from + Hours(3))], from, to, to, new(night));
        Assert.Equal((Hours(2), Hours(1)), (autumn.ServiceTime, autumn.Downtime));
    }

    [Fact]
    public void Maintenance_is_no_service_time_and_an_outage_within_it_no_downtime()
    {
        // 24 h less 02-04 = 22 h; down 03-05, of which 04-05 counts: 21 of 22 = 95.4545... %.
        var calendar = BusinessCalendar.In("UTC").EveryDay("02:00-04:00").Build();
        var window = new Interval(Monday + Hours(2), Monday + Hours(4));
        foreach (var rules in new AvailabilityRules[]
        {
            new(maintenance: calendar),
            new(maintenanceWindows: [window]),
            new(
                maintenance: calendar,
                maintenanceWindows:
                [
                    window, new(Monday + Hours(3), Monday + Hours(4)), new(Monday + Hours(3.5), Monday + Hours(3.6)),
                ]),
            new(maintenanceWindows: [new(Monday + Hours(3), Monday + Hours(4)), new(Monday + Hours(2), Monday + Hours(3.5))]),
        })
        {
            var day = Of(1, [Down(3, 5)], rules);
            Assert.Equal(
                (Hours(24), Hours(2), Hours(22), Hours(1)), (day.AgreedTime, day.MaintenanceTime, day.ServiceTime, day.Downtime));
            Assert.Equal(ExactProportion.Of(Hours(21), Hours(22)), day.Share);
        }

        // Three windows of 1, 2 and 3 hours leave 18; down 10-15, of which 10-12 are maintenance, takes 3 of them.
        AvailabilityRules three = new(
            maintenanceWindows:
            [
                new(Monday + Hours(9), Monday + Hours(12)),
                new(Monday + Hours(1), Monday + Hours(2)),
                new(Monday + Hours(4), Monday + Hours(6)),
            ]);
        Assert.Equal(
            (Hours(18), Hours(18 - 3)),
            (
                Of(1, [Down(10, 15)], three).ServiceTime,
                Of(1, [Down(10, 15)], three).ServiceTime - Of(1, [Down(10, 15)], three).Downtime));

        // Maintenance outside the service hours takes nothing from them: 8 h stay 8 h; 16-18 takes one.
        Assert.Equal(Hours(8), Of(1, [], new(Office, calendar)).ServiceTime);
        var evening = Of(1, [], new(Office, calendar, [new(Monday + Hours(16), Monday + Hours(18))]));
        Assert.Equal((Hours(8), Hours(1), Hours(7)), (evening.AgreedTime, evening.MaintenanceTime, evening.ServiceTime));
        var noon = BusinessCalendar.In("UTC").EveryDay("12:00-13:00").Build();
        Assert.Equal(Hours(7), Of(1, [], new(Office, noon)).ServiceTime);
    }

    [Fact]
    public void An_outage_as_long_as_the_minimum_counts_and_a_nanosecond_less_does_not()
    {
        AvailabilityRules rules = new(minimumOutage: Duration.FromMinutes(5));
        var outage = Outage.Between(Monday, Monday + Duration.FromMinutes(5));
        Assert.Equal(Duration.FromMinutes(5), Of(1, [outage], rules).Downtime);
        var shorter = Of(1, [Outage.Between(Monday, Monday + Duration.FromMinutes(5) - Duration.Epsilon)], rules);
        Assert.Equal(
            (Duration.Zero, OutageVerdict.TooShort, Duration.FromMinutes(5) - Duration.Epsilon),
            (shorter.Downtime, shorter.Outages[0].Verdict, shorter.Outages[0].InService));

        // Two that touch are one of five minutes; with a gap of a second they are two short ones.
        Assert.Equal(Duration.FromMinutes(5), Of(1, [Seconds(0, 120), Seconds(120, 300)], rules).Downtime);
        Assert.Equal(Duration.Zero, Of(1, [Seconds(0, 120), Seconds(121, 300)], rules).Downtime);
    }

    [Fact]
    public void The_minimum_is_of_wall_time_or_of_service_time_by_name()
    {
        // 16:57 to 17:04 on a Monday: 7 min of wall time, 3 min of office hours.
        var outage = Outage.Between(Monday + Duration.FromMinutes(1017), Monday + Duration.FromMinutes(1024));
        var five = Duration.FromMinutes(5);
        Assert.Equal(Duration.FromMinutes(3), Of(1, [outage], new(Office, minimumOutage: five)).Downtime);
        Assert.Equal(
            Duration.Zero, Of(1, [outage], new(Office, minimumOutage: five, measuredBy: OutageLength.ServiceTime)).Downtime);
        Assert.Equal(
            Duration.FromMinutes(3),
            Of(1, [outage], new(Office, minimumOutage: Duration.FromMinutes(3), measuredBy: OutageLength.ServiceTime)).Downtime);

        // Maintenance is no service time for the minimum either: 6 min of which 2 are left are too short.
        AvailabilityRules served = new(
            maintenanceWindows: [new(Monday, Monday + Duration.FromMinutes(4))],
            minimumOutage: five,
            measuredBy: OutageLength.ServiceTime);
        Assert.Equal(OutageVerdict.TooShort, Of(1, [Seconds(0, 360)], served).Outages[0].Verdict);

        // Across the end of the period it is measured as a whole: 3 min before midnight, 3 min after.
        var midnight = Outage.Between(Monday + Duration.FromMinutes(1437), Monday + Duration.FromMinutes(1443));
        foreach (var measure in Enum.GetValues<OutageLength>())
        {
            Assert.Equal(Duration.FromMinutes(3), Of(1, [midnight], new(minimumOutage: five, measuredBy: measure)).Downtime);
        }
    }

    [Fact]
    public void Outages_within_and_across_others_are_one()
    {
        // 01-04 holds 02-03, 03:30-05 goes on, 05-06 touches: 5 h, one outage. 08-09 is another.
        var day = Of(
            1,
            [
                Down(1, 4, "disk"),
                Down(2, 3, "net"),
                Outage.Between(Monday + Hours(3.5), Monday + Hours(5), "disk"),
                Down(5, 6),
                Down(8, 9, "power"),
            ]);
        Assert.Equal((Hours(6), 2, Hours(5)), (day.Downtime, day.Counted, day.Longest!.InService));
        Assert.Equal(["disk", "net"], day.Longest.Names);

        // 6 h / 2 = 3 h to restore, 18 h / 2 = 9 h between failures; 9 / (9 + 3) = 75 %.
        Assert.Equal((Hours(3), Hours(9)), (day.MeanTimeToRestore, day.MeanTimeBetweenFailures));
        Assert.Equal(0.75, day.Value!.Value.Fraction);
        Assert.Equal("Counted 5:00:00: 2026-03-02T01:00:00Z to 2026-03-02T06:00:00Z, disk, net", day.Outages[0].ToString());
    }

    [Fact]
    public void An_outage_that_is_not_over_lasts_until_the_instant_of_the_question()
    {
        // Asked at 12:00: 12 h measured, down since 09:00 = 3 h, so 9 of 12 = 75 %; the day has 24 h of service.
        var noon = Monday + Hours(12);
        var day = ServiceAvailability.Run([Outage.Since(Monday + Hours(9), "router")], Monday, Monday + Hours(24), noon);
        Assert.Equal(
            (Hours(12), Hours(24), Hours(3), 0.75, noon, noon),
            (day.ServiceTime, day.PlannedServiceTime, day.Downtime, day.Value!.Value.Fraction, day.MeasuredTo, day.AsOf));
        Assert.Equal((false, null), (day.Outages[0].IsOver, day.Outages[0].End));

        // What is known later is not known then: an end at 15:00, a start at 12:00.
        var replay = ServiceAvailability.Run(
            [Outage.Between(Monday + Hours(9), Monday + Hours(15), "router"), Outage.Since(noon)],
            Monday,
            Monday + Hours(24),
            noon);
        Assert.Equal((day.Share, false, null), (replay.Share, replay.Outages[0].IsOver, replay.Outages[0].End));
        Assert.Equal([OutageVerdict.Counted, OutageVerdict.NotYetKnown], replay.Outages.Select(o => o.Verdict));

        // An outage that has not begun is not over, whatever end was entered for it.
        var planned = ServiceAvailability.Run([Down(12, 15), Down(13, 16)], Monday, Monday + Hours(24), noon).Outages;
        Assert.Equal("NotYetKnown 0:00:00: 2026-03-02T12:00:00Z to (not begun)", Assert.Single(planned).ToString());
        Assert.Equal((false, null), (planned[0].IsOver, planned[0].End));

        // Nor is it known at one minute past nine that it will be long enough to count.
        Assert.Equal(
            OutageVerdict.TooShort,
            ServiceAvailability.Run(
                [Down(9, 15)],
                Monday,
                Monday + Hours(24),
                Monday + Hours(9) + Duration.FromMinutes(1),
                new(minimumOutage: Duration.FromMinutes(5))).Outages[0].Verdict);

        // After the end of the day it has been down until midnight: 15 h.
        Assert.Equal(
            Hours(15),
            ServiceAvailability.Run([Outage.Since(Monday + Hours(9))], Monday, Monday + Hours(24), Monday + Hours(30)).Downtime);
    }

    [Fact]
    public void A_period_without_service_time_has_no_availability_and_says_why()
    {
        var early = ServiceAvailability.Run([Down(1, 2)], Monday, Monday + Hours(24), Monday);
        Assert.Equal((null, "the period has not begun", default), (early.Value, early.Reason, early.Share));
        var sunday = ServiceAvailability.Run([], Monday - Hours(24), Monday, Monday, new(Office));
        Assert.Equal((null, "the period has no service time so far"), (sunday.Value, sunday.Reason));
        Assert.Equal("no availability: the period has no service time so far", sunday.Explanation[^1]);
        Assert.Equal("the period has not begun, 0 outages", early.ToString());
    }

    [Fact]
    public void What_lies_outside_is_ignored_and_says_so()
    {
        var day = Of(1, [Down(-3, -1), Down(-1, 0), Down(24, 25), Down(10, 10), Down(23, 24)]);
        Assert.Equal(
            [OutageVerdict.OutsidePeriod, OutageVerdict.TooShort, OutageVerdict.Counted], day.Outages.Select(o => o.Verdict));
        Assert.Equal((Hours(1), 2), (day.Downtime, day.Ignored));
        Assert.Equal(OutageVerdict.OutsidePeriod, Of(1, [Down(24, 25)]).Outages[0].Verdict);
        Assert.Equal(OutageVerdict.OutsidePeriod, Of(1, [Down(24, 24)]).Outages[0].Verdict);
        Assert.Equal(OutageVerdict.TooShort, Of(1, [Down(0, 0)]).Outages[0].Verdict);
    }

    [Fact]
    public void The_explanation_adds_up()
    {
        AvailabilityRules rules = new(
            Office, maintenanceWindows: [new(Monday + Hours(16), Monday + Hours(18))], minimumOutage: Duration.FromMinutes(5));
        var day = Of(1, [Down(8, 10, "router"), Seconds(46_800, 46_860), Down(19, 20), Down(30, 31)], rules);
        Assert.Equal(
        [
            "2026-03-02T00:00:00Z to 2026-03-03T00:00:00Z",
            "8:00:00 agreed time (service hours)",
            "- 1:00:00 planned maintenance",
            "= 7:00:00 service time",
            "- 1:00:00 down, 2026-03-02T08:00:00Z to 2026-03-02T10:00:00Z, router",
            "  ignored: 2026-03-02T13:00:00Z to 2026-03-02T13:01:00Z (shorter than 0:05:00 (WallTime))",
            "  ignored: 2026-03-02T19:00:00Z to 2026-03-02T20:00:00Z (not in service time)",
            "  ignored: 1 outage outside the period",
            "= 6:00:00 up of 7:00:00: 85.714285 %",
        ], day.Explanation);
        var open = ServiceAvailability.Run(
            [Outage.Since(Monday), Outage.Since(Monday + Hours(2)), Down(0, 0)], Monday, Monday + Hours(2), Monday + Hours(1));
        Assert.Equal(
        [
            "2026-03-02T00:00:00Z to 2026-03-02T02:00:00Z, measured to 2026-03-02T01:00:00Z",
            "1:00:00 agreed time (all the time)",
            "- 1:00:00 down, 2026-03-02T00:00:00Z to 2026-03-02T01:00:00Z (not over)",
            "  ignored: 1 outage not begun yet",
            "= 0:00:00 up of 1:00:00: 0 %",
        ], open.Explanation);
        Assert.Equal(
            "  ignored: 2026-03-02T03:00:00Z to 2026-03-02T03:00:00Z (without length)", Of(1, [Down(3, 3)]).Explanation[2]);
    }

    [Fact]
    public void Rules_and_outages_print_what_they_are()
    {
        Assert.Equal("all the time, no maintenance, every outage", AvailabilityRules.Default.ToString());
        Assert.Equal(
            "all the time, 1 maintenance window, outages of at least 0:05:00 (ServiceTime)",
            new AvailabilityRules(
                maintenanceWindows: [new(Monday, Monday)],
                minimumOutage: Duration.FromMinutes(5),
                measuredBy: OutageLength.ServiceTime).ToString());
        Assert.StartsWith(
            "service hours ", new AvailabilityRules(Office, Office, [new(Monday, Monday)]).ToString(), StringComparison.Ordinal);
        Assert.Equal("2026-03-02T01:00:00Z to 2026-03-02T02:00:00Z: disk", Down(1, 2, "disk").ToString());
        Assert.Equal("2026-03-02T00:00:00Z to (not over)", Outage.Since(Monday).ToString());
        Assert.Equal(Down(1, 2, "x"), Outage.Of(new(Monday + Hours(1), Monday + Hours(2)), "x"));
        Assert.Equal(Outage.Since(Monday), Outage.Of(new(Monday, null)));
        Assert.Equal(
            "NotInService 0:00:00: 2026-03-02T00:00:00Z to 2026-03-02T01:00:00Z (not over)",
            ServiceAvailability.Run(
                [Outage.Since(Monday)], Monday, Monday + Hours(9.5), Monday + Hours(1), new(Office)).Outages[0].ToString());
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Contains(
            "End 2026-03-01T23:00:00Z is before the start, 2026-03-02T00:00:00Z",
            Assert.Throws<ArgumentOutOfRangeException>("end", () => Down(0, -1)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("interval", () => Outage.Of(new(null, Monday)));
        Assert.Throws<ArgumentException>("name", () => Outage.Since(Monday, " "));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => Outage.Since(Instant.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>("end", () => Outage.Between(Monday, Instant.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>("to", () => ServiceAvailability.Run([], Monday, Monday, Monday));
        Assert.Throws<ArgumentOutOfRangeException>("from", () => ServiceAvailability.Run([], Instant.MinValue, Monday, Monday));
        Assert.Throws<ArgumentOutOfRangeException>(
            "asOf", () => ServiceAvailability.Run([], Monday, Monday + Hours(1), Instant.MaxValue));
        Assert.Contains(
            "Element 1 is null",
            Assert.Throws<ArgumentException>("outages", () => Of(1, [Down(0, 1), null!])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("outages", () => Of(1, null!));
        Assert.Throws<ArgumentOutOfRangeException>(
            "minimumOutage", () => new AvailabilityRules(minimumOutage: -Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("measuredBy", () => new AvailabilityRules(measuredBy: (OutageLength)2));
        Assert.Contains(
            "Window 1",
            Assert.Throws<ArgumentException>(
                "maintenanceWindows",
                () => new AvailabilityRules(maintenanceWindows: [new(Monday, Monday), new(Monday, null)])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(
            "maintenanceWindows", () => new AvailabilityRules(maintenanceWindows: [new(null, Monday)]));
        Assert.Throws<ArgumentOutOfRangeException>(
            "maintenanceWindows", () => new AvailabilityRules(maintenanceWindows: [new(Monday, Instant.MaxValue)]));
    }

    [Fact]
    public void Periods_that_do_not_fit_are_not_merged()
    {
        var day = Of(1, []);
        Assert.Throws<ArgumentException>("other", () => day.Merge(day));
        Assert.Throws<ArgumentNullException>("other", () => day.Merge(null!));
        Assert.Throws<ArgumentException>(
            "other",
            () =>
                day.Merge(ServiceAvailability.Run([], Monday + Hours(24), Monday + Hours(25), Monday + Hours(99), new(Office))));
        var begun = ServiceAvailability.Run([], Monday, Monday + Hours(24), Monday + Hours(1));
        Assert.Contains(
            "measured to 2026-03-02T01:00:00Z only",
            Assert.Throws<ArgumentException>(
                "other",
                () =>
                    begun.Merge(ServiceAvailability.Run([], Monday + Hours(24), Monday + Hours(25), Monday + Hours(99)))).Message,
            StringComparison.Ordinal);

        // A month and the next, each asked for at its own end: the outage that goes on is one of 3 h.
        var first = ServiceAvailability.Run([Outage.Since(Monday + Hours(23))], Monday, Monday + Hours(24), Monday + Hours(24));
        var second = ServiceAvailability.Run([Down(23, 26)], Monday + Hours(24), Monday + Hours(48), Monday + Hours(48));
        var both = second.Merge(first);
        Assert.Equal(
            (Hours(3), 1, Hours(48), true, Monday + Hours(26)),
            (both.Downtime, both.Counted, both.ServiceTime, both.Outages[0].IsOver, both.Outages[0].End));
        Assert.Equal(
            (Monday, Monday + Hours(48), Monday + Hours(48), AvailabilityRules.Default),
            (both.From, both.To, both.AsOf, both.Rules));

        // An outage that the first question did not know, because it had not begun, is over by the second.
        var early = ServiceAvailability.Run([Down(30, 31)], Monday, Monday + Hours(24), Monday + Hours(24));
        var late = ServiceAvailability.Run([Down(30, 31)], Monday + Hours(24), Monday + Hours(48), Monday + Hours(48));
        Assert.Equal((OutageVerdict.NotYetKnown, OutageVerdict.Counted), (early.Outages[0].Verdict, late.Outages[0].Verdict));
        Assert.Equal(late.Outages, early.Merge(late).Outages);
    }

    private static ServiceAvailability Of(int days, IEnumerable<Outage> outages, AvailabilityRules? rules = null) =>
        ServiceAvailability.Run(outages, Monday, Monday + Duration.FromDays(days), Monday + Duration.FromDays(days + 20), rules);

    private static Outage Down(int from, int to, string? name = null) =>
        Outage.Between(Monday + Hours(from), Monday + Hours(to), name);

    private static Outage Seconds(int from, int to) =>
        Outage.Between(Monday + Duration.FromSeconds(from), Monday + Duration.FromSeconds(to));

    private static Duration Hours(double hours) => Duration.FromHours(hours);
}
