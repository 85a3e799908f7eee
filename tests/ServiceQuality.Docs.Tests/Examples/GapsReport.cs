using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class GapsReport
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/servqual300.csv").Select(line => line.Split(','));
        var survey = SurveyData.FromRows(Instruments.Servqual1991, rows).Accepted;
        var gaps = GapAnalysis.Run(
            survey, MissingPolicy.PersonMean, new GapOptions(multiplicity: MultiplicityMethod.BenjaminiHochberg));
        Console.Write(gaps.ToDimensionTable());

        var reliability = gaps.Dimensions[1];
        Console.WriteLine($"{reliability.Signs} more/equal/less, r(P, E) {reliability.Correlation:F3}");
        Console.WriteLine($"{reliability.SignedRank}, {reliability.SignedRank.Estimate}");
        foreach (var effect in reliability.PairedT.EffectSizes)
            Console.WriteLine(effect);

        // One survey, seven overall scores: name the one you print.
        foreach (var weighting in Enum.GetValues<Weighting>())
            Console.WriteLine($"{weighting,-18} {gaps.Overall(weighting)}");
        // end
    }
}
