using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Reliability;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// How reliably the items of one dimension, or of the whole instrument, measure expectation, perception and their difference.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<DimensionReliability>))]
public sealed record DimensionReliability
{
    internal DimensionReliability(
        string id,
        string name,
        CovarianceMatrix? expectation,
        CovarianceMatrix perception,
        CovarianceMatrix? gap,
        CovarianceMatrix? pairs,
        Proportion? level)
    {
        (Id, Name) = (id, name);
        Perception = ScaleReliability.Estimate(perception, level);
        PerceptionFactor = OneFactorModel.Fit(perception);
        if (expectation is not null)
        {
            Expectation = ScaleReliability.Estimate(expectation, level);
            ExpectationFactor = OneFactorModel.Fit(expectation);
        }

        if (gap is not null && pairs is not null)
        {
            Gap = ScaleReliability.Estimate(gap, level);
            Difference = DifferenceReliability.Estimate(pairs);
        }
    }

    /// <summary>The code of the dimension, or <c>all</c>.</summary>
    public string Id { get; }

    /// <summary>The name of the dimension, or of the instrument.</summary>
    public string Name { get; }

    /// <summary>Of the expectations: alpha with intervals, lambda-6, the items; null when the survey has none.</summary>
    public ScaleReliability? Expectation { get; }

    /// <summary>Of the perceptions.</summary>
    public ScaleReliability Perception { get; }

    /// <summary>Of the gaps of the items; not the reliability of the difference of the scores, though near it.</summary>
    public ScaleReliability? Gap { get; }

    /// <summary>One factor of the expectations, with omega total.</summary>
    public OneFactorModel? ExpectationFactor { get; }

    /// <summary>One factor of the perceptions, with omega total.</summary>
    public OneFactorModel PerceptionFactor { get; }

    /// <summary>The reliability of perception less expectation, over the respondents who gave all answers of both.</summary>
    public DifferenceReliability? Difference { get; }

    /// <summary>Name and alphas.</summary>
    /// <returns>For example <c>Tangibles: P alpha 0.823 [0.786, 0.855], 4 items</c>.</returns>
    public override string ToString() =>
        Expectation is null ? $"{Name}: P {Perception}" : $"{Name}: E {Expectation}; P {Perception}";
}
