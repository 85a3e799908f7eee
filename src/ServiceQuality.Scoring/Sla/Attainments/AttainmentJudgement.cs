using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Sla;

/// <summary>A share held against an objective: the plain yes or no of contracts, and what the share proves for the cases to come.</summary>
public sealed record AttainmentJudgement
{
    /// <summary>How many must be decided before the interval is asked, where nothing else is said: 10.</summary>
    public const int UsualMinimum = 10;

    internal AttainmentJudgement(Proportion objective, long met, long decided, int minimum, Proportion? level)
    {
        Guard.Against.LessThan(minimum, 1);
        if (objective.Fraction == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(objective), objective, "Objective 0.0 % promises nothing; allowed are objectives above 0 %.");
        }

        Objective = objective;
        Minimum = minimum;
        Estimate = ProportionEstimate.FromCounts(met, decided, ProportionMethod.Wilson, level);
        IsKept = decided == 0 ? null : !ExactShare.Of(met, decided).IsBelow(objective);
        (Verdict, Reason) = Judge();
    }

    /// <summary>The share promised.</summary>
    public Proportion Objective { get; }

    /// <summary>How many had to be decided before the interval was asked.</summary>
    public int Minimum { get; }

    /// <summary>The share met of what is decided, with its Wilson interval.</summary>
    public Estimate Estimate { get; }

    /// <summary>Whether the share is at or above the objective, compared in whole numbers; null when nothing is decided.</summary>
    public bool? IsKept { get; }

    /// <summary>What the interval says about the objective.</summary>
    public AttainmentVerdict Verdict { get; }

    /// <summary>Why the verdict is neither met nor not met; otherwise null.</summary>
    public string? Reason { get; }

    /// <summary>Objective, yes or no, verdict and estimate.</summary>
    /// <returns>For example <c>95.0 % kept, Unproven: 0.960 [0.865, 0.989], n = 50 (Wilson score)</c>.</returns>
    public override string ToString()
    {
        var kept = IsKept switch { true => "kept", false => "not kept", _ => "not decided" };
        return $"{Objective.ToString(null, null)} {kept}, {Verdict}: {Estimate}";
    }

    private (AttainmentVerdict Verdict, string? Reason) Judge()
    {
        if (Estimate.Interval is not { } interval || Estimate.N < Minimum)
        {
            return (AttainmentVerdict.InsufficientData, string.Create(CultureInfo.InvariantCulture, $"{Estimate.N} decided; asked for are {Minimum}"));
        }

        // The upper end of a share of 100 % is 1, and no lower end is: an objective of 100 % can be refuted, never proven.
        return interval.Lower >= Objective.Fraction ? (AttainmentVerdict.Met, null)
            : interval.Upper < Objective.Fraction ? (AttainmentVerdict.NotMet, null)
            : (AttainmentVerdict.Unproven, Objective.Fraction == 1 ? "no number of cases proves an objective of 100 %" : "the objective lies within the interval");
    }
}
