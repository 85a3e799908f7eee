using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TicketDeadline
{
    internal static Scoring.Charts.Chart? Picture { get; private set; }

    internal static void Run()
    {
        // example
        var desk = BusinessCalendar.In("Europe/Berlin")
            .Weekdays("09:00-12:00", "13:00-17:00")
            .Holiday(new LocalDate(2026, 12, 25), "Christmas Day")
            .Build();
        var gold = ServiceLevelAgreement.Create("gold", desk)
            .FirstResponse(t => t.Limit(Priority.P2, "4 bh"))
            .Resolution(t => t.Limit(Priority.P2, "14 bh").PauseOn("Awaiting user"))
            .Build();
        var opened = Instant.FromUtc(2026, 12, 23, 14, 0); // 15:00 in Berlin
        var ticket = new CaseHistory("INC-1", [
            CaseEvent.Opened(opened, Priority.P2),
            CaseEvent.StatusChanged(opened + Duration.FromHours(1), CaseStatus.Of("Awaiting user")),
            CaseEvent.StatusChanged(opened + Duration.FromHours(19), CaseStatus.Of("Active"))]);
        foreach (TargetReading t in gold.Read(ticket, asOf: opened + Duration.FromDays(5)).Targets)
            Console.WriteLine(
                $"{t.Name}: {t.Verdict}, due {t.Due}, used {t.TimeUsed.Open.TotalHours} h, late {t.Lateness.Open.TotalHours} h");
        // end
        Picture = Scoring.Charts.CaseCharts.TimelineChart(gold.Read(ticket, asOf: opened + Duration.FromDays(5)));
    }
}
