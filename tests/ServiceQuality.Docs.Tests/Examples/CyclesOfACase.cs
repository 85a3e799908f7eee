using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class CyclesOfACase
{
    internal static void Run()
    {
        // example
        var always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
        var hotline = ServiceLevelAgreement.Create("hotline", always)
            .NextResponse(t => t.Limit("2 h"))
            .PeriodicUpdate(t => t.Limit("24 h"))
            .Build();
        var opened = Instant.FromUtc(2026, 3, 2, 8, 0);
        var ticket = new CaseHistory("INC-2", [
            CaseEvent.Opened(opened, Priority.None),
            CaseEvent.CustomerReplied(opened + Duration.FromHours(1)),
            CaseEvent.CustomerReplied(opened + Duration.FromHours(2)), // the first unanswered message counts
            CaseEvent.AgentReplied(opened + Duration.FromHours(4)),
            CaseEvent.CustomerReplied(opened + Duration.FromHours(30))]);
        foreach (var target in hotline.Read(ticket, opened + Duration.FromHours(31)).Targets)
        {
            Console.WriteLine($"{target.Name}: {target.Clock.Cycles} cycles, {target.Clock.BreachedCycles} breached");
            foreach (var cycle in target.Cycles)
                Console.WriteLine($"  {cycle}");
        }
        // end
    }
}
