using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class AttainmentByMonth
{
    internal static void Run()
    {
        // example
        var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
        var agreement = ServiceLevelAgreement.Create("gold", desk)
            .Resolution(t => t.Limit("8 bh").PauseOn("Awaiting user")).Build();
        var opened = Instant.FromUtc(2026, 1, 5, 8, 0);
        var readings = Enumerable.Range(0, 120).Select(i => agreement.Read(
            new CaseHistory($"C-{i}",
            [
                CaseEvent.Opened(opened + Duration.FromHours(12 * i), Priority.P2),
                CaseEvent.Resolved(opened + Duration.FromHours((12 * i) + (i % 40))),
            ]),
            asOf: opened + Duration.FromDays(60))).ToList();

        var byMonth = AttainmentPlan.By(AttainmentKeys.Target | AttainmentKeys.Team)
            .PerPeriod(PeriodLength.Month, desk.Zone, PeriodAttribution.Stopping);
        var summary = Attainment.Run(
            readings,
            byMonth,
            team: r => int.Parse(r.CaseId[2..]) % 2 == 0 ? "north" : "south",
            excluded: t => t.Case.CaseId == "C-39" ? "duplicate" : null);
        foreach (var row in summary.Rows)
            Console.WriteLine(row);

        // The open breaches counted in the month in which they fell due.
        var months = AttainmentPlan.By(AttainmentKeys.None)
            .PerPeriod(PeriodLength.Month, desk.Zone, PeriodAttribution.StoppingOrBreach);
        foreach (var row in Attainment.Run(readings, months).Rows)
            Console.WriteLine(row);

        var all = summary.RollUp(AttainmentKeys.Target).Rows[0]; // months and teams put together again
        Console.WriteLine($"{all.Met} of {all.Decided} decided, {all.Total} in all");
        Console.WriteLine(all.Assess(Proportion.FromPercent(80)));
        Console.WriteLine(all.Assess(Proportion.FromPercent(60)));
        Console.WriteLine(all.Assess(Proportion.FromPercent(100)).Reason);
        Console.WriteLine(all.Assess(Proportion.FromPercent(80), minimum: 500).Reason);
        // end
    }
}
