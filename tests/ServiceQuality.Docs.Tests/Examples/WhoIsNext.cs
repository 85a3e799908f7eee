using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class WhoIsNext
{
    internal static void Run()
    {
        // example
        var always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
        var agreement = ServiceLevelAgreement.Create("hotline", always)
            .Resolution(t => t.Limit("4 h").PauseOn("Awaiting user").WarnAt("50 %").WarnAt("90 %"))
            .Build();
        var now = Instant.FromUtc(2026, 3, 2, 12, 0);
        var open = Enumerable.Range(1, 5)
            .ToDictionary(i => $"C-{i}", i =>
            new CaseHistory($"C-{i}", [CaseEvent.Opened(now - Duration.FromHours(i), Priority.P2)]));

        RiskList risk = RiskList.ByDue(open.Values.Select(c => agreement.Read(c, now)), max: 2);
        foreach (var c in risk.AtRisk)
            Console.WriteLine(c);
        Console.WriteLine($"{risk.Running} running, late: {string.Join(", ", risk.Late.Select(c => c.CaseId))}");

        ChangeSchedule schedule = ChangeSchedule.Of(open.Values.Select(c => agreement.Read(c, now)));
        Console.WriteLine(schedule);

        // A customer is asked something: that case changes, no other is looked at.
        open["C-4"] = new("C-4", [.. open["C-4"].Events, CaseEvent.StatusChanged(now, CaseStatus.Of("Awaiting user"))]);
        schedule.Set(agreement.Read(open["C-4"], now));

        // An hour later: what has changed by itself is read again, and tells when it changes next.
        now += Duration.FromHours(1);
        foreach (var change in schedule.DueUntil(now))
        {
            Console.WriteLine(change);
            schedule.Set(agreement.Read(open[change.CaseId], now));
        }

        Console.WriteLine(schedule);
        // end
    }
}
