using NodaTime;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class CheckingRecords
{
    internal static void Run()
    {
        // example
        LocalDate on = new(2026, 3, 31);
        string[] keys = ["W-1", "W-2", "W-3", "W-4"];
        LocalDate[] dates = [new(2026, 3, 2), new(2026, 3, 11), new(2026, 3, 12), new(2026, 3, 11)];
        Console.WriteLine(SpotCheckRule.OfSize(2).Draw(on, seed: 1, keys, dates).ToTable());
        Console.WriteLine(SpotCheckRule.OfSize(2, age: RecordAge.Exactly).Draw(on, seed: 1, keys, dates).Groups[0]);

        // A work record on a day of leave is a contradiction.
        KeyedRecord[] work = [new("Li 2026-03-11"), new("Wang 2026-03-11")];
        KeyedRecord[] leave = [new("Wang 2026-03-11")];
        Console.WriteLine(string.Join(", ", Reconciliation.Compare(work, leave).InBoth));

        // Problems on record, and the list of the customer.
        KeyedRecord[] ours = [new("P-1", new Dictionary<string, string> { ["state"] = "closed" }), new("P-2")];
        KeyedRecord[] theirs = [new("P-1", new Dictionary<string, string> { ["state"] = "open" }), new("P-3")];
        Console.WriteLine(Reconciliation.Compare(ours, theirs).ToTable());
        // end
    }
}
