using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class SurveyGaps
{
    internal static void Run()
    {
        var rows = Rows();
        // example
        var read = SurveyData.FromRows(Instruments.Servqual1991, rows); // the rows of any CSV reader, the header first
        Console.WriteLine(read);
        foreach (var row in read.Rejected)
            Console.WriteLine(row);

        var gaps = GapAnalysis.Of(read.Accepted, MissingPolicy.PersonMean);
        foreach (var d in gaps.Dimensions)
            Console.WriteLine($"{d.Name,-15} {d.Gap.Mean:F2} {d.Gap.Interval} p {d.PairedT.P}");
        Console.WriteLine(gaps.Overall(Weighting.Individual));
        Console.WriteLine(gaps.Conventions);
        // end
    }

    // The survey of the samples; one answer is off the scale.
    private static IEnumerable<string[]> Rows() => File.ReadLines(Path.Combine(ServiceQuality.Tests.Repository.Root, "docs/samples/data/servqual300.csv"))
        .Select((line, i) => line.Split(',').Select((cell, column) => (i, column) == (7, 4) ? "9" : cell).ToArray());
}
