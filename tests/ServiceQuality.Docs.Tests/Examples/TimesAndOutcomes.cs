using NodaTime;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TimesAndOutcomes
{
    internal static void Run()
    {
        // example
        Instant April(int day) => Instant.FromUtc(2026, 4, day, 0, 0);
        Instant[] received = [.. Enumerable.Repeat(April(1), 8)];
        Instant?[] decided = [April(3), April(5), April(9), null, April(4), April(15), null, April(21)];
        string[] channels = ["web", "web", "web", "web", "shop", "shop", "shop", "shop"];
        string?[] outcomes = ["upheld", "rejected", "upheld", null, "upheld", "withdrawn", null, "rejected"];
        CaseTimes times = CaseTimes.FromColumns(April(29), received, decided, channels, outcomes);
        foreach (CaseTimesRow row in times.Rows)
            Console.WriteLine(row);
        Console.WriteLine(times["web"].IncidenceAt("upheld", Duration.FromDays(14)));
        Console.WriteLine($"times: {times.Compare()}");
        Console.WriteLine($"upheld: {times.CompareIncidence("upheld")}");
        Console.WriteLine($"open ones left out: {times["web"].EndedMean()}");
        // end
    }
}
