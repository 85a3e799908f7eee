using System.Globalization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChineseTicketLog
{
    internal static void Run()
    {
        // example
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        var shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        IEnumerable<string[]> rows = File.ReadLines("docs/samples/data/tickets.csv").Select(line => line.Split(','));
        var log = CaseLog.FromRows(CaseLogLayout.ServiceNow(shanghai), rows);
        Console.WriteLine(log.ToText(chinese));

        var desk = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-18:00").Build();
        var agreement = ServiceLevelAgreement.Create("服务台", desk)
            .Target("解决", t => t.StartedBy(CaseEventKind.Opened).StoppedBy(CaseEventKind.Resolved, CaseEventKind.Closed)
                .Limit("27 bh").PauseOn("Awaiting User Info"))
            .Build();
        var asOf = CaseLog.LastEvent(log.Accepted)!.Value;
        var readings = log.Accepted.Select(history => agreement.Read(history, asOf)).ToList();

        var byPriority = Attainment.Run(readings, AttainmentPlan.By(AttainmentKeys.Target | AttainmentKeys.Priority));
        Console.WriteLine(byPriority.ToTable().In(chinese));
        var all = byPriority.RollUp(AttainmentKeys.Target).Rows[0];
        var promised = all.Assess(Proportion.FromPercent(80));
        Console.WriteLine($"承诺 80 %：实际 {all.Share}，{LocalizedText.Of(promised.Verdict).In(chinese)}");

        var weeks = AttainmentPlan.By(AttainmentKeys.Target)
            .PerPeriod(PeriodLength.IsoWeek, shanghai, PeriodAttribution.StoppingOrBreach);
        var trend = Attainment.Run(readings, weeks).TrendChart(Proportion.FromPercent(80));
        Console.WriteLine(trend.Description.In(chinese));
        // end
    }
}
