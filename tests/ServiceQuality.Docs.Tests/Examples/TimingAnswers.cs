using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TimingAnswers
{
    internal static void Run()
    {
        // example
        Instant April(int day) => Instant.FromUtc(2026, 4, day, 0, 0);
        var times = CaseTimes.FromColumns(
            asOf: April(30),
            started: [April(1), April(2), April(3), April(6), April(7), April(8)],
            ended: [(Instant?)April(4), April(12), null, April(9), null, April(20)],
            groups: ["phone", "web", "web", "phone", "phone", "web"]);
        foreach (var row in times.Rows)
            Console.WriteLine($"{row}, too low without the open ones: {row.EndedMean().Mean:F1} d");
        Console.WriteLine($"channels alike: {times.Compare()}");
        Console.WriteLine($"8 in 10: {times["web"].Quantile(Proportion.FromPercent(80)).Value?.ToString() ?? "not reached"}");
        // end
    }
}
