using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ResolutionRate
{
    internal static void Run()
    {
        // example
        var desk = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        var agreement = ServiceLevelAgreement.Create("after-sales", desk).Resolution(t => t.Limit("10 bd")).Build();
        var first = Instant.FromUtc(2026, 8, 31, 2, 0);
        var readings = Enumerable.Range(1, 20).Select(i =>
        {
            var opened = first + Duration.FromDays(i);
            List<CaseEvent> events = [CaseEvent.Opened(opened, Priority.P2)];
            if (i % 3 != 0) // two of three are solved, some of them late
                events.Add(CaseEvent.Resolved(opened + Duration.FromDays(i % 20)));
            return agreement.Read(new CaseHistory($"C-{i}", events), asOf: Instant.FromUtc(2026, 9, 30, 16, 0));
        });

        // By engineer and month of opening: what was raised in September.
        var plan = AttainmentPlan.By(AttainmentKeys.Team)
            .PerPeriod(PeriodLength.Month, desk.Zone, PeriodAttribution.Opening);
        var attainment = Attainment.Run(readings, plan, team: r => r.CaseId.EndsWith('5') ? "Wang" : "Li");
        Console.Write(attainment.ToTable());
        Console.WriteLine(attainment.Rows[0].AssessStopped(Proportion.FromPercent(90)));
        // end
    }
}
