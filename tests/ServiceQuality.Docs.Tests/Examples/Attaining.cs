using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class Attaining
{
    internal static void Run()
    {
        // example
        var always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
        var agreement = ServiceLevelAgreement.Create("hotline", always)
            .Resolution(t => t.Limit(Priority.P1, "4 h").NotApplicable(Priority.P4))
            .Build();
        var opened = Instant.FromUtc(2026, 3, 2, 8, 0);
        var readings = Enumerable.Range(1, 16).Select(i => agreement.Read(
            new CaseHistory($"C-{i}",
                [CaseEvent.Opened(opened, Priority.P1), CaseEvent.Resolved(opened + Duration.FromMinutes(16 * i))]),
            asOf: opened + Duration.FromDays(1)));
        foreach (var row in Attainment.ByPriority(readings))
            Console.WriteLine(row);
        // end
    }
}
