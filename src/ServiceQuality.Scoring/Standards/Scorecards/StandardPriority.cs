using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Standards;

/// <summary>What moves satisfaction, a standard that serves it, and what that attains.</summary>
[JsonConverter(typeof(ScoringJsonConverter<StandardPriority>))]
public sealed record StandardPriority
{
    internal StandardPriority(
        string driver,
        double importance,
        double? score,
        ServiceStandard? standard,
        ValueList<IndicatorAssessment> readings,
        AttainmentRow? attainment)
    {
        Driver = driver;
        Importance = importance;
        Score = score;
        Standard = standard;
        Readings = readings;
        Attainment = attainment;
        Verdict = readings.Max(r => r.Verdict);
    }

    /// <summary>The dimension, construct or gap.</summary>
    public string Driver { get; }

    /// <summary>How much it moves satisfaction, on the scale of what was given.</summary>
    public double Importance { get; }

    /// <summary>Its score, on the scale of what was given; null when none was.</summary>
    public double? Score { get; }

    /// <summary>A standard that serves it; null when no standard does.</summary>
    public ServiceStandard? Standard { get; }

    /// <summary>The values of its indicators compared with its targets, in the order of the standard.</summary>
    public ValueList<IndicatorAssessment> Readings { get; }

    /// <summary>The attainment of the target of an agreement that keeps the standard; null when it was not given.</summary>
    public AttainmentRow? Attainment { get; }

    /// <summary>The worst of the verdicts; null when nothing is measured.</summary>
    public StandardVerdict? Verdict { get; }

    /// <summary>Driver, standard and verdict.</summary>
    /// <returns>For example <c>Reliability: answer-complaint Breached</c>.</returns>
    public override string ToString() => Standard is null
        ? $"{Driver}: no standard"
        : $"{Driver}: {Standard.Code} {Verdict?.ToString() ?? "not measured"}";
}
