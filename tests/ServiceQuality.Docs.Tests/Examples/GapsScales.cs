using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Reliability;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class GapsScales
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/servqual300.csv").Select(line => line.Split(','));
        var survey = SurveyData.FromRows(Instruments.Servqual1991, rows).Accepted;

        var reliability = SurveyReliability.Estimate(survey); // or RowsUsed.Pairwise, as psych does
        foreach (var d in reliability.Dimensions)
            Console.WriteLine(
                $"{d.Name,-15} E {d.Expectation}, P {d.Perception}, omega P {d.PerceptionFactor.OmegaTotal:F3}, P - E "
                    + $"{d.Difference!.Reliability:F3}");

        var perceptions = SurveyCovariances.Of(survey, AnswerKind.Perception);
        Console.WriteLine(Factorability.Run(perceptions));
        var factors = survey.Instrument.Dimensions.Select(d =>
            new LavaanFactor(d.Code, [.. d.Items.Select(i => "P" + i.Id)])).ToArray();
        Console.Write(LavaanFactor.ToModel(factors));
        Console.Write(SurveyCovariances.Of(survey, AnswerKind.Perception, "A").ToLowerTriangle());
        // end
    }
}
