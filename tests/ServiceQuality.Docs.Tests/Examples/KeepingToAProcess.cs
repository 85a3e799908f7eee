using NodaTime;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class KeepingToAProcess
{
    internal static void Run()
    {
        // example
        ServiceProcess meeting = ServiceProcess.Load("meeting-service");
        Instant March(int day) => Instant.FromUtc(2026, 3, day, 9, 0);
        ProcessConformance log = ProcessConformance.FromColumns(
            meeting,
            cases: ["M-1", "M-1", "M-1", "M-1", "M-1", "M-1", "M-2", "M-2", "M-2", "M-2", "M-2"],
            steps:
            [
                "confirm-need", "book-venue", "rent-equipment", "cater", "receive", "follow-up",
                "book-venue", "confirm-need", "cater", "cater", "receive",
            ],
            done:
            [
                March(2), March(3), March(4), March(9), March(9), March(10),
                March(2), March(3), March(9), March(10), March(11),
            ]);
        Console.WriteLine(log[0]);
        Console.WriteLine(log[1]);
        Console.WriteLine(log.Summary);
        Console.WriteLine(log.Summary.Execution.Estimate());
        Console.WriteLine(log.Summary.Steps["rent-equipment"]);

        // A pilot against the rest: 46 of 50 cases as designed against 160 of 200.
        Console.WriteLine(ProportionEstimate.Difference(46, 50, 160, 200));
        Console.WriteLine(ChiSquareTest.Independence(new long[,] { { 46, 4 }, { 160, 40 } }));
        // end
    }
}
