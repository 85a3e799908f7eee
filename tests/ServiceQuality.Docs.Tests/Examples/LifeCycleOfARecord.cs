using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class LifeCycleOfARecord
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        var problem = LifeCycle.Create("problem", office)
            .States("open", "solved", "watched", "closed")
            .Move("solve", CaseTrigger.Custom("solved"), ["open", "watched"], "solved")
            .Move("watch", CaseTrigger.Custom("solved, watch"), ["open"], "watched")
            .Stay("ask", CaseTrigger.Custom("customer asked"), ["open"])
            .Move("close", CaseEventKind.Closed, ["solved", "watched"], "closed", RecordRule.Require(
                "unanswered", CaseCondition.Occurred(CaseTrigger.Custom("customer informed")),
                new("The customer was not informed.", "尚未告知客户。")))
            .Move("reopen", CaseEventKind.Reopened, ["closed"], "open")
            .Automatically("close", "1 d", "solved") // the next day, on a holiday too
            .Build();

        var opened = Instant.FromUtc(2026, 9, 30, 1, 0);
        Instant At(int hour) => opened + Duration.FromHours(hour);
        var record = new CaseHistory("R-1", [CaseEvent.Opened(opened, Priority.None), CaseEvent.Custom(At(2), "solved")]);
        var reading = problem.Read(record, At(3));
        Console.WriteLine(reading);
        Console.WriteLine(problem.Apply(record, CaseEvent.Closed(At(3))).Refusal);

        // When the automatic move is due, its event is there for the host to append.
        record = problem.Apply(record, CaseEvent.Custom(At(4), "customer informed")).Next!;
        record = problem.Apply(record, problem.Read(record, At(26)).AutomaticEvent!.Value).Next!;
        Console.WriteLine(problem.Read(record, At(99)));

        // What is watched waits for a person, and a move can be forbidden.
        var watched = new CaseHistory("R-2", [CaseEvent.Opened(opened, Priority.None), CaseEvent.Custom(At(2), "solved, watch")]);
        Console.WriteLine(problem.Read(watched, At(9_999)));
        var strict = problem.Forbid("reopen", new("Open a new record", "须另建记录"));
        Console.WriteLine(strict.Apply(record, CaseEvent.Reopened(At(30))).Refusal);
        // end
    }
}
