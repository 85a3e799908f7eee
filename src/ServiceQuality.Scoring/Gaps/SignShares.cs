using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>How many respondents perceive more than, as much as or less than they expect, and the sign test.</summary>
[JsonConverter(typeof(ScoringJsonConverter<SignShares>))]
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
    public Proportion? ShareAbove => Share(Above);

    /// <summary>The share of all respondents with a gap who perceive what they expect; null without one.</summary>
    public Proportion? ShareEqual => Share(Equal);

    /// <summary>The share of all respondents with a gap who perceive less than they expect; null without one.</summary>
    public Proportion? ShareBelow => Share(Below);

    /// <summary>The sign test that as many perceive more as less; those without a difference are left out.</summary>
    public HypothesisTest Test => ExactTest.Signs(Above, Below, level: _level);

    /// <summary>The three shares, more / equal / less.</summary>
    /// <returns>For example <c>22.7/20.0/57.3 %</c>.</returns>
    public override string ToString() => ShareAbove is { } above
        ? string.Create(CultureInfo.InvariantCulture,
            $"{above.Percent.RoundTo(1)}/{(ShareEqual?.Percent)?.RoundTo(1)}/{(ShareBelow?.Percent)?.RoundTo(1)} %")
        : NoResultReason.NoValue;

    private Proportion? Share(long count)
    {
        var all = Above + Equal + Below;
        return all == 0 ? null : Proportion.FromFraction((double)count / all);
    }
}
