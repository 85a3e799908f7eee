using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class SignificanceOfPaths
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/ecsi250.csv").Select(line => line.Split(','));
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexAnswers.FromRows(IndexModels.Ecsi, rows).Accepted);
        var boot = fit.Bootstrap(1000, seed: 42);
        Console.Write(boot.Paths.ToTestTable());
        Console.WriteLine(boot.IndirectEffects["Image", "Loyalty"]!.Interval());
        Console.WriteLine(boot.IndirectEffects["Image", "Loyalty"]!.Test());
        Console.WriteLine(boot.TotalEffects["Image", "Loyalty"]!.Test(degreesOfFreedom: 249)); // Student's t with n - 1

        ModelSelection selection = fit.Quality.Selection;
        Console.Write(selection.ToTable());
        Console.WriteLine($"GoF {selection.GoodnessOfFit:F3}");

        // The paths of scores that exist already, here means of two scales and a rating in decimals.
        IndexModel model = IndexModel.Create("three scores")
            .Construct("Quality", MeasurementMode.SingleItem, "q").Construct("Value", MeasurementMode.SingleItem, "v")
            .Construct("Loyalty", MeasurementMode.SingleItem, "l")
            .Path("Quality", "Value").Path("Quality", "Loyalty").Path("Value", "Loyalty").Build();
        Console.Write(IndexStructure.FromScores(model, new Dictionary<string, double[]>
        {
            ["Quality"] = [5.25, 6.5, 3.75, 4, 6, 2.5, 5.5, 4.75],
            ["Value"] = [4.5, 6, 3.5, 4.5, 5, 3, 6.5, 4],
            ["Loyalty"] = [6, 7.5, 4, 3.5, 8, 3, 7, double.NaN],
        }).ToTable());
        // end
    }
}
