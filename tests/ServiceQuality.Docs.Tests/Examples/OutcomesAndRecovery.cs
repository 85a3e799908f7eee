using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class OutcomesAndRecovery
{
    internal static void Run()
    {
        // example
        OutcomeSummary outcomes = OutcomeSummary.FromColumns(
            [DecisionOutcome.Upheld, DecisionOutcome.PartlyUpheld, DecisionOutcome.NotUpheld, DecisionOutcome.Undecided],
            redress: [Money.Of(50, "EUR"), Money.Of(25, "EUR"), null, null],
            externalDecisions: [null, null, true, null]);
        Console.WriteLine(outcomes);
        Console.WriteLine($"overturned {outcomes.Overturned}, {outcomes.RedressPerUpheld} per complaint upheld");

        ServiceRecovery recovery = ServiceRecovery.FromColumns(
            failed: [false, false, false, false, true, true, true],
            recovered: [false, false, false, false, true, true, true],
            satisfaction: [4, 3, 4, 4, 5, 4, 5]);
        Console.WriteLine(recovery.Paradox().Estimate);

        CrossTable channels = CrossTable.FromCounts(["web", "shop"], ["good", "bad"], new long[,] { { 30, 10 }, { 15, 25 } });
        Console.WriteLine(channels.Homogeneity());

        Instant June(int day) => Instant.FromUtc(2026, 6, day, 0, 0);
        ComplaintsAfterBreach link = ComplaintsAfterBreach.FromColumns(
            window: Duration.FromDays(14), asOf: June(30),
            caseCustomers: ["Ann", "Bob", "Cem", "Dan", "Eva"], caseInstants: [June(1), June(2), June(3), June(4), June(5)],
            breached: [true, true, false, false, false],
            complaintCustomers: ["Ann", "Cem"], complaintInstants: [June(3), June(10)]);
        Console.WriteLine(link);
        Console.WriteLine(link.RelativeRisk());
        Console.WriteLine($"answered to the complainant: {CountedShare.FromColumn([true, true, false, null])}");
        // end
    }
}
