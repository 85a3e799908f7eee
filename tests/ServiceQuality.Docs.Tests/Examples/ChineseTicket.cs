using System.Globalization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Charts;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChineseTicket
{
    internal static Chart? Picture { get; private set; }

    internal static void Run()
    {
        // example
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        var desk = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-12:00", "13:00-18:00").Build();
        var gold = ServiceLevelAgreement.Create("金牌服务", desk)
            .Target("首次响应", t => t.StartedBy(CaseEventKind.Opened).StoppedBy(CaseEventKind.AgentReplied).Limit("4 bh"))
            .Target("解决", t => t.StartedBy(CaseEventKind.Opened).StoppedBy(CaseEventKind.Resolved, CaseEventKind.Closed)
                .Limit("8 bh").PauseOn("等待用户"))
            .Build();

        Instant At(int day, int hour, int minute = 0) =>
            new LocalDateTime(2026, 9, day, hour, minute).InZoneStrictly(desk.Zone!).ToInstant();
        var ticket = new CaseHistory("GD-1024", [
            CaseEvent.Opened(At(29, 10), Priority.P2),
            CaseEvent.AgentReplied(At(29, 15, 30)),
            CaseEvent.StatusChanged(At(29, 16), CaseStatus.Of("等待用户")),
            CaseEvent.StatusChanged(At(30, 10), CaseStatus.Of("处理中"))]);

        var reading = gold.Read(ticket, asOf: At(30, 13));
        foreach (var target in reading.Targets)
        {
            var due = target.Due?.InZone(desk.Zone!).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
            Console.WriteLine($"{target.Name}：{LocalizedText.Of(target.Verdict).In(chinese)}，到期 {due}");
        }

        Console.WriteLine();
        Console.Write(reading.Target("首次响应").Explain().ToText(chinese));
        string picture = reading.TimelineChart().ToVegaLite(new(chinese));
        // end
        _ = picture;
        Picture = reading.TimelineChart();
    }
}
