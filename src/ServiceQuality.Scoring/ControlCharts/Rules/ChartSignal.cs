using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Tables;

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
    public override string ToString() => ToText();

    /// <summary>The rule, the side and the points in the language of a culture.</summary>
    /// <param name="culture">The culture, by the rule of <see cref="LocalizedText.In"/>; null gives English.</param>
    /// <returns>For example <c>Nelson 2：连续9点在同一侧；上侧，第4至13点，完成于第12点</c>.</returns>
    public string ToText(CultureInfo? culture = null)
    {
        string[] points = [.. Points.Select(InvariantText.Format)];
        TableText range = Points.Count == 1 ? ($"point {points[0]}", $"第{points[0]}点")
            : Points[^1] - Points[0] == Points.Count - 1
                ? ($"points {points[0]} to {points[^1]}", $"第{points[0]}至{points[^1]}点")
                : ($"points {string.Join(", ", points)}", $"第{string.Join("、", points)}点");
        TableText side = Side switch
        {
            SignalSide.Above => ("above, ", "上侧，"),
            SignalSide.Below => ("below, ", "下侧，"),
            _ => "",
        };
        TableText completed = Points.Count == 1
            ? ""
            : TableText.Compose($", completed at {CompletedAt}", $"，完成于第{CompletedAt}点");
        var (english, chinese) = TableText.Compose(
            $"{Rule.Text}; {side}{range}{completed}", $"{Rule.Text}；{side}{range}{completed}");
        return new LocalizedText(english, chinese).In(culture);
    }
}
