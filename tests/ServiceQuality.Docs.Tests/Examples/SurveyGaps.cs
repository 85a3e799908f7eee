using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class SurveyGaps
{
    internal static Scoring.Charts.Chart? Picture { get; private set; }

    internal static void Run()
    {
        // example
        // Rows of cells from any CSV reader, the header first.
        IEnumerable<string[]> rows = File.ReadLines("docs/samples/data/servqual300.csv").Select(line => line.Split(','));
        var read = SurveyData.FromRows(Instruments.Servqual1991, rows);
        Console.WriteLine(read);
        foreach (var row in read.Rejected)
            Console.WriteLine(row);

        var gaps = GapAnalysis.Run(read.Accepted, MissingPolicy.PersonMean);
        foreach (var d in gaps.Dimensions)
            Console.WriteLine($"{d.Name,-15} {d.Gap}, p {d.PairedT.P}");
        Console.WriteLine(gaps.Overall(Weighting.Individual));
        Console.WriteLine(gaps.Conventions);
        // end
        Picture = Scoring.Charts.GapCharts.Chart(gaps);
    }
}
