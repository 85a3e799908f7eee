using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class SurveyInAText
{
    internal static void Run()
    {
        // example
        // Two dimensions with three questions, each asked as expectation (E) and perception (P), in rows of a CSV reader.
        Instrument clinic = new("Clinic", RatingScale.OneToFive,
            [new("CARE", "Care", [new("1"), new("2")]), new("TIME", "Waiting", [new("3")])]);
        var answers = """
            E1,E2,E3,P1,P2,P3
            5,4,5,4,4,2
            5,5,4,5,4,3
            4,4,5,4,3,2
            5,5,5,4,5,4
            4,5,5,5,5,1
            5,4,4,4,4,9
            5,5,5,,4,3
            """;
        var read = SurveyData.FromRows(clinic, answers.Split('\n').Select(line => line.Trim().Split(',')));
        Console.WriteLine(read);
        foreach (var row in read.Rejected)
            Console.WriteLine(row);

        var gaps = GapAnalysis.Run(read.Accepted, MissingPolicy.PersonMean);
        foreach (var d in gaps.Dimensions)
            Console.WriteLine($"{d.Name,-8} {d.Gap}, p {d.PairedT.P}");
        Console.WriteLine(gaps.Conventions);
        // end
    }
}
