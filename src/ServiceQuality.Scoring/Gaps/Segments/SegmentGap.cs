using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>The mean gap of one segment, or its mean perception when perceptions alone are compared.</summary>
[JsonConverter(typeof(ScoringJsonConverter<SegmentGap>))]
public sealed record SegmentGap
{
    internal SegmentGap(string label, MeanEstimate gap)
    {
        Label = label;
        Gap = gap;
    }

    /// <summary>The label of the segment.</summary>
    public string Label { get; }

    /// <summary>The gap over its respondents who count.</summary>
    public MeanEstimate Gap { get; }

    /// <summary>Label and gap.</summary>
    /// <returns>For example <c>A: -0.95 [-1.13, -0.77], n = 135</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Label}: {Gap}");
}
