using System.Globalization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Tests;

/// <summary>The rule of the source texts on the attainment of duties.</summary>
public class SourceRulesDutyTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();

    private static readonly Obligation ContractBack = Obligation.Create("contract back", Office)
        .Duty(d => d.StartedBy(CaseTrigger.Custom("sealed")).StoppedBy(CaseTrigger.Custom("returned")).Limit("within 1 mo"))
        .Build();

    private static readonly Instant Sealed = Instant.FromUtc(2026, 3, 2, 2, 0);

    private static readonly ObligationReading[] Contracts =
        [Read("K-1", returned: 20, asOf: 60), Read("K-2", returned: 40, asOf: 60), Read("K-3", returned: 31, asOf: 60)];

    [Fact(DisplayName = "Rule 28: attainment of duties")]
    public void Two_of_three_contracts_that_are_back_in_time_are_66_7_percent()
    {
        var row = Assert.Single(
            Attainment.Run(Contracts.SelectMany(c => c.Cases), AttainmentPlan.By(AttainmentKeys.Target)).Rows);
        Assert.Equal("contract back: 66.7 % [20.8, 93.9] (2 met, 1 breached)", row.ToString());
        var month = Assert.Single(Attainment.Run(
            Contracts.SelectMany(c => c.Cases),
            AttainmentPlan.By(AttainmentKeys.Target).PerPeriod(PeriodLength.Month, Office.Zone!, PeriodAttribution.Due)).Rows);
        Assert.Equal((2L, 1L), (month.Met, month.Breached));
        Assert.Equal(3, TimesToStop.Run(
            Contracts.SelectMany(c => c.Cases), AttainmentPlan.By(AttainmentKeys.Target), TimeBasis.Wall).Rows[0].Stopped);
    }

    [Fact(DisplayName = "Rule 28: duties in risk lists, schedules and explanations")]
    public void Open_duties_are_at_risk_scheduled_and_explained_in_both_languages()
    {
        var open = Read("K-4", returned: null, asOf: 20);
        Assert.Equal("K-4", Assert.Single(RiskList.ByDue(open.Cases, 10).AtRisk).CaseId);
        ChangeSchedule schedule = new();
        schedule.Set(open);
        var due = Instant.FromUtc(2026, 4, 2, 16, 0);
        Assert.Equal(("K-4/contract back", due + Duration.Epsilon), (schedule.First!.Value.CaseId, schedule.First.Value.At));
        var explanation = open.Duties[0].Case.Targets[0].Explain();
        Assert.Contains(
            "limit every case within 1 mo; due Thu 2026-04-02 24:00+08", explanation.ToText(), StringComparison.Ordinal);
        Assert.Contains(
            "时限 所有工单 1 个月内（至当日结束）；到期 周四 2026-04-02 24:00+08",
            explanation.ToText(CultureInfo.GetCultureInfo("zh-CN")),
            StringComparison.Ordinal);
    }

    private static ObligationReading Read(string id, int? returned, int asOf)
    {
        List<CaseEvent> events = [CaseEvent.Opened(Sealed, Priority.None), CaseEvent.Custom(Sealed, "sealed")];
        if (returned is { } days)
        {
            events.Add(CaseEvent.Custom(Sealed + Duration.FromDays(days), "returned"));
        }

        return ContractBack.Read(new(id, events), Sealed + Duration.FromDays(asOf));
    }
}
