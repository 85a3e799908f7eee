using System.Text.Json;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Tests.Statistics;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Prediction;

/// <summary>Against predictions by base R on rows, and against those of seminr.</summary>
public sealed class IndexPredictionGoldenTests
{
    private const string Published = "goldens/ecsi-mobi-predict.json";

    [Theory]
    [InlineData("prediction-leave-one-out")]
    [InlineData("prediction-ten-folds")]
    public void Predictions_agree_with_R(string id)
    {
        var golden = GoldenCase.Of("ecsi.csv", id);
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete, new(tolerance: IndexSurveys.Tolerance));

        var prediction =
            fit.Predict(golden.Text("folds") == "ten-folds" ? PredictionFolds.InTurn(10) : PredictionFolds.LeaveOneOut);

        Assert.Null(prediction.Reason);
        Assert.Equal(golden.Text("folds") == "ten-folds" ? 10 : 250, prediction.FoldCount);
        foreach (var (name, errors) in new (string, Func<PredictionResult, PredictionError>)[]
        {
            ("direct", i => i.Direct), ("earliest", i => i.Earliest), ("linear", i => i.Linear),
        })
        {
            golden.AssertClose(name + "Rmse", prediction.Indicators.Select(i => errors(i).Rmse));
            golden.AssertClose(name + "Mae", prediction.Indicators.Select(i => errors(i).Mae));
            golden.AssertClose(name + "Q2", prediction.Indicators.Select(i => errors(i).QSquared));
        }
    }

    [MaterialFact(Published)]
    public void Predictions_of_a_published_survey_agree_with_seminr()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Material.File(Published)));
        var answers = IndexSurveys.Read(Material.File("data/ecsi-mobi.csv"), IndexModels.Ecsi);
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, answers, new(tolerance: IndexSurveys.Tolerance));
        var (single, ten) = (fit.Predict(), fit.Predict(PredictionFolds.InTurn(10)));
        Compare("seminr_loo_DA", single, i => i.Direct);
        Compare("seminr_loo_EA", single, i => i.Earliest);
        Compare("reference_loo_DA", single, i => i.Direct);
        Compare("reference_loo_EA", single, i => i.Earliest);
        Compare("reference_10fold_DA", ten, i => i.Direct);
        Compare("reference_10fold_EA", ten, i => i.Earliest);
        Measures(json.RootElement.GetProperty("seminr_loo_DA").GetProperty("lm_benchmark"), single, i => i.Linear);

        void Compare(string part, IndexPrediction prediction, Func<PredictionResult, PredictionError> errors) =>
            Measures(json.RootElement.GetProperty(part), prediction, errors);

        static void Measures(JsonElement part, IndexPrediction prediction, Func<PredictionResult, PredictionError> errors)
        {
            Measure(part, "RMSE", prediction, i => errors(i).Rmse);
            Measure(part, "MAE", prediction, i => errors(i).Mae);
            Measure(part, "Q2_predict", prediction, i => errors(i).QSquared);
        }

        static void Measure(JsonElement part, string name, IndexPrediction prediction, Func<PredictionResult, double?> value)
        {
            if (part.TryGetProperty(name, out var numbers))
            {
                Assert.Equal(19, numbers.EnumerateObject().Count());
                Assert.All(numbers.EnumerateObject(), n =>
                    GoldenCase.AssertClose(n.Value.GetDouble(), value(prediction.Indicators[n.Name]), $"{name} {n.Name}"));
            }
        }
    }
}
