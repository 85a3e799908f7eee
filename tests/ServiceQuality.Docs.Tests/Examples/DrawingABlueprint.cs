using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class DrawingABlueprint
{
    internal static void Run()
    {
        // example
        ServiceProcess repair = ServiceProcess.Create("repair", 1, new("Repair", "维修"),
        [
            new("app", new("App", "应用程序"), ProcessLane.PhysicalEvidence),
            new("ask", new("Ask for a repair", "报修"), ProcessLane.Customer),
            new("answer", new("Answer", "答复"), ProcessLane.Onstage, owner: "desk",
                expected: TimeLimit.Parse("2 bh"), standard: "S-1"),
            new("mend", new("Mend", "维修"), ProcessLane.Backstage, owner: "engineer", expected: TimeLimit.Parse("8 bh"),
                standard: "S-2", failPoints: [new(new("Wrong part", "错件"), severity: 7, occurrence: 4, detection: 3)]),
            new("test", new("Test", "测试"), ProcessLane.Backstage, owner: "engineer", checklist: "safety"),
            new("hand-over", new("Hand over", "交付"), ProcessLane.Onstage, expected: TimeLimit.Parse("1 bh"), isWaitPoint: true),
        ],
        [
            new("app", "ask"), .. ProcessEdge.Sequence("ask", "answer", "mend", "test", "hand-over"),
            new("test", "mend", new("fails", "不合格")),
        ]);
        foreach (ProcessFault fault in repair.FindFaults())
            Console.WriteLine(fault);
        Console.WriteLine(string.Join(", ", repair.Crossing(ProcessLine.Visibility)));
        Console.WriteLine(string.Join(", ", repair.FindCycle().Select(s => s.Code)));
        Console.WriteLine(ServiceProcess.FromJson(repair.ToJson()) == repair);

        // Processes of the texts of practice; their steps name standards of the ready-made sets.
        Console.WriteLine(string.Join(", ", ServiceProcess.ReadyMade));
        Console.WriteLine(ServiceProcess.Load("meeting-service").Steps["receive"].Standard);
        // end
    }
}
