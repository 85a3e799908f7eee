using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class RisksAndWaits
{
    internal static void Run()
    {
        // example
        ServiceProcess repair = ServiceProcess.Create("repair", 1, new("Repair", "维修"),
        [
            new("answer", new("Answer", "答复"), ProcessLane.Onstage, expected: TimeLimit.Parse("2 bh"), touchpoint: "desk"),
            new("part", new("Order the part", "订购零件"), ProcessLane.Support, expected: TimeLimit.Parse("16 bh"), isWaitPoint: true,
                failPoints: [new(new("Wrong part", "错件"), severity: 7, occurrence: 4, detection: 3)]),
            new("plan", new("Plan the visit", "安排上门"), ProcessLane.Backstage, expected: TimeLimit.Parse("1 bh")),
            new("mend", new("Mend", "维修"), ProcessLane.Onstage, expected: TimeLimit.Parse("3 bh"),
                failPoints: [new(new("No one is at home", "无人在家"), severity: 4, occurrence: 7, detection: 3)]),
        ],
        [new("answer", "part"), new("answer", "plan"), new("part", "mend"), new("plan", "mend")]);

        // Failure mode and effects analysis: an action is needed from 80, or from a severity of 9.
        RiskRanking risks = RiskRanking.Of(
            repair, riskThreshold: 80, severityThreshold: 9, (step, point) => step.Code == "part" ? "A-12" : null);
        Console.WriteLine(risks);

        CriticalPath path = CriticalPath.FromExpected(repair);
        Console.WriteLine(path);
        Console.WriteLine($"bottleneck {path.Bottleneck.Code}; {path.Steps["plan"]}");

        // The same by what was measured.
        Instant At(int hour) => Instant.FromUtc(2026, 3, 2, 8, 0) + Duration.FromHours(hour);
        ProcessTimes times = ProcessTimes.FromColumns(
            repair, ["a", "a", "a", "a", "b", "b", "b", "b"],
            ["answer", "plan", "part", "mend", "answer", "plan", "part", "mend"],
            [At(1), At(2), At(9), At(12), At(1), At(5), At(21), At(30)]);
        Console.WriteLine(times.Steps["part"]);
        Console.WriteLine(CriticalPath.FromTimes(times));

        // Complaints by the steps that they are about.
        Console.WriteLine(TouchpointCounts.FromCounts(repair, ["desk", "mend", "bill"], [3, 9, 1]));
        // end
    }
}
