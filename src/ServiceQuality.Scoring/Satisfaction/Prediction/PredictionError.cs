using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>The errors of predictions. The default value has no numbers.</summary>
[JsonConverter(typeof(ScoringJsonConverter<PredictionError>))]
public readonly record struct PredictionError
{
    internal PredictionError(double rmse, double mae, double? qSquared)
    {
        (Rmse, Mae, QSquared) = (rmse, mae, qSquared);
    }

    /// <summary>
    /// The root of the mean squared error, in the unit of the prediction: points of the answer, or standard deviations of a
    /// score.
    /// </summary>
    public double? Rmse { get; }

    /// <summary>The mean absolute error, in the same unit.</summary>
    public double? Mae { get; }

    /// <summary>
    /// Q squared of prediction: 1 minus the squared errors divided by those of predicting the mean of the training rows. Below 0
    /// the mean predicts better; null when the mean has no error.
    /// </summary>
    public double? QSquared { get; }

    /// <summary>The three numbers.</summary>
    /// <returns>For example <c>RMSE 1.324, MAE 0.974, Q2 0.440</c>.</returns>
    public override string ToString()
    {
        if (Rmse is null)
        {
            return "none";
        }

        var q = QSquared?.RoundTo(3) ?? "none";
        return string.Create(CultureInfo.InvariantCulture, $"RMSE {Rmse?.RoundTo(3)}, MAE {Mae?.RoundTo(3)}, Q2 {q}");
    }
}
