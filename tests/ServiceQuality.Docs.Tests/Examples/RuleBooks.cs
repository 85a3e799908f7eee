using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class RuleBooks
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        var book = RuleBook.Load(
            "hospital-software-service", new Dictionary<string, BusinessCalendar> { ["office"] = office });
        Console.WriteLine(book);

        var at = Instant.FromUtc(2026, 3, 2, 1, 0);
        var request = new CaseHistory("D-7", [
            CaseEvent.Opened(at, Priority.None).With("record", "development request").With("type", "problem")
                .With("plan", "P-1").With("plan kind", "maintenance").With("plan state", "active")
                .With("registered", "2026-03-02").With("plan completion", "2026-02-27").With("plan release", "2026-03-31")
                .With("customer", "City Hospital").With("title", "City Hospital printing fails").With("system", "HIS")
                .With("module", "printing").With("library", "print.dll").With("function", "Print")
                .With("version kind", "public").With("description", "No page comes out.").With("log", "a.log")
                .With("caused by upgrade", "yes").With("contract scope", "unclear")]);
        foreach (var rule in book.FindBroken(request, at, office, exists: (kind, name) => (kind, name) == ("plan", "P-1")))
            Console.WriteLine(rule);

        // What the contract does not settle is left to a role, which the host records as an event.
        var scope = book.GetDecisionTable("scope");
        Console.WriteLine(scope.Decide(request, at, office)!.DecidedBy);
        var decided = new CaseHistory("D-7", [.. request.Events, CaseEvent.Custom(at, "scope decided")
            .With("scope decision", "partly").With("scope decided by", "area manager")]);
        Console.WriteLine(scope.Decide(decided, at, office));

        var issue = book.GetLifeCycle("issue"); // it declares its events
        var opened = new CaseHistory("I-1", [CaseEvent.Opened(at, Priority.None)]);
        Console.WriteLine(issue.Apply(opened, CaseEvent.Custom(at, "past to test")).Refusal);
        Console.WriteLine(string.Join(", ", RuleBook.ReadyMade));
        // end
    }
}
