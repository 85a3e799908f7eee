using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring;

/// <summary>The lines between the quadrants. The default value is at the means of all items, with both lines at 0.</summary>
[JsonConverter(typeof(ScoringJsonConverter<IpaCrosshair>))]
public readonly record struct IpaCrosshair
{
    internal IpaCrosshair(IpaRule rule, double importance, double performance)
    {
        Rule = rule;
        Importance = importance;
        Performance = performance;
    }

    /// <summary>How the lines were found.</summary>
    public IpaRule Rule { get; }

    /// <summary>The importance from which on an item is important; a point on the line is.</summary>
    public double Importance { get; }

    /// <summary>The performance from which on it is well done; a point on the line is.</summary>
    public double Performance { get; }

    /// <summary>The quadrant of a point.</summary>
    /// <param name="point">The point.</param>
    /// <returns>The quadrant.</returns>
    public IpaQuadrant Quadrant(IpaPoint point)
    {
        Guard.Against.Null(point);
        return (point.Importance >= Importance, point.Performance >= Performance) switch
        {
            (true, false) => IpaQuadrant.ConcentrateHere,
            (true, true) => IpaQuadrant.KeepUp,
            (false, false) => IpaQuadrant.LowPriority,
            (false, true) => IpaQuadrant.PossibleOverkill,
        };
    }

    /// <summary>Whether the intervals of a point leave its quadrant open: one of them has a line within it.</summary>
    /// <param name="point">The point.</param>
    /// <returns>Whether they do, or null when the point lacks an interval.</returns>
    public bool? IsOpen(IpaPoint point)
    {
        Guard.Against.Null(point);
        var (importance, performance) = (Importance, Performance);
        return point is { ImportanceInterval: { } i, PerformanceInterval: { } p }
            ? (i.Lower < importance && importance <= i.Upper) || (p.Lower < performance && performance <= p.Upper)
            : null;
    }

    /// <summary>The rule and where the lines are, two decimals.</summary>
    /// <returns>For example <c>Means: importance 5.31, performance 4.80</c>.</returns>
    public override string ToString() => Text.English;

    internal TableText Text
    {
        get
        {
            var (importance, performance) = (Importance.RoundTo(2), Performance.RoundTo(2));
            return (
                $"{Rule}: importance {importance}, performance {performance}",
                $"{TableWords.Of(Rule.ToString()).Chinese}，重要性 {importance}，绩效 {performance}");
        }
    }
}
