using System.Globalization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChineseRisks
{
    internal static void Run()
    {
        // example
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        var desk = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-18:00").Build();
        var agreement = ServiceLevelAgreement.Create("服务台", desk)
            .Target("解决", t => t.StartedBy(CaseEventKind.Opened).StoppedBy(CaseEventKind.Resolved).Limit("4 bh").WarnAt("75 %"))
            .Build();
        var now = new LocalDateTime(2026, 3, 2, 14, 0).InZoneStrictly(desk.Zone!).ToInstant();
        var open = Enumerable.Range(1, 5).Select(i =>
            new CaseHistory($"GD-{i}", [CaseEvent.Opened(now - Duration.FromMinutes(50 * i), Priority.P2)]));
        var risks = RiskList.ByDue(open.Select(history => agreement.Read(history, now)), max: 3);
        Console.WriteLine(risks.ToTable().In(chinese));
        // end
    }
}
