using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class VisitingUnits
{
    internal static void Run()
    {
        // example
        string[] departments = ["Surgery", "Paediatrics", "Laboratory", "Pharmacy"];
        long[] satisfied = [150, 41, 8, 60];
        long[] asked = [160, 60, 10, 64];
        Console.WriteLine(BelowMean.OfShares(departments, satisfied, asked, BelowMeanMethod.Plain).ToTable());
        Console.WriteLine(BelowMean.OfShares(departments, satisfied, asked, BelowMeanMethod.ExactBinomial).ToTable());
        // end
    }
}
