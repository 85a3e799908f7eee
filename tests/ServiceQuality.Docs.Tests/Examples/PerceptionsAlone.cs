using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class PerceptionsAlone
{
    internal static void Run()
    {
        // example
        // SERVPERF: the same file, of which only perceptions, groups and the rating are read.
        var rows = File.ReadLines("docs/samples/data/servqual300.csv").Select(line => line.Split(','));
        var layout = SurveyLayout.PerceptionsOnly.WithGroups("segment").WithRating("overall", new(1, 10));
        SurveyData survey = SurveyData.FromRows(Instruments.Servqual1991, rows, layout).Accepted;

        var segments = SegmentComparison.Run(survey, "segment");
        Console.WriteLine(segments);
        Console.WriteLine(RespondentScores.Run(survey, reference: AnswerKind.Perception).CompareDimensions());

        SurveyImportance importance = SurveyImportance.Of(survey, rating: "overall");
        Console.WriteLine(importance);
        IpaAnalysis analysis = importance.Analyse();
        Console.WriteLine(analysis);
        foreach (IpaItem item in analysis.ByPriority.Take(3))
            Console.WriteLine(item);
        // end
    }
}
