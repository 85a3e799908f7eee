using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class IndexInBrief
{
    internal static void Run()
    {
        // example
        // Rows of cells from any CSV reader, the header first: the 24 questions of the ECSI, from 1 to 10.
        IEnumerable<string[]> rows = File.ReadLines("docs/samples/data/ecsi250.csv").Select(line => line.Split(','));
        var answers = IndexAnswers.FromRows(IndexModels.Ecsi, rows).Accepted;
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, answers);
        if (!fit.HasEstimate)
            throw new InvalidOperationException(fit.Reason);

        var boot = fit.Bootstrap(resamples: 2_000, seed: 42);
        foreach (var construct in fit.Model.Constructs)
            Console.WriteLine($"{construct.Name,-12} {boot.Index(construct.Name)}");
        Console.WriteLine(boot.Paths["Satisfaction", "Loyalty"]);
        Console.WriteLine(boot.Map("Loyalty").Constructs[4]);
        // end
    }
}
