using System.Globalization;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>What one group has to do with the change of an index.</summary>
public sealed record GroupChange
{
    internal GroupChange(string label, double earlierShare, double laterShare, double scoreEffect, HypothesisTest? test, PValue? adjustedP)
    {
        (Label, EarlierShare, LaterShare, ScoreEffect, Test, AdjustedP) = (label, earlierShare, laterShare, scoreEffect, test, adjustedP);
    }

    /// <summary>The label of the group; <c>(none)</c> for rows without one.</summary>
    public string Label { get; }

    /// <summary>The share of the group in the earlier wave, from 0 to 1.</summary>
    public double EarlierShare { get; }

    /// <summary>The share of the group in the later wave, from 0 to 1.</summary>
    public double LaterShare { get; }

    /// <summary>Its part of the effect of the answers; those of all groups add up to it.</summary>
    public double ScoreEffect { get; }

    /// <summary>Whether the answers of the group changed, with the weights of the earlier wave; null when it is in one wave only.</summary>
    public HypothesisTest? Test { get; }

    /// <summary>The p-value adjusted for the number of groups.</summary>
    public PValue? AdjustedP { get; }

    /// <summary>The group and its part.</summary>
    /// <returns>For example <c>gold -1.20 (10 % to 12 %)</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Label} {ScoreEffect:F2} ({100 * EarlierShare:F0} % to {100 * LaterShare:F0} %)");
}
