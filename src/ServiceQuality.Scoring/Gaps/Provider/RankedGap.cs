using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Gaps.Provider;

/// <summary>The place of a gap among others, the worst one first, and the places that its interval leaves open.</summary>
[JsonConverter(typeof(ScoringJsonConverter<RankedGap>))]
public sealed record RankedGap
{
    internal RankedGap(MeasuredGap gap, Estimate value, int place, bool isTied, int placeFrom, int placeTo)
    {
        Gap = gap;
        Value = value;
        Place = place;
        IsTied = isTied;
        PlaceFrom = placeFrom;
        PlaceTo = placeTo;
    }

    /// <summary>The gap.</summary>
    public MeasuredGap Gap { get; }

    /// <summary>What it is ranked by, with its interval.</summary>
    public Estimate Value { get; }

    /// <summary>The place from 1, the worst; equal values share the first of their places.</summary>
    public int Place { get; }

    /// <summary>Whether another gap has the same value.</summary>
    public bool IsTied { get; }

    /// <summary>
    /// The worst place that the intervals leave open: one after the gaps whose whole interval is below that of this gap.
    /// </summary>
    public int PlaceFrom { get; }

    /// <summary>
    /// The best place that the intervals leave open: before the gaps whose whole interval is above it. A value without an
    /// interval leaves every place open.
    /// </summary>
    public int PlaceTo { get; }

    /// <summary>Place, open places, gap and value.</summary>
    /// <returns>For example <c>1 (1-2): gap 3, SLA attainment Resolution: -0.41</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Place}{(IsTied ? "=" : "")} ({PlaceFrom}-{PlaceTo}): gap {Gap.Gap.Number}, "
            + $"{Gap.Evidence}: {Value.Value?.RoundTo(2)}");
}
