using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Regression;

/// <summary>
/// A coefficient of a regression: the intercept, or the change of the response when its predictor grows by one and the others do
/// not change.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<Coefficient>))]
public sealed record Coefficient
{
    internal Coefficient(
        string name,
        Estimate estimate,
        double? standardError,
        double? t,
        PValue? p,
        double? standardisedBeta,
        double? varianceInflation)
    {
        Name = name;
        Estimate = estimate;
        StandardError = standardError;
        T = t;
        P = p;
        StandardisedBeta = standardisedBeta;
        VarianceInflation = varianceInflation;
    }

    /// <summary>The name of the predictor, or <see cref="LeastSquares.InterceptName"/>.</summary>
    public string Name { get; }

    /// <summary>
    /// The coefficient, in units of the response per unit of the predictor, with its t interval; without interval when no degrees
    /// of freedom are left.
    /// </summary>
    public Estimate Estimate { get; }

    /// <summary>
    /// The standard error, in the units of the coefficient; null without degrees of freedom, 0 when the fit is perfect.
    /// </summary>
    public double? StandardError { get; }

    /// <summary>The coefficient divided by its standard error; null when that is null or 0.</summary>
    public double? T { get; }

    /// <summary>
    /// The two-sided p-value of <see cref="T"/> under the hypothesis that the coefficient is zero; null when <see cref="T"/> is.
    /// </summary>
    public PValue? P { get; }

    /// <summary>
    /// The coefficient when the response and every predictor are measured in their standard deviations; null for the intercept.
    /// </summary>
    public double? StandardisedBeta { get; }

    /// <summary>
    /// The variance inflation factor 1 / (1 - R2 of this predictor on the others): 1 when it is uncorrelated with them; null for
    /// the intercept.
    /// </summary>
    public double? VarianceInflation { get; }

    /// <summary>Name, coefficient with its interval, t and p; three decimals.</summary>
    /// <returns>For example <c>Reliability 0.200 [0.070, 0.331], t = 3.03, p 0.0027</c>.</returns>
    public override string ToString()
    {
        var value = Estimate.Value is { } v ? " " + v.RoundTo(3) : "";
        var interval = Estimate.Interval is { } i ? " " + i.ToString("F3", null) : "";
        var test = T is { } t ? $", t = {t.RoundTo(2)}, p {P}" : "";
        return $"{Name}{value}{interval}{test}";
    }
}
