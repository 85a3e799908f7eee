using System.Globalization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ExplainingACase
{
    internal static void Run()
    {
        // example
        var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Holiday(new(2026, 3, 3), "Carnival").Build();
        var gold = ServiceLevelAgreement.Create("gold", desk)
            .Resolution(t => t.Limit(Priority.P2, "8 bh").PauseOn("Awaiting user")).Build();
        var opened = Instant.FromUtc(2026, 3, 2, 9, 0); // Monday, 10:00 in Berlin
        var ticket = new CaseHistory("INC-3", [
            CaseEvent.Opened(opened, Priority.P2),
            CaseEvent.StatusChanged(opened + Duration.FromHours(2), CaseStatus.Of("Awaiting user")),
            CaseEvent.StatusChanged(opened + Duration.FromHours(5), CaseStatus.Of("Active")),
            CaseEvent.Resolved(opened + Duration.FromHours(54))]);
        var explanation = gold.Read(ticket, opened + Duration.FromDays(4)).Target(SlaTarget.Resolution).Explain();
        Console.Write(explanation.ToText());
        Console.WriteLine(explanation.ToText(CultureInfo.GetCultureInfo("zh-CN")).Split('\n')[1]);
        // end
    }
}
