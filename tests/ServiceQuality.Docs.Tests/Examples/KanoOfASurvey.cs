using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class KanoOfASurvey
{
    internal static void Run()
    {
        // example
        Instrument features = new("Features", new(1, 5), [new("ALL", "All", [new("parking"), new("music")])]);
        string[][] rows =
        [
            ["F_parking", "F_music", "D_parking", "D_music"],
            ["2", "3", "5", "3"], ["1", "1", "5", "3"], ["2", "", "5", "4"], ["1", "1", "5", "2"],
        ];
        var layout = SurveyLayout.Kano.WithAnswers(AnswerKind.Functional, "F_").WithAnswers(AnswerKind.Dysfunctional, "D_");
        var survey = SurveyData.FromRows(features, rows, layout).Accepted;

        var kano = KanoAnalysis.Run(features.Items.Select((item, i) =>
            (item.Id, KanoCounts.FromColumns(
                survey.Answers(AnswerKind.Functional, i), survey.Answers(AnswerKind.Dysfunctional, i)))));
        foreach (var item in kano.Items)
            Console.WriteLine(item);
        // end
    }
}
