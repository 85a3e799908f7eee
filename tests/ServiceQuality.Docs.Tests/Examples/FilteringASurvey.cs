using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class FilteringASurvey
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/servqual300.csv").Select(line => line.Split(','));
        var layout = SurveyLayout.Default.WithId("id").WithGroups("segment").WithRating("overall", new(1, 10));
        SurveyData survey = SurveyData.FromRows(Instruments.Servqual1991, rows, layout).Accepted;

        FilteredSurvey used = SurveyFilter.All
            .Complete(AnswerKind.Perception)
            .In("segment", "A", "B")
            .WithoutIds("17", "42")
            .Where("answered half of the expectations", row => row.Missing(AnswerKind.Expectation) <= 11)
            .Apply(survey);
        Console.WriteLine($"{used.Kept} of {used.Respondents} kept");
        foreach (SurveyExclusion rule in used.Exclusions)
            Console.WriteLine(rule);
        Console.WriteLine(GapAnalysis.Run(used.Survey).Dimensions["REL"]);
        // end
    }
}
