using System.Globalization;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>How well the answers to an indicator are predicted of observations that the model was not estimated from.</summary>
public sealed record IndicatorPrediction
{
    internal IndicatorPrediction(string indicator, string construct, long n, PredictionError direct, PredictionError earliest, PredictionError linear, string? linearReason)
    {
        (Indicator, Construct, N, Direct, Earliest, Linear, LinearReason) = (indicator, construct, n, direct, earliest, linear, linearReason);
    }

    /// <summary>The name of the indicator.</summary>
    public string Indicator { get; }

    /// <summary>The name of its construct.</summary>
    public string Construct { get; }

    /// <summary>How many answers were predicted; a missing one is none.</summary>
    public long N { get; }

    /// <summary>The errors of the path model from direct antecedents.</summary>
    public PredictionError Direct { get; }

    /// <summary>The errors of the path model from earliest antecedents.</summary>
    public PredictionError Earliest { get; }

    /// <summary>The errors of the linear benchmark: least squares on all indicators outside the block of this one (seminr's benchmark).</summary>
    public PredictionError Linear { get; }

    /// <summary>Why there is no linear benchmark, or null.</summary>
    public string? LinearReason { get; }

    /// <summary>The errors of the path model.</summary>
    /// <param name="antecedents">From whose scores.</param>
    /// <returns>The errors.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The antecedents are none of the enumeration.</exception>
    public PredictionError Errors(Antecedents antecedents) => ConstructPrediction.Chosen(antecedents, Direct, Earliest);

    /// <summary>The RMSE of the path model less that of the linear benchmark; below 0 the path model predicts better.</summary>
    /// <param name="antecedents">From whose scores.</param>
    /// <returns>The difference, or null when either is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The antecedents are none of the enumeration.</exception>
    public double? RmseDifference(Antecedents antecedents = Antecedents.Direct) => Errors(antecedents).Rmse - Linear.Rmse;

    /// <summary>The MAE of the path model less that of the linear benchmark; below 0 the path model predicts better.</summary>
    /// <param name="antecedents">From whose scores.</param>
    /// <returns>The difference, or null when either is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The antecedents are none of the enumeration.</exception>
    public double? MaeDifference(Antecedents antecedents = Antecedents.Direct) => Errors(antecedents).Mae - Linear.Mae;

    /// <summary>Whether the path model has the smaller RMSE.</summary>
    /// <param name="antecedents">From whose scores.</param>
    /// <returns>Whether it has, or null when either is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The antecedents are none of the enumeration.</exception>
    public bool? IsBetterThanLinear(Antecedents antecedents = Antecedents.Direct) => RmseDifference(antecedents) is { } difference ? difference < 0 : null;

    /// <summary>The indicator with its errors from direct antecedents and those of the benchmark.</summary>
    /// <returns>For example <c>CUSA1: RMSE 0.942, MAE 0.729, Q2 0.419; linear RMSE 0.946, MAE 0.726, Q2 0.415</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Indicator}: {Direct}; linear {Linear}");
}
