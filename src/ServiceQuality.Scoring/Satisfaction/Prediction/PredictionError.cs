using System.Globalization;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>How far predictions are off. The default value has no numbers.</summary>
public readonly record struct PredictionError
{
    internal PredictionError(double rmse, double mae, double? qSquared)
    {
        (Rmse, Mae, QSquared) = (rmse, mae, qSquared);
    }

    /// <summary>The root of the mean squared error, in the unit of what is predicted: points of the answer, or standard deviations of a score.</summary>
    public double? Rmse { get; }

    /// <summary>The mean absolute error, in the same unit.</summary>
    public double? Mae { get; }

    /// <summary>Q squared of prediction: 1 less the squared errors divided by those of predicting the mean of the training rows. Below 0 the mean does better; null when the mean never errs.</summary>
    public double? QSquared { get; }

    /// <summary>The three numbers.</summary>
    /// <returns>For example <c>RMSE 1.324, MAE 0.974, Q2 0.440</c>.</returns>
    public override string ToString() => Rmse is null
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"RMSE {Rmse:F3}, MAE {Mae:F3}, Q2 {(QSquared is { } q ? q.ToString("F3", CultureInfo.InvariantCulture) : "none")}");
}
