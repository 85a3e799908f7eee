using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Tests.Sla.ErrorBudgets;

public class BurnAlertTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 10, 0, 0);
    private static readonly ServiceObjective Objective = ServiceObjective.ByOccurrences(Proportion.FromPercent(99.9));

    [Fact]
    public void The_rules_of_30_days_are_those_of_the_workbook()
    {
        Assert.Equal(
            [
                "page above 14.4 over 1:00:00 and 0:05:00, from 10 events",
                "page above 6 over 6:00:00 and 0:30:00, from 10 events",
                "ticket above 1 over 72:00:00 and 6:00:00, from 10 events",
            ],
            BurnAlertRule.For30Days.Select(r => r.ToString()));

        // Each rate uses up its part of the budget within its long window: 14.4 x 1 h of 720 h = 2 %, 6 x 6 h = 5 %, 1 x 72 h =
        // 10 %.
        Assert.Equal([0.02m, 0.05m, 0.1m], BurnAlertRule.For30Days.Select(r => r.Rate * (decimal)r.LongWindow.TotalHours / 720));
        Assert.All(BurnAlertRule.For30Days, r => Assert.Equal(r.LongWindow, 12 * r.ShortWindow));
        Assert.Equal(
            [AlertSeverity.Page, AlertSeverity.Page, AlertSeverity.Ticket], BurnAlertRule.For30Days.Select(r => r.Severity));
    }

    [Theory]
    [InlineData(150, 150, "firing", "firing", "firing")] // 1.5 % errors: 15 times 0.1 %
    [InlineData(144, 144, "quiet", "firing", "firing")] // exactly 14.4 is not above it
    [InlineData(0, 150, "quiet", "quiet", "quiet")] // a peak of five minutes
    [InlineData(150, 0, "quiet", "quiet", "quiet")] // over since five minutes: only the short windows of 5 min know
    public void An_alert_fires_while_both_windows_burn(int before, int last, string first, string second, string third)
    {
        // Buckets of five minutes over three days with 10,000 requests each; the last one apart.
        var samples = Enumerable.Range(1, 864).Select(i => Bucket(i, 10_000 - (i == 1 ? last : before), 10_000)).ToList();
        var alerts = BurnAlert.Run(Objective, samples, Now);
        if (before == 0)
        {
            // 15 in one of 12 buckets is 1.25 in the hour.
            Assert.Equal((1.25m, 15m), (alerts[0].LongBudget.BurnRate, alerts[0].ShortBudget.BurnRate));
            Assert.Equal([false, false, false], alerts.Select(a => a.IsFiring));
            return;
        }

        if (last == 0)
        {
            // The hour had 11 of 12 bad buckets: 13.75; half an hour 5 of 6: 12.5.
            Assert.Equal(
                (13.75m, 0m, 12.5m),
                (alerts[0].LongBudget.BurnRate, alerts[0].ShortBudget.BurnRate, alerts[1].ShortBudget.BurnRate));
            Assert.Equal([false, true, true], alerts.Select(a => a.IsFiring));
            return;
        }

        Assert.Equal([first, second, third], alerts.Select(a => a.IsFiring ? "firing" : "quiet"));
        Assert.Equal(BurnAlertRule.For30Days, alerts.Select(a => a.Rule));
    }

    [Theory]
    [InlineData(1000, 980, 10, 20, false)] // the long window is exactly on the rate
    [InlineData(980, 990, 15, 10, false)] // the short one is
    [InlineData(989, 989, 11, 11, true)]
    public void A_window_exactly_on_the_rate_is_not_above_it(long before, long last, int longRate, int shortRate, bool fires)
    {
        BurnAlertRule rule = new(Duration.FromHours(2), Duration.FromHours(1), 10, AlertSeverity.Page);
        var alert = BurnAlert.Run(Objective, [Bucket(13, before, 1000), Bucket(1, last, 1000)], Now, [rule])[0];
        Assert.Equal(
            (longRate, shortRate, fires), (alert.LongBudget.BurnRate!.Value, alert.ShortBudget.BurnRate!.Value, alert.IsFiring));
    }

    [Fact]
    public void Without_data_nothing_fires_and_the_reason_is_given()
    {
        var none = BurnAlert.Run(Objective, [], Now)[0];
        Assert.Equal(
            (
                false,
                "long window: the window has no data",
                "page above 14.4 over 1:00:00 and 0:05:00, from 10 events: quiet (long window: the window has no data)"),
            (none.IsFiring, none.Reason, none.ToString()));
        var all = BurnAlert.Run(
            Objective,
            [Bucket(1, 0, 100)],
            Now,
            [new(Duration.FromHours(2), Duration.FromHours(1), 999.5m, AlertSeverity.Of("sms"))]);
        Assert.Equal(
            "sms above 999.5 over 2:00:00 and 1:00:00, from 10 events: firing (1000.000 and 1000.000)",
            Assert.Single(all).ToString());
        Assert.Null(all[0].Reason);
    }

    [Theory]
    [InlineData(0, 1, "long window: 1 event; at least 10 are needed")] // one failure of one
    [InlineData(0, 9, "long window: 9 events; at least 10 are needed")]
    [InlineData(9, 10, null)]
    public void A_rule_needs_a_minimum_of_events(int good, int total, string? reason)
    {
        var page = BurnAlert.Run(Objective, [Bucket(1, good, total)], Now)[0];
        Assert.Equal((reason is null, reason), (page.IsFiring, page.Reason));
        Assert.Equal(10, BurnAlertRule.DefaultMinimumEvents);
        Assert.Equal(total, page.LongBudget.Events);
        BurnAlertRule one = new(Duration.FromHours(1), Duration.FromMinutes(5), 14.4m, AlertSeverity.Page, minimumEvents: 1);
        Assert.True(BurnAlert.Run(Objective, [Bucket(1, good, total)], Now, [one])[0].IsFiring);
        Assert.Equal(
            (1L, "page above 14.4 over 1:00:00 and 0:05:00, from 1 event"), (one.MinimumEvents, one.ToString()));
    }

    // By slices, too, events are counted: one slice of 100 requests is enough.
    [Fact]
    public void Slices_count_their_events()
    {
        var slices = ServiceObjective.BySlices(Proportion.FromPercent(99.9), Proportion.FromPercent(95));
        Assert.True(BurnAlert.Run(slices, [Bucket(1, 50, 100)], Now)[0].IsFiring);
        Assert.False(BurnAlert.Run(slices, [Bucket(1, 0, 5)], Now)[0].IsFiring);
        Assert.Equal(100, BurnAlert.Run(slices, [Bucket(1, 50, 100)], Now)[0].LongBudget.Events);
    }

    // Hourly samples, all requests of the last hours fail: the five minutes before an instant seldom contain the end of an hour.
    [Fact]
    public void An_outage_seen_by_hourly_samples_fires_at_every_minute()
    {
        BudgetSample[] samples = [.. Enumerable.Range(1, 24).Select(i => Hour(i, i <= 3 ? 0 : 1000))];
        for (var minute = 0; minute < 60; minute++)
        {
            var page = BurnAlert.Run(Objective, samples, Now + Duration.FromMinutes(minute))[0];
            Assert.True(page.IsFiring);
            Assert.Equal(minute >= 5, page.IsShortWindowExtended);
        }

        Assert.Equal(
            "page above 14.4 over 1:00:00 and 0:05:00, from 10 events: firing (1000.000 and 1000.000, the latter from the latest "
                + "sample, 1:30:00)",
            BurnAlert.Run(Objective, samples, Now + Duration.FromMinutes(30))[0].ToString());
    }

    [Fact]
    public void The_latest_sample_ends_an_alert_when_it_is_good()
    {
        var halfPast = Now + Duration.FromMinutes(30);
        BudgetSample[] samples = [Hour(3, 0), Hour(2, 0), Hour(1, 1000)];
        Assert.All(BurnAlert.Run(Objective, samples, halfPast).Take(2), a => Assert.False(a.IsFiring));
        Assert.Equal((true, 0m), (BurnAlert.Run(Objective, samples, halfPast)[0] is var page && page.IsShortWindowExtended,
            page.ShortBudget.BurnRate));

        // Samples of two servers for one hour are both the latest.
        Assert.Equal(500m, BurnAlert.Run(Objective, [Hour(1, 0), Hour(1, 1000)], halfPast)[0].ShortBudget.BurnRate);
    }

    // No traffic since the failures: nothing shows that they have stopped, until the long window is past them.
    [Fact]
    public void Without_traffic_since_the_failures_an_alert_goes_on_until_the_long_window_is_past_them()
    {
        BudgetSample[] samples = [Bucket(3, 0, 100), Bucket(2, 0, 0), Bucket(1, 0, 0)];
        Assert.True(BurnAlert.Run(Objective, samples, Now)[0].IsFiring);
        Assert.True(BurnAlert.Run(Objective, samples, Now + Duration.FromMinutes(49))[0].IsFiring);
        Assert.Equal(
            (false, "long window: no sample of the window has events"),
            (BurnAlert.Run(Objective, samples, Now + Duration.FromMinutes(50))[0] is var past && past.IsFiring, past.Reason));

        // What ends after the instant is not known yet.
        Assert.False(BurnAlert.Run(Objective, [Bucket(0, 0, 100)], Now)[0].IsFiring);
    }

    [Fact]
    public void Rules_that_cannot_be_are_refused()
    {
        var hour = Duration.FromHours(1);
        Assert.Throws<ArgumentOutOfRangeException>("longWindow", () => new BurnAlertRule(hour, hour, 1, AlertSeverity.Page));
        Assert.Throws<ArgumentOutOfRangeException>(
            "shortWindow", () => new BurnAlertRule(hour, Duration.Zero, 1, AlertSeverity.Page));
        Assert.Throws<ArgumentOutOfRangeException>("rate", () => new BurnAlertRule(2 * hour, hour, 0, AlertSeverity.Page));
        Assert.Throws<ArgumentOutOfRangeException>(
            "minimumEvents", () => new BurnAlertRule(2 * hour, hour, 1, AlertSeverity.Page, 0));
        Assert.Throws<ArgumentException>("code", () => AlertSeverity.Of(" "));
        Assert.Throws<ArgumentException>("rules", () => BurnAlert.Run(Objective, [], Now, [null!]));
        Assert.Equal(
            ("", "(none)", "page", "ticket"),
            (
                AlertSeverity.None.Code,
                default(AlertSeverity).ToString(),
                AlertSeverity.Page.Code,
                AlertSeverity.Ticket.ToString()));
    }

    private static BudgetSample Bucket(int back, long good, long total) =>
        BudgetSample.Of(Now - (back * Duration.FromMinutes(5)), Duration.FromMinutes(5), good, total);

    private static BudgetSample Hour(int back, long good) =>
        BudgetSample.Of(Now - Duration.FromHours(back), Duration.FromHours(1), good, 1000);
}
