using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class KanoCategories
{
    internal static void Run()
    {
        // example
        // One answer for each person: 1 like, 2 must-be, 3 neutral, 4 live with, 5 dislike, null missing.
        int?[] functional = [1, 2, 3, 2, 1, 4, 2, 1, 2, null], dysfunctional = [5, 5, 5, 5, 5, 3, 5, 4, 5, 5];
        KanoCounts north = KanoCounts.FromColumns(functional, dysfunctional),
        south = KanoCounts.FromColumns([2, 2, 1], [5, 5, 1]);
        Console.WriteLine($"{north[KanoAnswer.Like, KanoAnswer.Dislike]} like it and dislike its absence");
        Console.WriteLine(north.Merge(south));

        KanoItem parking = KanoItem.Evaluate("Parking", north.Merge(south));
        Console.WriteLine($"{parking}; {parking.Worse}");
        Console.WriteLine(
            $"strength {parking.CategoryStrength:F2}, total strength {parking.TotalStrength:F2}, stands out: {parking.IsClear}");
        KanoAnalysis analysis = KanoAnalysis.Run(
            [("Parking", parking.Counts), ("Music", KanoCounts.FromColumns([1, 3, 1, 3], [3, 3, 4, 2]))]);
        foreach (KanoItem item in analysis.Items)
            Console.WriteLine(item);
        // end
    }
}
