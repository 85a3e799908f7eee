using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ScreeningRespondents
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/servqual300.csv").Select(line => line.Split(','));
        var survey = SurveyData.FromRows(Instruments.Servqual1991, rows).Accepted;

        var careless = CarelessResponding.Run(survey, new(outlierP: 0.001));
        Console.Write(careless.ToTable());
        Console.WriteLine(careless.Flags[0]);

        // The numbers of one respondent, flagged or not.
        const int respondent = 11;
        Console.WriteLine(
            $"longest run {careless.LongestRun(respondent)}, in E {careless.LongestRun(respondent, AnswerKind.Expectation)}");
        Console.WriteLine(
            $"IRV of P {careless.Variation(respondent, AnswerKind.Perception):F2}, even-odd "
                + $"{careless.EvenOddConsistency(respondent, AnswerKind.Perception):F2}");
        Console.WriteLine($"D2 {careless.MahalanobisSquared(respondent):F1}, p {careless.MahalanobisP(respondent)}");

        // Nothing is deleted; you choose, and say so.
        var lines = careless.Respondents(CarelessRule.Constant, CarelessRule.Outlier);
        var kept = survey.Where(r => !lines.Contains(r));
        Console.WriteLine($"{survey.Count} -> {kept.Count} respondents");
        Console.WriteLine(GapAnalysis.Run(kept).Overall(Weighting.Unweighted));
        // end
    }
}
