using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class HoldingALog
{
    internal static void Run()
    {
        // example
        ServiceProcess visit = ServiceProcess.Create("visit", 1, new("Visit on site", "上门服务"),
        [
            new("book", new("Book", "预约"), ProcessLane.Onstage),
            new("call", new("Call ahead", "提前电话"), ProcessLane.Onstage),
            new("mend", new("Mend", "维修"), ProcessLane.Onstage, expected: TimeLimit.Parse("3 h")),
            new("sign", new("The customer signs", "客户签字"), ProcessLane.Customer),
        ],
        ProcessEdge.Sequence("book", "call", "mend", "sign"));
        Instant At(int hour) => Instant.FromUtc(2026, 3, 2, hour, 0);
        var log = ProcessConformance.FromColumns(
            visit,
            cases: ["V-1", "V-1", "V-1", "V-1", "V-2", "V-2", "V-2"],
            steps: ["book", "call", "mend", "sign", "book", "call", "mend"],
            done: [At(1), At(2), At(4), At(5), At(1), At(2), At(9)]);
        Console.WriteLine(string.Join("; ", log[0], log[1]));
        var rate = StandardCatalogue.BuiltInIndicators["process-execution-rate"];
        Console.WriteLine(rate.Measure(log.Summary.Execution).Assess(new(rate.Code, target: 0.95m)));
        // end
    }
}
