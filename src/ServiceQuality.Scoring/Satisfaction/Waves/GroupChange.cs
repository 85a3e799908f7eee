using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>The part of one group in the change of an index.</summary>
[JsonConverter(typeof(ScoringJsonConverter<GroupChange>))]
public sealed record GroupChange
{
    internal GroupChange(
        string label, Proportion earlierShare, Proportion laterShare, double scoreEffect, HypothesisTest? test, PValue? adjustedP)
    {
        (Label, EarlierShare, LaterShare) = (label, earlierShare, laterShare);
        (ScoreEffect, Test, AdjustedP) = (scoreEffect, test, adjustedP);
    }

    /// <summary>The label of the group; <c>(none)</c> for rows without one.</summary>
    public string Label { get; }

    /// <summary>The share of the group in the earlier wave.</summary>
    public Proportion EarlierShare { get; }

    /// <summary>The share of the group in the later wave.</summary>
    public Proportion LaterShare { get; }

    /// <summary>Its part of the effect of the answers; the parts of all groups add up to it.</summary>
    public double ScoreEffect { get; }

    /// <summary>
    /// Whether the answers of the group changed, with the weights of the earlier wave; null when the group is in one wave only.
    /// </summary>
    public HypothesisTest? Test { get; }

    /// <summary>The p-value adjusted for the number of groups.</summary>
    public PValue? AdjustedP { get; }

    /// <summary>The group and its part.</summary>
    /// <returns>For example <c>gold -1.2 (10 % to 12 %)</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Label} {ScoreEffect.RoundTo(1)} ({EarlierShare.Percent.RoundTo(0)} % to {LaterShare.Percent.RoundTo(0)} %)");
}
