using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// A share compared with an objective: whether the objective is attained, as contracts ask, and what the share says about the
/// cases to come.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<AttainmentAssessment>))]
public sealed record AttainmentAssessment
{
    /// <summary>How many must be decided before the interval is used, unless another number is given: 10.</summary>
    public const int DefaultMinimum = 10;

    internal AttainmentAssessment(Proportion objective, long met, long decided, int minimum, Proportion? level)
    {
        Guard.Against.OutOfRange(
            objective.Fraction == 0,
            objective,
            "Objective 0.0 % promises nothing; allowed are objectives above 0 %.",
            nameof(objective));
        Guard.Against.LessThan(minimum, 1);
        Objective = objective;
        Minimum = minimum;
        Estimate = ProportionEstimate.FromCounts(met, decided, ProportionMethod.Wilson, level);
        IsAttained = decided == 0 ? null : !ExactProportion.Of(met, decided).IsBelow(objective);
        Verdict = Judge(objective, minimum, Estimate);
        Reason = Explain(objective, minimum, Estimate, Verdict);
    }

    /// <summary>The share promised.</summary>
    public Proportion Objective { get; }

    /// <summary>How many had to be decided before the interval was used.</summary>
    public int Minimum { get; }

    /// <summary>The share of met in decided, with its Wilson interval.</summary>
    public Estimate Estimate { get; }

    /// <summary>
    /// Whether the share is at or above the objective, compared in whole numbers; null when nothing is decided.
    /// </summary>
    public bool? IsAttained { get; }

    /// <summary>What the interval says about the objective.</summary>
    public AttainmentVerdict Verdict { get; }

    /// <summary>Why the verdict is neither met nor not met; otherwise null.</summary>
    public string? Reason { get; }

    /// <summary>Returns the objective, whether it is attained, the verdict and the estimate.</summary>
    /// <returns>For example <c>95.0 % attained, Unproven: 0.960 [0.865, 0.989], n = 50 (Wilson score)</c>.</returns>
    public override string ToString()
    {
        var attained = IsAttained switch
        {
            true => "attained",
            false => "not attained",
            null => "not decided",
        };
        return $"{Objective.ToString(null, null)} {attained}, {Verdict}: {Estimate}";
    }

    private static AttainmentVerdict Judge(Proportion objective, int minimum, Estimate estimate)
    {
        if (estimate.Interval is not { } interval || estimate.N < minimum)
        {
            return AttainmentVerdict.InsufficientData;
        }

        if (interval.Lower >= objective.Fraction)
        {
            return AttainmentVerdict.Met;
        }

        return interval.Upper < objective.Fraction ? AttainmentVerdict.NotMet : AttainmentVerdict.Unproven;
    }

    private static string? Explain(Proportion objective, int minimum, Estimate estimate, AttainmentVerdict verdict) =>
        verdict switch
        {
            AttainmentVerdict.InsufficientData =>
                $"{InvariantText.Format(estimate.N)} decided; at least {InvariantText.Format(minimum)} are needed",

            // The lower end of an interval is always below 1: an objective of 100 % can be refuted, but not proven.
            AttainmentVerdict.Unproven when objective.Fraction == 1 => "no number of cases proves an objective of 100 %",
            AttainmentVerdict.Unproven => "the objective is within the interval",
            _ => null,
        };
}
