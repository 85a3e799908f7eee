using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>
/// One pattern that a rule found. A run is one signal, however long it is; of rules about windows, each point that completes a
/// window gives one.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ChartSignal>))]
public sealed record ChartSignal
{
    internal ChartSignal(RunRule rule, int completedAt, ValueList<int> points, SignalSide side)
    {
        Rule = rule;
        CompletedAt = completedAt;
        Points = points;
        Side = side;
    }

    /// <summary>The rule.</summary>
    public RunRule Rule { get; }

    /// <summary>The point, counted from 0, at which the pattern was complete.</summary>
    public int CompletedAt { get; }

    /// <summary>
    /// The points, counted from 0, that make the pattern, in order; of a run, also those after its completion. Of a window these
    /// are the points beyond the line.
    /// </summary>
    public ValueList<int> Points { get; }

    /// <summary>The side of the centre line.</summary>
    public SignalSide Side { get; }

    /// <summary>The points that a convention marks.</summary>
    /// <param name="marking">The convention.</param>
    /// <returns>The points, counted from 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The convention is none of the enumeration.</exception>
    public ValueList<int> Marked(SignalMarking marking) =>
        Guard.Against.UndefinedEnum(marking) == SignalMarking.WholePattern
            ? Points
            : [CompletedAt, .. Points.Where(p => p > CompletedAt)];

    /// <summary>The rule, the side and the points.</summary>
    /// <returns>For example <c>Nelson 2: 9 on one side; above, points 4 to 13, completed at 12</c>.</returns>
    public override string ToString()
    {
        var range = Points.Count == 1 ? $"point {Text(Points[0])}"
            : Points[^1] - Points[0] == Points.Count - 1 ? $"points {Text(Points[0])} to {Text(Points[^1])}"
            : $"points {string.Join(", ", Points.Select(Text))}";
        var side = Side switch { SignalSide.Above => "above, ", SignalSide.Below => "below, ", _ => "" };
        var completed = Points.Count == 1 ? "" : $", completed at {Text(CompletedAt)}";
        return $"{Rule}; {side}{range}{completed}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
