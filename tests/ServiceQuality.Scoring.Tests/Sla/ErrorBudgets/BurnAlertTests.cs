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
                "page above 14.4 over 1:00:00 and 0:05:00",
                "page above 6 over 6:00:00 and 0:30:00",
                "ticket above 1 over 72:00:00 and 6:00:00",
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
                "page above 14.4 over 1:00:00 and 0:05:00: quiet (long window: the window has no data)"),
            (none.IsFiring, none.Reason, none.ToString()));
        var stale = BurnAlert.Run(Objective, [Bucket(3, 0, 100)], Now)[0];
        Assert.Equal((false, "short window: the window has no data"), (stale.IsFiring, stale.Reason));
        var all = BurnAlert.Run(
            Objective,
            [Bucket(1, 0, 100)],
            Now,
            [new(Duration.FromHours(2), Duration.FromHours(1), 999.5m, AlertSeverity.Of("sms"))]);
        Assert.Equal("sms above 999.5 over 2:00:00 and 1:00:00: firing (1000.000 and 1000.000)", Assert.Single(all).ToString());
        Assert.Null(all[0].Reason);
    }

    [Fact]
    public void Rules_that_cannot_be_are_refused()
    {
        var hour = Duration.FromHours(1);
        Assert.Throws<ArgumentOutOfRangeException>("longWindow", () => new BurnAlertRule(hour, hour, 1, AlertSeverity.Page));
        Assert.Throws<ArgumentOutOfRangeException>(
            "shortWindow", () => new BurnAlertRule(hour, Duration.Zero, 1, AlertSeverity.Page));
        Assert.Throws<ArgumentOutOfRangeException>("rate", () => new BurnAlertRule(2 * hour, hour, 0, AlertSeverity.Page));
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
}
