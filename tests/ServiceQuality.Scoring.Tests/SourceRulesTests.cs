using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Tests;

/// <summary>Indicators that the practice texts name, with figures by hand. Each test names its phrase.</summary>
public class SourceRulesTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    // Ten raised by one engineer from 1 to 10 September, seven of them solved; another engineer solved one late.
    [Fact(DisplayName = "Rule 21: 问题解决率, solved of raised by engineer and month, the open ones in the base")]
    public void Rate_of_problems_solved()
    {
        var desk = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        var agreement = ServiceLevelAgreement.Create("after-sales", desk).Resolution(t => t.Limit("30 d")).Build();
        var readings = Enumerable.Range(1, 10).Select(day => Read($"A-{day}", day, day <= 7 ? 3 : null))
            .Append(Read("B-1", -60, 70));
        var plan = AttainmentPlan.By(AttainmentKeys.Team)
            .PerPeriod(PeriodLength.Month, Shanghai, PeriodAttribution.Opening);
        var attainment = Attainment.Run(readings, plan, team: r => r.CaseId.StartsWith('A') ? "Li" : "Wang");

        AttainmentKey key = new(team: "Li", period: ReportPeriod.Parse("2026-09"));
        var september = attainment.Rows.Single(r => r.Key == key);
        Assert.Equal((7L, 10L, 7L, 7L), (september.Stopped, september.Started, september.Met, september.Decided));
        Assert.Equal("70.0 % [39.7, 89.2]", Percent(september.StoppedOfStarted));
        Assert.Equal("100.0 % [64.6, 100.0]", Percent(september.MetOfDecided));
        Assert.Equal(
            "at least 90 %: not attained, NotMet: 0.700 [0.397, 0.892], n = 10 (Wilson score)",
            september.AssessStopped(Proportion.FromPercent(90)).ToString());

        // Solved, although too late.
        var late = attainment.Rows.Single(r => r.Key.Team == "Wang");
        Assert.Equal((1L, 1L, 0L), (late.Stopped, late.Started, late.Met));

        CaseReading Read(string id, int day, int? solvedAfter)
        {
            var opened = new LocalDateTime(2026, 8, 31, 10, 0).PlusDays(day).InZoneStrictly(Shanghai).ToInstant();
            List<CaseEvent> events = [CaseEvent.Opened(opened, Priority.P2)];
            if (solvedAfter is { } days)
            {
                events.Add(CaseEvent.Resolved(opened + Duration.FromDays(days)));
            }

            return agreement.Read(new(id, events), new LocalDateTime(2026, 9, 30, 18, 0).InZoneStrictly(Shanghai).ToInstant());
        }
    }

    [Fact(DisplayName = "Rule 22: 平均响应时间 <= 30 分钟, the mean and its interval")]
    public void Mean_time_to_respond()
    {
        var minutes = MeanEstimate.FromValues([10, 20, 40, 50]);
        Assert.Equal((30.0, MeanMethod.StudentT), (minutes.Mean!.Value, minutes.Method));
        Assert.Equal("[0.9, 59.1]", minutes.Interval!.Value.ToString("F1", null));
        var assessment = minutes.Assess(30, BoundDirection.AtMost, minimum: 1);
        Assert.Equal((true, AssessmentVerdict.Unproven), (assessment.IsAttained, assessment.Verdict));
        var usual = minutes.Assess(30, BoundDirection.AtMost);
        Assert.Equal((true, AssessmentVerdict.InsufficientData), (usual.IsAttained, usual.Verdict));

        // The same from the clocks of cases, in hours.
        var always = BusinessCalendar.In("Asia/Shanghai").EveryDay("00:00-24:00").Build();
        var agreement = ServiceLevelAgreement.Create("hotline", always).FirstResponse(t => t.Limit("30 min")).Build();
        var opened = Instant.FromUtc(2026, 9, 1, 2, 0);
        var row = TimesToStop.Run(
            new[] { 10, 20, 40, 50 }.Select(m => agreement.Read(
                new($"C-{m}", [CaseEvent.Opened(opened, Priority.P2), CaseEvent.AgentReplied(opened + Duration.FromMinutes(m))]),
                opened + Duration.FromDays(1))),
            AttainmentPlan.By(AttainmentKeys.Target)).Rows.Single();
        var clocks = row.AssessMean(Duration.FromMinutes(30), minimum: 1);
        Assert.Equal((true, AssessmentVerdict.Unproven), (clocks.IsAttained, clocks.Verdict));
        Assert.Equal(0.5, clocks.Value);
        Assert.Equal(assessment.Lower!.Value, 60 * clocks.Lower!.Value, 10);
        Assert.Equal(assessment.Upper!.Value, 60 * clocks.Upper!.Value, 10);
        Assert.Equal(AssessmentVerdict.InsufficientData, row.AssessMean(Duration.FromMinutes(30)).Verdict);
    }

    [Fact(DisplayName = "Rule 23: 首次解决率 >= 80 %, 83 of 100")]
    public void Rate_of_first_contact_resolution()
    {
        var assessment = ProportionEstimate.Assess(83, 100, Proportion.FromPercent(80));
        Assert.Equal("83.0 % [74.5, 89.1]", Percent(ProportionEstimate.FromCounts(83, 100)));
        Assert.Equal((true, AssessmentVerdict.Unproven), (assessment.IsAttained, assessment.Verdict));
        Assert.Equal("at least 80 %: attained, Unproven: 0.830 [0.745, 0.891], n = 100 (Wilson score)", assessment.ToString());
    }

    [Fact(DisplayName = "Rule 24: 投诉率下降40%, 100 and then 60 in 1,000")]
    public void Rate_of_complaints_falls()
    {
        var ratio = RateEstimate.Ratio(60, 1_000, 100, 1_000);
        Assert.Equal("0.600 [0.428, 0.835], n = 160 (exact conditional)", ratio.ToString());

        // A fall of 40 % is a ratio of at most 0.6.
        var assessment = ratio.Assess(0.6, BoundDirection.AtMost);
        Assert.Equal((true, AssessmentVerdict.Unproven), (assessment.IsAttained, assessment.Verdict));
        Assert.Equal(AssessmentVerdict.Met, ratio.Assess(1, BoundDirection.AtMost).Verdict);
    }

    [Fact(DisplayName = "Rule 25: 24小时支持, an outage of 43 min 12 s in September")]
    public void Support_at_all_hours()
    {
        var (from, to) = ReportPeriod.Parse("2026-09").ToInterval(Shanghai) is var month ? (month.Start, month.End) : default;
        var outage = Outage.Between(from, from + Duration.FromSeconds((43 * 60) + 12));
        var share = ServiceAvailability.Run([outage], from, to, to).Share;
        Assert.Equal("719:16:48 of 720:00:00 (99.9 %)", share.ToString());
        Assert.False(share.IsBelow(Proportion.FromPercent(99.9)));
    }

    private static string Percent(Estimate share) => FormattableString.Invariant(
        $"{100 * share.Value:F1} % [{100 * share.Interval!.Value.Lower:F1}, {100 * share.Interval.Value.Upper:F1}]");
}
