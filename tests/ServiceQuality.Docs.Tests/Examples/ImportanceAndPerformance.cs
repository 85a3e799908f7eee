using ServiceQuality.Domain;
using ServiceQuality.Scoring;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ImportanceAndPerformance
{
    internal static void Run()
    {
        // example
        IpaAnalysis analysis = IpaAnalysis.Run(
            [new("Parking", 6.5, 4.5), new("Staff", 6.0, 6.0), new("Music", 2.0, 3.5), new("Lobby", 4.5, 6.5),
                new("Menu", 5.0, 5.0)],
            RatingScale.OneToSeven);
        Console.Write(analysis.ToTable());
        Console.WriteLine(analysis);
        Console.WriteLine($"first: {analysis.ByPriority[0]}");
        // end
    }
}
