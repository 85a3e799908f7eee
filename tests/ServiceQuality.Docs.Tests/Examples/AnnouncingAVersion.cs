using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class AnnouncingAVersion
{
    internal static void Run()
    {
        // example
        var first = StandardCatalogue.Load("three-kpis-and-tiers");
        var smile = new ServiceStandard("smile", "attitude", new("Customers are greeted.", "主动问候顾客。"));
        var second = first.NextVersion().Standards(smile).Build();
        Console.WriteLine(string.Join(", ", second.ChangesSince(first)));

        var sent = Instant.FromUtc(2026, 3, 2, 1, 0); // Monday, 09:00 in Shanghai
        string[] staff = ["Ann", "Bob", "Cem"];
        var record = new CaseHistory(second.ToString(), [
            CaseEvent.Opened(sent, Priority.None), .. staff.Select(s => StandardEvents.Announced(sent, s)),
            StandardEvents.Acknowledged(sent + Duration.FromDays(1), "Bob")]);
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        var duty = StandardTemplates.Acknowledgement(office, "within 3 bd").Read(record, asOf: sent + Duration.FromDays(7));
        foreach (var late in duty.Duties.Where(d => d.Verdict == SlaVerdict.Breached))
            Console.WriteLine(late);
        // end
    }
}
