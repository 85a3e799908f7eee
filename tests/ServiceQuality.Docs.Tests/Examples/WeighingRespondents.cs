using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class WeighingRespondents
{
    internal static void Run()
    {
        // example
        IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Select(line => line.Split(','));

        // Missing answers: what is done about them is said, never guessed.
        var missing = IndexAnswers.FromRows(IndexModels.Ecsi, Rows("tests/goldens/ecsi-missing.csv")).Accepted;
        foreach (var policy in Enum.GetValues<MissingAnswers>())
        {
            var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, missing, new IndexOptions(missing: policy));
            Console.WriteLine($"{policy}: {fit.Index("Loyalty")}, n = {fit.N}, {fit.RowsLeftOut} rows left out");
        }

        // Weights say what they mean: a frequency repeats a row, a sampling weight does not.
        var layout = IndexLayout.Default.WithWeights("weight", RowWeights.Sampling);
        var weighted = SatisfactionIndex.Estimate(
            IndexModels.Ecsi, IndexAnswers.FromRows(IndexModels.Ecsi, Rows("docs/samples/data/ecsi250.csv"), layout).Accepted);
        Console.WriteLine(weighted.Index("Loyalty"));

        // Consistent PLS, and what no data can have.
        var consistent = SatisfactionIndex.Estimate(
            IndexModels.Ecsi, missing, new IndexOptions(missing: MissingAnswers.Pairwise, consistent: true));
        Console.WriteLine(
            $"admissible: {consistent.IsAdmissible}, Quality -> Satisfaction {consistent.Paths["Quality", "Satisfaction"]:F3}");
        foreach (var warning in consistent.Warnings)
        {
            Console.WriteLine(warning);
        }
        // end
    }
}
