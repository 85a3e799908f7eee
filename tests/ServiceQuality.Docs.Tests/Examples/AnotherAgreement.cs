using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class AnotherAgreement
{
    internal static void Run()
    {
        // example
        var always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
        var today = ServiceLevelAgreement.Create("hotline", always)
            .FirstResponse(t => t.Limit("1 h"))
            .Resolution(t => t.Limit(Priority.P1, "4 h").Limit(Priority.P2, "8 h"))
            .Build();
        var proposed = today.ToBuilder()
            .Target(SlaTarget.Resolution, t => t.WithoutLimits().Limit(Priority.P1, "2 h").Limit(Priority.P2, "8 h")).Build();
        var opened = Instant.FromUtc(2026, 3, 2, 8, 0);
        var asOf = opened + Duration.FromDays(1);
        var cases = Enumerable.Range(1, 20).Select(i => new CaseHistory($"C-{i}",
        [
            CaseEvent.Opened(opened, i % 2 == 0 ? Priority.P1 : Priority.P2),
            CaseEvent.AgentReplied(opened + Duration.FromMinutes(5 * i)),
            CaseEvent.Resolved(opened + Duration.FromMinutes(15 * i)),
        ])).ToList();

        var comparison = Attainment.Compare(cases.Select(c => today.Read(c, asOf)), cases.Select(c => proposed.Read(c, asOf)));
        foreach (var change in comparison.Rows)
            Console.WriteLine(change);
        Console.WriteLine(comparison);
        // end
    }
}
