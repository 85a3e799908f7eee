using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>A construct on an importance-performance map.</summary>
[JsonConverter(typeof(ScoringJsonConverter<MapConstruct>))]
public sealed record MapConstruct
{
    internal MapConstruct(
        IpaPoint point, IpaCrosshair lines, ValueList<IpaPoint> indicators, ValueList<ServiceCommitment> commitments)
    {
        (Point, Quadrant, IsOpen) = (point, lines.Quadrant(point), lines.IsOpen(point));
        (Indicators, Commitments) = (indicators, commitments);
    }

    /// <summary>
    /// The importance, by how many points the index of the target rises when that of the construct rises by one, and the
    /// performance, the index of the construct, with intervals where the map is of a bootstrap.
    /// </summary>
    public IpaPoint Point { get; }

    /// <summary>Its quadrant.</summary>
    public IpaQuadrant Quadrant { get; }

    /// <summary>Whether the intervals leave the quadrant open; null without intervals.</summary>
    public bool? IsOpen { get; }

    /// <summary>
    /// Its indicators: the importance of the construct divided by index weight times range, so that it is that of a point from 0
    /// to 100, and the mean answer from 0 to 100.
    /// </summary>
    public ValueList<IpaPoint> Indicators { get; }

    /// <summary>The service standards and targets of agreements that move the construct.</summary>
    public ValueList<ServiceCommitment> Commitments { get; }

    /// <summary>Point and quadrant, with a question mark when the intervals leave it open.</summary>
    /// <returns>For example <c>Quality: importance 0.64, performance 74.98 (KeepUp)</c>.</returns>
    public override string ToString() => $"{Point} ({Quadrant}{(IsOpen == true ? " ?" : "")})";
}
