using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ImportingQualtrics
{
    internal static void Run()
    {
        // example
        Instrument instrument = new("Counter", new(1, 7), [new("STAFF", "Staff", [new("1"), new("2")])]);
        var layout = SurveyLayout.PerceptionsOnly.ForQualtrics()
            .WithColumns(AnswerKind.Perception, new Dictionary<string, string> { ["1"] = "Q1_1", ["2"] = "Q1_2" })
            .WithLabels(new Dictionary<string, int> { ["Strongly disagree"] = 1, ["Strongly agree"] = 7 });
        string[][] rows =
        [
            ["StartDate", "Status", "Progress", "Finished", "ResponseId", "Q1_1", "Q1_2"],
            ["Start Date", "Response Type", "Progress", "Finished", "Response ID", "Staff - polite", "Staff - quick"],
            ["{\"ImportId\":\"startDate\"}", "{\"ImportId\":\"status\"}", "", "", "", "{\"ImportId\":\"QID1_1\"}", ""],
            ["2026-03-02 09:12:00", "IP Address", "100", "True", "R_1", "Strongly agree", "6"],
            ["2026-03-02 09:15:00", "Survey Preview", "100", "True", "R_2", "1", "1"],
            ["2026-03-02 09:20:00", "IP Address", "50", "False", "R_3", "2", ""],
        ];
        var read = SurveyData.FromRows(instrument, rows, layout);
        Console.WriteLine(read);
        foreach (var row in read.Rejected)
            Console.WriteLine(row);
        // end
    }
}
