using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// How well a variable is predicted for observations that the model was not estimated from: the answers to an indicator, or the
/// scores of a construct. The score of an observation left out uses its own answers with the means, standard deviations and
/// weights of the training rows.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<PredictionResult>))]
public sealed record PredictionResult
{
    internal PredictionResult(string name, string construct)
    {
        (Name, Construct) = (name, construct);
    }

    /// <summary>The name of the indicator or construct.</summary>
    public string Name { get; }

    /// <summary>The name of the construct: that of the indicator, or the construct itself.</summary>
    public string Construct { get; }

    /// <summary>The number of predicted answers or scores; a missing answer is not predicted.</summary>
    public long N { get; internal init; }

    /// <summary>
    /// The errors of the path model from direct antecedents, the constructs that have a path to this one, by scores from the
    /// answers (DA; the default of seminr). Errors of a construct are in standard deviations of its score.
    /// </summary>
    public PredictionError Direct { get; internal init; }

    /// <summary>
    /// The errors of the path model from earliest antecedents, the constructs without a cause; all constructs between are
    /// predicted themselves (EA).
    /// </summary>
    public PredictionError Earliest { get; internal init; }

    /// <summary>
    /// The errors of the linear benchmark: least squares on all indicators outside the block of this one (seminr's benchmark).
    /// </summary>
    public PredictionError Linear { get; internal init; }

    /// <summary>Why there is no linear benchmark, or null. Scores of constructs have none.</summary>
    public string? LinearReason { get; internal init; }

    /// <summary>The RMSE of the path model minus that of the linear benchmark; below 0 the path model predicts better.</summary>
    /// <param name="earliest">Whether from earliest antecedents; by default from direct ones.</param>
    /// <returns>The difference, or null when either is missing.</returns>
    public double? RmseDifference(bool earliest = false) => Errors(earliest).Rmse - Linear.Rmse;

    /// <summary>The MAE of the path model minus that of the linear benchmark; below 0 the path model predicts better.</summary>
    /// <param name="earliest">Whether from earliest antecedents; by default from direct ones.</param>
    /// <returns>The difference, or null when either is missing.</returns>
    public double? MaeDifference(bool earliest = false) => Errors(earliest).Mae - Linear.Mae;

    /// <summary>Whether the path model has the smaller RMSE.</summary>
    /// <param name="earliest">Whether from earliest antecedents; by default from direct ones.</param>
    /// <returns>Whether it has, or null when either is missing.</returns>
    public bool? IsBetterThanLinear(bool earliest = false) =>
        RmseDifference(earliest) is { } difference ? difference < 0 : null;

    /// <summary>The name with the errors from direct antecedents and, for an indicator, those of the benchmark.</summary>
    /// <returns>
    /// For example <c>CUSA1: RMSE 0.942, MAE 0.729, Q2 0.419; linear RMSE 0.946, MAE 0.726, Q2 0.415</c>.
    /// </returns>
    public override string ToString()
    {
        var isConstruct = Name == Construct && Linear.Rmse is null;
        return isConstruct
            ? $"{Name}: {Direct}"
            : string.Create(CultureInfo.InvariantCulture, $"{Name}: {Direct}; linear {Linear}");
    }

    internal PredictionError Errors(bool earliest) => earliest ? Earliest : Direct;
}
