using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class AgreementTerms
{
    internal static void Run()
    {
        // example
        var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
        var always = BusinessCalendar.In("Europe/Berlin").EveryDay("00:00-24:00").Build();
        var gold = CustomerTier.Of("gold");
        var matrix = new PriorityMatrix(["high", "low"], ["now", "later"], [Priority.P1, Priority.P2, Priority.P2, Priority.P3]);
        var agreement = ServiceLevelAgreement.Create("desk", desk)
            .Priorities(matrix)
            .Statuses("new", "active", "awaiting user")
            .FirstResponse(t =>
                t.Limit(Priority.P1, "30 min", always).Limit(Priority.P2, "60 min", always).NotApplicable(Priority.P3)
                .OnChange(ChangePolicy.StricterOfBoth))
            .Resolution(t => t.Limit(Priority.P1, "4 bh").Limit(Priority.P2, "8 bh").Limit(Priority.P2, gold, "6 bh")
                .Limit(Priority.P3, "40 bh")
                .PauseOn("awaiting user")
                .WarnAt("75 %", "tell the team lead").WarnAt("1 bh before").WarnAt("2 bh after", "tell the manager"))
            .ArrivalOnSite(t => t.Limit(Priority.P1, "8 bh").NotApplicable())
            .Transition("auto-close", CaseEventKind.Closed, t =>
                t.StartedBy(CaseEventKind.Resolved).StoppedBy(CaseEventKind.Reopened, CaseEventKind.Closed).Limit("5 bd"))
            .Build();

        var opened = Instant.FromUtc(2026, 3, 2, 9, 0); // Monday, 10:00 in Berlin
        var ticket = new CaseHistory("INC-1", [
            CaseEvent.Opened(opened, matrix["low", "now"], CaseStatus.Of("new"), gold),
            CaseEvent.AgentReplied(opened + Duration.FromMinutes(90)),
            CaseEvent.PriorityChanged(opened + Duration.FromHours(3), matrix["high", "now"])]);
        var reading = agreement.Read(ticket, opened + Duration.FromHours(3.25));
        foreach (var target in reading.Targets)
            Console.WriteLine($"{target}; {target.ShareUsed:P0} used, level {target.WarningLevel}");
        Console.WriteLine($"look again at {reading.NextChange}");

        var solved = new CaseHistory("INC-1", [.. ticket.Events, CaseEvent.Resolved(opened + Duration.FromHours(4))]);
        Console.WriteLine(agreement.Read(solved, opened + Duration.FromDays(1)).Transitions[0]);
        // end
    }
}
