using System.Globalization;
using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class FactorsOfAScale
{
    internal static void Run()
    {
        // example
        // Four perceptions of the survey that the samples ship.
        string[] items = ["P01", "P02", "P03", "P04"];
        string[][] rows = [.. File.ReadLines("docs/samples/data/servqual300.csv").Select(line => line.Split(','))];
        byte[] answers =
        [
            .. items.SelectMany(item => rows.Skip(1).Select(row => row[Array.IndexOf(rows[0], item)]))
                .Select(text => text.Length == 0 ? (byte)0 : byte.Parse(text, CultureInfo.InvariantCulture)),
        ];
        CovarianceMatrix covariances = CovarianceMatrix.FromCrossProducts(CrossProducts.FromColumnsListwise(answers, 4), items);
        Console.Write(Factorability.Run(covariances).ToTable());
        OneFactorModel factor = OneFactorModel.Fit(covariances);
        Console.Write(factor.ToTable());
        Console.WriteLine($"{factor.OmegaTotalOfObservedVariance:F3}; {factor.Convergence}");
        Console.WriteLine(ConvergentValidity.Of(0.82, 0.75, 0.71)); // loadings of any factor analysis
        Console.WriteLine(SplitHalf.Estimate(covariances));
        Console.WriteLine(SplitHalf.Estimate(covariances.ToCorrelations())); // of standardised items
        // end
    }
}
