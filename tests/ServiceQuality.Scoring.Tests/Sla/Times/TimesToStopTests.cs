using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Statistics.Survival;
using ServiceQuality.Tests;
using static ServiceQuality.Scoring.Tests.Sla.Portfolios;

namespace ServiceQuality.Scoring.Tests.Sla.Times;

public class TimesToStopTests
{
    private static readonly AttainmentPlan ByTarget = AttainmentPlan.By(AttainmentKeys.Target);

    // Resolved after 1, 2 and 3 hours; two cases open for 2.5 hours (of those at risk at 3 h one is left, so S falls 4/5, 3/5,
    // 0). The lower limit at 1 h is 0.8 exp(-1.96 sqrt(1/20)) = 0.52, at 2 h 0.6 exp(-1.96 sqrt(1/20 + 1/12)) = 0.29.
    [Fact]
    public void Open_cases_count_as_longer()
    {
        var times = TimesToStop.Run(
            [
                .. new[] { 60, 120, 180 }.Select(m => Resolved($"a{m}", Priority.P3, m, 600)),
                Resolved("b", Priority.P3, 900, 150),
                Resolved("c", Priority.P3, 900, 150),
            ],
            ByTarget);
        var row = times.Rows[2];
        Assert.Equal("Resolution: 5 timed, 3 stopped, 2 open, median 3 h [2, -]", row.ToString());
        Assert.Equal((5L, 3L, 2L, 0L, 5L), (row.N, row.Stopped, row.Open, row.NotTimed, row.Total));
        Assert.Equal(
            (3.0, "the upper confidence limit does not fall to 0.5 before the curve ends"),
            (row.Median.Value, row.Median.Reason));
        Assert.Equal([Duration.FromHours(1), Duration.FromHours(2), Duration.FromMinutes(150), Duration.FromHours(3)], row.Times);
        Assert.Equal(0.6, row.Curve().At(2.7).Value!.Value, 12);
        Assert.Equal(Proportion.FromPercent(80), row.Quantile(Proportion.FromPercent(90), Proportion.FromPercent(80)).Level);
        // P3 has no such limit.
        Assert.Equal("First response: 0 timed, 0 stopped, 0 open, median - h [-, -]", times.Rows[0].ToString());
        Assert.Equal((5L, "there is no case"), (times.Rows[0].NotTimed, times.Rows[0].Median.Reason));
        Assert.Equal("Open time, by Target, each case once: 5 timed in 3 rows", times.ToString());
    }

    [Fact]
    public void A_quantile_that_is_not_reached_says_so()
    {
        var row = TimesToStop.Run(
            [
                Resolved("a", Priority.P3, 60, 600),
                .. Enumerable.Range(0, 3).Select(i => Resolved($"b{i}", Priority.P3, 900, 150)),
            ],
            ByTarget).Rows[2];
        Assert.Equal((null, "the curve does not fall to 0.5"), (row.Median.Value, row.Median.Reason));
        Assert.Throws<ArgumentOutOfRangeException>("p", () => row.Quantile(Proportion.FromPercent(0)));
    }

    // Open from 9 to 12 and 13 to 17: from 11:00 to 14:00 are 2 h of open time, 3 h on the wall.
    [Fact]
    public void Time_is_open_or_on_the_wall()
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-12:00", "13:00-17:00").Build();
        var agreement = ServiceLevelAgreement.Create("desk", desk).Resolution(t => t.Limit("8 bh")).Build();
        var eleven = Instant.FromUtc(2026, 3, 2, 11, 0);
        var reading = agreement.Read(
            new("C", [CaseEvent.Opened(eleven, Priority.P1), CaseEvent.Resolved(eleven + Duration.FromHours(3))]),
            eleven + Duration.FromDays(1));
        Assert.Equal(2, TimesToStop.Run([reading], ByTarget).Rows[0].Median.Value);
        Assert.Equal(3, TimesToStop.Run([reading], ByTarget, TimeBasis.Wall).Rows[0].Median.Value);
    }

    [Fact]
    public void What_cannot_be_timed_is_refused()
    {
        Assert.Throws<ArgumentException>("plan", () => TimesToStop.Run([], ByTarget.PerCycle()));
        Assert.Throws<ArgumentNullException>("plan", () => TimesToStop.Run([], null!));
        Assert.Throws<ArgumentOutOfRangeException>("basis", () => TimesToStop.Run([], ByTarget, (TimeBasis)2));
        Assert.Throws<ArgumentNullException>("readings", () => TimesToStop.Run(null!, ByTarget));
        Assert.Throws<ArgumentException>(
            "excluded", () => TimesToStop.Run([Resolved("a", Priority.P1, 5)], ByTarget, excluded: _ => ""));
        var none = TimesToStop.Run([], ByTarget);
        Assert.Empty(none.Rows);
        Assert.Throws<ArgumentException>("other", () => none.Merge(TimesToStop.Run([], ByTarget, TimeBasis.Wall)));
        Assert.Throws<ArgumentException>("other", () => none.Merge(TimesToStop.Run([], AttainmentPlan.By(AttainmentKeys.Team))));
        Assert.Throws<ArgumentNullException>("other", () => none.Merge(null!));
        Assert.Throws<ArgumentException>("keys", () => none.RollUp(AttainmentKeys.Team));
    }

    [Law]
    public Property Every_clock_is_timed_or_counted_apart_and_open_are_those_without_a_stop() => Laws.ForAll(Readings, readings =>
    {
        var rows = Of(readings, AttainmentPlan.By(AttainmentKeys.Target)).Rows;
        Assert.Equal(3L * readings.Length, rows.Sum(r => r.Total));
        Assert.All(rows, r =>
        {
            var timed = readings.Where(c => ExcludedBy(c.Targets[0]) is null).Select(c => c.Target(r.Key.Target!))
                .Where(t => t.Phase is SlaPhase.Running or SlaPhase.Paused or SlaPhase.Stopped).ToList();
            var hours = timed.Select(t => t.TimeUsed.Wall.TotalHours).ToArray();
            Assert.Equal(KaplanMeier.Estimate(hours, [.. timed.Select(t => t.Stopped is not null)]), r.Curve());
        });
    });

    [Law]
    public Property Times_merge_in_any_order_and_grouping_and_roll_up() => Laws.ForAll(
        from a in Readings
        from b in Readings
        from c in Readings
        from plan in Plans
        select (
            a, b, c, plan: plan.WithCycles(CycleCounting.ByCase)), x =>
    {
        var (a, b, c) = (Of(x.a, x.plan), Of(x.b, x.plan), Of(x.c, x.plan));
        Assert.Equal(Of([.. x.a, .. Renamed(x.b, "b"), .. Renamed(x.c, "c")], x.plan), c.Merge(a).Merge(b));
        Assert.Equal(a.Merge(b).Merge(c), a.Merge(b.Merge(c)));
        Assert.Equal(Of(x.a, AttainmentPlan.By(AttainmentKeys.None)), a.RollUp(AttainmentKeys.None));
    });

    // Without open cases S falls by 1/n at each stop: the median is the middle one, or half way between the middle two.
    [Law]
    public Property Without_open_cases_the_median_is_that_of_the_sample() => Laws.ForAll(
        Gen.Choose(0, 50).ArrayOf().Where(m => m.Length > 0), minutes =>
    {
        var row = TimesToStop.Run(minutes.Select((m, i) => Resolved($"a{i}", Priority.P1, m)), ByTarget).Rows[2];
        var sorted = minutes.Order().ToList();
        var median = (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 120.0;
        Assert.Equal(median, row.Median.Value!.Value, 12);
    });

    internal static TimesToStop Of(CaseReading[] readings, AttainmentPlan plan) =>
        TimesToStop.Run(readings, plan, TimeBasis.Wall, TeamOf, ExcludedBy);
}
