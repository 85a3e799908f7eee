using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class FollowingFindings
{
    internal static void Run()
    {
        // example
        Instant March(int day) => Instant.FromUtc(2026, 3, day, 1, 0);
        LocalDate Due(int day) => new(2026, 3, day);
        var visit = new CaseHistory("visit of branch 7", [
            CaseEvent.Opened(March(2), Priority.None),
            ActionEvents.Agreed(March(2), "A-1", "Ann", Due(9), finding: "F-1"),
            ActionEvents.Agreed(March(2), "A-2", "Bob", Due(6), finding: "F-2"),
            ActionEvents.Agreed(March(2), "A-3", "Cem", Due(31), ActionKind.Preventive, finding: "F-2"),
            ActionEvents.Done(March(5), "A-1"),
            ActionEvents.Verified(March(12), "A-1", isEffective: true)]);
        var actions = ActionItem.ReadAll(visit, asOf: March(16));
        foreach (var action in actions)
            Console.WriteLine($"{action.Finding}: {action}");
        Console.WriteLine($"overdue: {string.Join(", ", actions.Where(a => a.IsOverdueOn(Due(16))))}");
        // end
    }
}
