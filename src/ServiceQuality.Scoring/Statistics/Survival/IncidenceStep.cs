using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Survival;

/// <summary>
/// The cumulative incidence of one outcome from one distinct time up to the next. The default value is a step at time 0 without
/// cases.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<IncidenceStep>))]
public readonly record struct IncidenceStep
{
    internal IncidenceStep(
        double time, long atRisk, long ended, Proportion incidence, double standardError, ConfidenceInterval? interval)
    {
        Time = time;
        AtRisk = atRisk;
        Ended = ended;
        Incidence = incidence;
        StandardError = standardError;
        Interval = interval;
    }

    /// <summary>The time at which cases ended or were last seen open, in the unit of the times given.</summary>
    public double Time { get; }

    /// <summary>How many cases had not ended just before this time.</summary>
    public long AtRisk { get; }

    /// <summary>How many cases ended at this time with the outcome.</summary>
    public long Ended { get; }

    /// <summary>The share of all cases that end with the outcome up to this time.</summary>
    public Proportion Incidence { get; }

    /// <summary>The standard error of the share, by the delta method.</summary>
    public double StandardError { get; }

    /// <summary>The interval of the share at this time alone; null where its scale has none.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>Time, the counts, and the share with its interval; three decimals.</summary>
    /// <returns>For example <c>13: 10 at risk, 1 ended, 0.182 [0.056, 0.590]</c>.</returns>
    public override string ToString()
    {
        var share = Incidence.Fraction.RoundTo(3);
        var text = string.Create(CultureInfo.InvariantCulture, $"{Time}: {AtRisk} at risk, {Ended} ended, {share}");
        return Interval is { } interval ? $"{text} {interval.ToString("F3", null)}" : text;
    }
}
