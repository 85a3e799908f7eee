using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TimesToResolve
{
    internal static void Run()
    {
        // example
        var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
        var agreement = ServiceLevelAgreement.Create("gold", desk).Resolution(t => t.Limit("8 bh")).Build();
        var opened = Instant.FromUtc(2026, 3, 2, 8, 0);
        var readings = Enumerable.Range(1, 30).Select(i => agreement.Read(
            new CaseHistory($"C-{i}", [CaseEvent.Opened(opened, i % 3 == 0 ? Priority.P1 : Priority.P2),
                CaseEvent.Resolved(opened + Duration.FromHours(3 * i))]),
            asOf: opened + Duration.FromHours(60)));
        // in open time; a third of the cases is still open
        var times = TimesToStop.Run(readings, AttainmentPlan.By(AttainmentKeys.Priority));
        foreach (var row in times.Rows)
            Console.WriteLine(row);
        Console.WriteLine(times.Rows[0].Quantile(Proportion.FromPercent(90)));
        Console.WriteLine(times.Rows[0].Curve().EndedBy(8));

        // against a limit: 90 % within 10 h, and 12 h in the mean
        var p2 = times.Rows[1];
        Console.WriteLine(p2.AssessQuantile(Proportion.FromPercent(90), Duration.FromHours(10)));
        var mean = p2.AssessMean(Duration.FromHours(12));
        Console.WriteLine($"{mean} ({mean.Reason})");
        // end
    }
}
