using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class GapsSegments
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/servqual300.csv").Select(line => line.Split(','));
        var layout = SurveyLayout.Default.WithGroups("segment").WithRating("overall", new(1, 10));
        var survey = SurveyData.FromRows(Instruments.Servqual1991, rows, layout).Accepted;

        var segments = SegmentComparison.Run(survey, "segment");
        Console.Write(segments.ToTable());
        foreach (var pair in segments.Dimensions[1].Dunn)
            Console.WriteLine(pair);
        Console.WriteLine(RespondentScores.Run(survey).CompareDimensions());

        Console.Write(DerivedImportance.Estimate(survey, "overall").ToTable().ToMarkdown());
        // end
    }
}
