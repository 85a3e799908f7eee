using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class GapsOwnInstrument
{
    internal static void Run()
    {
        // example
        // Two dimensions on 1..5 where 1 means "strongly agree"; the second item is worded negatively.
        Instrument clinic = new(
            "Clinic", RatingScale.OneToFive,
            [
                new("CARE", "Care", [new("1"), new("2", isReverseScored: true, "Nobody explained the treatment.")]),
                new("TIME", "Waiting", [new("3")]),
            ],
            ScaleDirection.LowestIsMost);
        Console.WriteLine(clinic);

        // What else the rows tell: who answered, from where, and an overall rating.
        var layout = SurveyLayout.Default.WithId("id").WithGroups("ward").WithRating("overall", new(0, 10)).WithMissing("NA");
        string[][] rows =
        [
            ["id", "ward", "E1", "E2", "E3", "P1", "P2", "P3", "overall"],
            ["p1", "North", "1", "5", "1", "2", "4", "4", "7"],
            ["p2", "South", "2", "4", "2", "2", "NA", "3", "8"],
            ["p3", "South", "1", "5", "6", "2.5", "4", "3", "8"],
        ];
        var read = SurveyData.FromRows(clinic, rows, layout);
        Console.WriteLine(read);
        foreach (var row in read.Rejected)
            Console.WriteLine(row);
        foreach (var item in GapAnalysis.Run(read.Accepted).Items)
            Console.WriteLine($"{item.Name}: {item.Gap}");

        // The same in code.
        var built = SurveyData.Create(clinic, layout)
            .Add(r => r.Id("p1").Group("ward", "North").Rating("overall", 7)
                .Answers(AnswerKind.Expectation, 1, 5, 1).Answers(AnswerKind.Perception, 2, 4, 4))
            .Build();
        Console.WriteLine(built);
        // end
    }
}
