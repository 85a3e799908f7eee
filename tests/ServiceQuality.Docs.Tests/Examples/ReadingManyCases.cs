using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ReadingManyCases
{
    internal static void Run()
    {
        // example
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        var agreement = ServiceLevelAgreement.Create("gold", desk)
            .FirstResponse(t => t.Limit(Priority.P1, "1 bh"))
            .Resolution(t => t.Limit(Priority.P1, "8 bh"))
            .Build();
        var opened = Instant.FromUtc(2026, 3, 2, 9, 0);

        // The events of all cases one after another, and the offset at which each case begins.
        CaseEvent[] events = [
            CaseEvent.Opened(opened, Priority.P1), CaseEvent.AgentReplied(opened + Duration.FromHours(2)),
            CaseEvent.Opened(opened, Priority.P1), CaseEvent.Resolved(opened - Duration.FromHours(1)),
            CaseEvent.Opened(opened, Priority.P1), CaseEvent.Resolved(opened + Duration.FromHours(1))];
        var cases = new CaseBatch(events, new[] { 0, 2, 4, 6 });
        var readings = new ClockReading[cases.Count * agreement.Targets.Count];
        var faults = new CaseFault[cases.Count];
        var refused = agreement.ReadAll(cases, opened + Duration.FromHours(3), readings, faults);
        for (var i = 0; i < faults.Length; i++)
            Console.WriteLine(faults[i].Kind == CaseFaultKind.None
                ? $"{readings[2 * i].Verdict}, {readings[(2 * i) + 1].Verdict}"
                : agreement.Describe(faults[i], cases[i]));
        Console.WriteLine($"{refused} refused");
        // end
    }
}
