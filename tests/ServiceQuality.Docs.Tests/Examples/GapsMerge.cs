using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class GapsMerge
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/servqual300.csv").Select(line => line.Split(','));
        var survey = SurveyData.FromRows(Instruments.Servqual1991, rows).Accepted;

        // Each part may be summarised elsewhere; none of them needs the others' answers.
        var north = GapSummary.Of(survey.Where(respondent => respondent < 100));
        var south = GapSummary.Of(survey.Where(respondent => respondent >= 100));
        var together = GapAnalysis.Run(south.Merge(north));
        Console.WriteLine(together.Summary);
        Console.WriteLine(together.Dimensions[1]);
        Console.WriteLine(together.Dimensions[1].Gap == GapAnalysis.Run(survey).Dimensions[1].Gap);
        // end
    }
}
