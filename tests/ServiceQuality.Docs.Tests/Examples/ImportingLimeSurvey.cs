using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ImportingLimeSurvey
{
    internal static void Run()
    {
        // example
        Instrument instrument = new("Counter", new(1, 5), [new("STAFF", "Staff", [new("1"), new("2")])]);
        var columns = new Dictionary<string, string> { ["1"] = "Q1[SQ001]", ["2"] = "Q1[SQ002]" };
        var labels = new Dictionary<string, int> { ["A1"] = 1, ["A2"] = 2, ["A3"] = 3, ["A4"] = 4, ["A5"] = 5 };
        var layout = SurveyLayout.PerceptionsOnly.ForLimeSurvey() // or ForLimeSurvey(MarkedRows.Keep)
            .WithColumns(AnswerKind.Perception, columns)
            .WithLabels(labels)
            .WithGroups("startlanguage");
        string[][] rows =
        [
            ["id", "submitdate", "lastpage", "startlanguage", "Q1[SQ001]", "Q1[SQ002]"],
            ["11", "2026-03-02 09:12:00", "2", "en", "A5", "A4"],
            ["12", "", "1", "de", "A2", ""],
            ["13", "2026-03-02 10:01:00", "2", "de", "A6", "A3"],
        ];
        var read = SurveyData.FromRows(instrument, rows, layout);
        Console.WriteLine(read);
        foreach (var row in read.Rejected)
            Console.WriteLine(row);
        // end
    }
}
