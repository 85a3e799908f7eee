using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>How many respondents perceive more than they expect, just that, or less, and the sign test of it.</summary>
public sealed record SignShares
{
    private readonly Proportion _level;

    internal SignShares(CountedValues gaps, Proportion level)
    {
        (Below, Equal, Above) = gaps.Signs();
        _level = level;
    }

    /// <summary>How many perceive more than they expect.</summary>
    public long Above { get; }

    /// <summary>How many perceive what they expect.</summary>
    public long Equal { get; }

    /// <summary>How many perceive less than they expect.</summary>
    public long Below { get; }

    /// <summary>The share of all respondents with a gap who perceive more than they expect; null without one.</summary>
    public double? ShareAbove => Share(Above);

    /// <summary>The share of all respondents with a gap who perceive what they expect; null without one.</summary>
    public double? ShareEqual => Share(Equal);

    /// <summary>The share of all respondents with a gap who perceive less than they expect; null without one.</summary>
    public double? ShareBelow => Share(Below);

    /// <summary>The sign test that as many perceive more as less; those without a difference are left out.</summary>
    public HypothesisTest Test => ExactTest.Signs(Above, Below, level: _level);

    /// <summary>The three shares, more / equal / less.</summary>
    /// <returns>For example <c>22.7/20.0/57.3 %</c>.</returns>
    public override string ToString() => ShareAbove is { } above
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * above:F1}/{100 * ShareEqual:F1}/{100 * ShareBelow:F1} %")
        : NoResultReason.NoValue;

    private double? Share(long count) => Above + Equal + Below is > 0 and var n ? (double)count / n : null;
}
