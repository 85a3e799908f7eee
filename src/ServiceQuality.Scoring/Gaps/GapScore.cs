using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>The gap of one item or dimension: what is expected, what is perceived, and perceived minus expected.</summary>
public sealed record GapScore
{
    internal GapScore(string id, string name, MeanEstimate expectation, MeanEstimate perception, MeanEstimate gap)
    {
        Id = id;
        Name = name;
        Expectation = expectation;
        Perception = perception;
        Gap = gap;
        PairedT = TTest.Of(gap, Alternative.TwoSided, "paired t", []);
    }

    /// <summary>The id of the item or the code of the dimension.</summary>
    public string Id { get; }

    /// <summary>The name of the dimension; for an item, its id.</summary>
    public string Name { get; }

    /// <summary>The expectation, over the respondents that count in the gap.</summary>
    public MeanEstimate Expectation { get; }

    /// <summary>The perception, over the respondents that count in the gap.</summary>
    public MeanEstimate Perception { get; }

    /// <summary>Perception minus expectation; negative is a shortfall.</summary>
    public MeanEstimate Gap { get; }

    /// <summary>The paired t test that the gap is zero.</summary>
    public HypothesisTest PairedT { get; }

    /// <summary>Name, gap and test.</summary>
    /// <returns>For example <c>Reliability: -1.21 [-1.34, -1.07], n = 300, t(299) = -17.71, p 1.7e-48</c>.</returns>
    public override string ToString() => $"{Name}: {Gap}, {PairedT}";
}
