using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring;

/// <summary>What importance-performance analysis says of one item under every rule.</summary>
[JsonConverter(typeof(ScoringJsonConverter<IpaItem>))]
public sealed record IpaItem
{
    internal IpaItem(IpaPoint point, ValueList<IpaQuadrant> quadrants, ValueList<bool?> open, double? priority)
    {
        Point = point;
        Quadrants = quadrants;
        Open = open;
        Priority = priority;
    }

    /// <summary>The item.</summary>
    public IpaPoint Point { get; }

    /// <summary>Its quadrant by each crosshair of the analysis, in their order.</summary>
    public ValueList<IpaQuadrant> Quadrants { get; }

    /// <summary>Whether its intervals leave the quadrant open, by each crosshair; null where it lacks an interval.</summary>
    public ValueList<bool?> Open { get; }

    /// <summary>Whether the crosshairs disagree about the quadrant.</summary>
    public bool Changes => Quadrants.Distinct().Skip(1).Any();

    /// <summary>
    /// How far the item is above the diagonal: importance less performance, each as a share of its scale, from -1 to 1. Above 0
    /// it asks for effort, the more the greater. Null for a derived importance, which is a correlation and not on a scale of
    /// answers.
    /// </summary>
    public double? Priority { get; }

    /// <summary>Name, quadrants and priority.</summary>
    /// <returns>For example <c>Parking: ConcentrateHere, KeepUp, priority 0.23</c>.</returns>
    public override string ToString() =>
        $"{Point.Name}: {string.Join(", ", Quadrants)}" + (Priority is { } known ? $", priority {known.RoundTo(2)}" : "");
}
