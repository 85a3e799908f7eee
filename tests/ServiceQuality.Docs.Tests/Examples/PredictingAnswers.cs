using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class PredictingAnswers
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/ecsi250.csv")
            .Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray());
        var answers = IndexAnswers.FromRows(IndexModels.Ecsi, rows).Accepted;
        IndexFit fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, answers);

        IndexPrediction prediction = fit.Predict(PredictionFolds.InTurn(10));
        Console.WriteLine(prediction);
        Console.WriteLine(prediction.Indicators["CUSA1"]);
        Console.WriteLine(prediction.Indicators["CUSA1"].Earliest);
        Console.WriteLine($"{prediction.Indicators["CUSA1"].RmseDifference():F3}");
        Console.WriteLine(prediction.Constructs["Satisfaction"]);
        Console.Write(prediction.ToTable());

        Console.WriteLine(fit.Predict()); // leave-one-out
        Console.WriteLine(fit.Predict(PredictionFolds.Random(10, seed: 42)));
        Console.WriteLine(fit.Predict(PredictionFolds.InTurn(1000)));
        // end
    }
}
