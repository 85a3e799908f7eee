using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ComparingMeasures
{
    internal static void Run()
    {
        // example
        var layout = SurveyLayout.Default.WithRating("overall", new(1, 10));
        var rows = File.ReadLines("docs/samples/data/servqual300.csv").Select(line => line.Split(','));
        var survey = SurveyData.FromRows(Instruments.Servqual1991, rows, layout).Accepted;

        var measures = QualityMeasures.Compare(survey, rating: "overall", bootstrap: new(ResampleSource.Philox(42), 1000));
        foreach (var m in measures.Measures)
            Console.WriteLine(
                $"{m.Rank}. {m.Name,-18} {m.Score}, r {m.Correlation!.Estimate!.Value:F3}, best in "
                    + $"{100 * m.ProbabilityBest:F0} %");
        Console.WriteLine(measures.Find(MeasureForm.Performance)!.AgainstBest); // is SERVPERF worse than the best?
        Console.WriteLine(measures.Conventions);
        foreach (var reason in measures.NotPossible)
            Console.WriteLine("not possible: " + reason);
        // end
    }
}
