using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ProblemsOfACase
{
    internal static void Run()
    {
        // example
        var nine = Instant.FromUtc(2026, 3, 2, 9, 0);
        CaseEvent[] events =
        [
            CaseEvent.Opened(nine, Priority.P2),
            CaseEvent.Resolved(nine + Duration.FromHours(2)),
            CaseEvent.AgentReplied(nine + Duration.FromHours(1)),
            CaseEvent.Opened(nine + Duration.FromHours(3), Priority.P2),
        ];
        if (!CaseHistory.TryCreate("C-1", events, out var history, out var problems))
            foreach (var problem in problems)
                Console.WriteLine($"{problem.Fault}: {problem}");
        Console.WriteLine(history is null);
        // end
    }
}
