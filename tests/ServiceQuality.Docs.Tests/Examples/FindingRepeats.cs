using NodaTime;
using ServiceQuality.Domain.Records;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class FindingRepeats
{
    internal static void Run()
    {
        // example
        CodeTree causes = CodeTree.Create("causes", 1,
        [
            new("delivery", new("Delivery", "配送")),
            new("late", new("Late", "迟到"), "delivery"),
            new("lost", new("Lost", "丢失"), "delivery"),
        ]);
        RepeatRule rule = RepeatRule.WithinDays(30).AtLevel(causes, level: 1);
        Instant March(int day) => Instant.FromUtc(2026, 3, day, 0, 0);
        RepeatedCases cases = RepeatedCases.FromColumns(
            rule,
            asOf: March(31),
            customers: ["Ann", "Ann", "Bob", "Cem"],
            categories: ["late", "lost", "late", "late"],
            opened: [March(1), March(5), March(1), March(20)],
            closed: [(Instant?)March(1), March(6), March(1), null]);
        Console.WriteLine(cases);
        Console.WriteLine($"Ann's second is number {cases.PositionOf(1)} of its chain.");
        Console.WriteLine($"repeated: {cases.Summary.Repeated}");

        // One definition of resolution at first contact, in two forms.
        bool[] solved = [true, true, true, false];
        Console.WriteLine($"plain: {FirstContactRule.Plain.Count(solved, cases)}");
        CountedShare strict = FirstContactRule.WithoutRepeat(rule).Count(solved, cases);
        Console.WriteLine($"strict: {strict}, {strict.Estimate()}");
        // end
    }
}
