using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Tests;

/// <summary>What the practice texts say of complaints, from the record to the figure, by hand. Each test names its
/// phrase.</summary>
public class SourceComplaintTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
    private static readonly LifeCycle Iso = ComplaintTemplates.Iso10002(Office);

    [Fact(DisplayName = "需求收集: 电话, 邮件, 在线留言, volume of each channel")]
    public void Volume_of_each_channel()
    {
        var received = new[] { "phone", "mail", "phone", "online", "phone", "mail" }
            .Select((channel, i) => Feedback.Receive($"C-{i}", At(3, 2 + i), Iso, channel: channel).Read(At(4, 1)));
        var volume = Pareto.FromColumns([.. received.Select(r => r.Field(ComplaintFields.Channel)!)]);
        Assert.Equal(
            [("phone", 3L, "50.0 %"), ("mail", 2L, "33.3 %"), ("online", 1L, "16.7 %")],
            volume.Rows.Select(r => (r.Name, r.Count, r.Share!.Value.ToString())));
    }

    [Fact(DisplayName = "服务周报, TOP3: the three most frequent of a week, with those that tie, against the week before")]
    public void Top_three_of_a_week()
    {
        var week = ReportPeriod.Parse("2026-W10"); // from 2 to 8 March
        (string Subject, int Day)[] rows =
            [("late", 1), ("late", 2), ("lost", 3), ("late", 4), ("rude", 5), ("lost", 6), ("bill", 8), ("bill", 9)];
        var readings = rows.Select((r, i) => Feedback.Receive($"C-{i}", At(3, r.Day), Iso, subject: r.Subject).Read(At(4, 1)))
            .ToList();
        var top = ParetoSeries.FromColumns(
            [week.Previous.ToInterval(Office.Zone!), week.ToInterval(Office.Zone!)],
            [.. readings.Select(r => r.Field(ComplaintFields.Subject)!)], [.. readings.Select(r => r.Received)]).Top(1, 3);
        Assert.Equal(
            [("late", 2L, 1L), ("lost", 2L, 2L), ("bill", 1L, 1L), ("rude", 1L, 1L)],
            top.Select(c => (c.Row.Name, c.Row.Count, c.Change!.Value)));
    }

    [Fact(DisplayName = "风险管理: complaints as a risk are watched, and a rise signals")]
    public void A_rise_of_complaints_signals()
    {
        long[] complaints = [20, 22, 19, 21, 18, 20, 23, 19, 21, 20, 19, 41];
        double[] customers = [.. complaints.Select(_ => 1000.0)];
        var chart = ControlChart.Rates(complaints, customers, new(improvement: ImprovementDirection.Decrease, baselines: [11]));
        Assert.Equal((11, SignalSide.Above), (chart.Signals[0].CompletedAt, chart.Signals[0].Side));
        Assert.Equal((Variation.CommonCause, Variation.Concern), (chart[10].Variation, chart[11].Variation));
    }

    [Fact(DisplayName = "投诉率下降40%: when the rate fell, and by how much")]
    public void When_a_rate_fell()
    {
        long[] complaints = [40, 42, 39, 41, 40, 38, 24, 23, 25, 24, 22, 26];
        double[] exposures = [.. complaints.Select(_ => 10.0)];
        Assert.Equal(6, ChangePoint.OfRates(complaints, exposures).Index);
        var ratio = EventRate.FromCounts(144, 60).RatioTo(EventRate.FromCounts(240, 60));
        Assert.Equal(0.6, ratio.Value!.Value, 1e-12);
        Assert.True(ratio.Interval!.Value.Upper > 0.6); // so the numbers do not prove 40 %
    }

    [Fact(DisplayName = "高频问题, 责任人: a plan has an owner and a date, and what is overdue is counted")]
    public void A_plan_has_an_owner_and_a_date()
    {
        var answered = Feedback.Receive("C-1", At(3, 2), Iso).Apply(
            ComplaintEvents.DecisionCommunicated(At(3, 3), ComplaintOutcome.Upheld),
            ActionEvents.Agreed(At(3, 3), "A-1", "Wu", new(2026, 3, 10)),
            ActionEvents.Agreed(At(3, 3), "A-2", "Li", new(2026, 3, 20)),
            ActionEvents.Done(At(3, 12), "A-1")).Next!;
        var plan = ComplaintTemplates.Actions(Office).Read(answered.History, At(3, 15));
        Assert.Equal(
            [("Wu", SlaVerdict.Breached), ("Li", SlaVerdict.Pending)],
            plan.Duties.Select(d => (d.OwedBy!.Name, d.Verdict)));
        Assert.Equal(
            "0 of 1 (0.0 %), 1 left out",
            CountedShare.FromColumn([.. plan.Duties.Select(d => Kept(d.Verdict))]).ToString());
    }

    private static bool? Kept(SlaVerdict verdict) => verdict == SlaVerdict.Pending ? null : verdict == SlaVerdict.Met;

    private static Instant At(int month, int day) => new LocalDate(2026, month, day).AtStartOfDayInZone(Office.Zone!).ToInstant();
}
