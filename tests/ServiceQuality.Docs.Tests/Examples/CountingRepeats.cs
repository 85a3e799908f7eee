using NodaTime;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class CountingRepeats
{
    internal static void Run()
    {
        // example
        Instant March(int day) => Instant.FromUtc(2026, 3, day, 0, 0);
        var rule = RepeatRule.WithinDays(14);
        var cases = RepeatedCases.FromColumns(
            rule, asOf: March(31),
            customers: ["Ann", "Bob", "Ann", "Cem"],
            categories: ["late", "bill", "late", "late"],
            opened: [March(1), March(2), March(9), March(25)],
            closed: [(Instant?)March(3), March(2), March(12), null]);
        Console.WriteLine(cases);
        bool[] solved = [true, true, false, false]; // at first contact
        Console.WriteLine($"plain:  {FirstContactRule.Plain.Count(solved, cases)}");
        Console.WriteLine($"strict: {FirstContactRule.WithoutRepeat(rule).Count(solved, cases)}");
        // end
    }
}
