using System.Text.Json.Nodes;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of importance and performance.</summary>
public static class ImportancePerformanceCharts
{
    private static readonly LocalizedText Importance = new("Importance", "重要性");
    private static readonly LocalizedText Performance = new("Performance", "绩效");
    private static readonly LocalizedText Quadrant = new("Quadrant", "象限");

    // In the order of IpaQuadrant.
    private static readonly string[] Shapes = ["triangle-up", "circle", "square", "diamond"];

    /// <summary>
    /// Draws items on the plane of performance and importance with the lines between the quadrants and, where items have them,
    /// the intervals of both numbers.
    /// </summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="rule">Which of its lines are drawn.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">The analysis has no lines by this rule.</exception>
    public static Chart Chart(this IpaAnalysis analysis, IpaRule rule = IpaRule.Means)
    {
        Guard.Against.Null(analysis);
        var lines = analysis.Crosshairs.Where(c => c.Rule == rule).ToList();
        Guard.Against.Invalid(
            lines.Count == 0,
            $"There are no lines by {rule}; allowed are {InvariantText.Join(analysis.Crosshairs.Select(c => c.Rule))}.",
            nameof(rule));
        return Create(
            new("Importance and performance", "重要性与绩效"), [.. analysis.Items.Select(i => i.Point)], lines[0],
            Importance, Performance);
    }

    /// <summary>
    /// Draws the constructs that act on a target on the plane of performance (index from 0 to 100) and importance (total effect),
    /// with the lines between the quadrants.
    /// </summary>
    /// <param name="map">The map.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="InvalidOperationException">The map has no lines; the message says why.</exception>
    public static Chart Chart(this ImportancePerformanceMap map)
    {
        Guard.Against.Null(map);
        var lines = map.Lines ?? throw new InvalidOperationException(map.Reason ?? "The map has no lines.");
        var target = InvariantText.Shorten(map.Target);
        return Create(
            new($"What moves {target}", $"影响 {target} 的因素"),
            [.. map.Constructs.Select(c => c.Point)],
            lines,
            new($"Importance: total effect on {target}", $"重要性：对 {target} 的总效应"),
            new("Performance: index from 0 to 100", "绩效：0 至 100 的指数"));
    }

    private static Chart Create(
        LocalizedText title, ValueList<IpaPoint> points, IpaCrosshair lines, LocalizedText importance, LocalizedText performance)
    {
        Charts.Chart.CheckMarks(points.Count, "items", nameof(points));
        return new(title, Describe(title, points, lines), canvas => Draw(canvas, points, lines, importance, performance));
    }

    private static JsonObject Draw(
        ChartCanvas canvas, ValueList<IpaPoint> points, IpaCrosshair lines, LocalizedText importance, LocalizedText performance)
    {
        List<string> names = [.. Enum.GetValues<IpaQuadrant>().Select(q => canvas.Text(LocalizedText.Of(q)))];
        var rows = points.Select(p => new JsonObject
        {
            ["name"] = p.Name,
            ["performance"] = p.Performance,
            ["importance"] = p.Importance,
            ["left"] = p.PerformanceInterval?.Lower,
            ["right"] = p.PerformanceInterval?.Upper,
            ["bottom"] = p.ImportanceInterval?.Lower,
            ["top"] = p.ImportanceInterval?.Upper,
            ["quadrant"] = names[(int)lines.Quadrant(p)],
        });
        var colours = canvas.Colours;
        string[] series = [colours.Bad, colours.Good, colours.Neutral, colours.Warning];
        List<JsonNode?> layers =
        [
            ChartCanvas.Line("x", lines.Performance, colours.Neutral),
            ChartCanvas.Line("y", lines.Importance, colours.Neutral),
        ];
        if (points.Any(p => p.PerformanceInterval is not null))
        {
            layers.Add(Interval("x", "left", "right", "y", "importance"));
        }

        if (points.Any(p => p.ImportanceInterval is not null))
        {
            layers.Add(Interval("y", "bottom", "top", "x", "performance"));
        }

        layers.Add(ChartCanvas.Layer(
            ChartCanvas.Mark("point", ("filled", true), ("size", 90), ("opacity", 1)),
            new()
            {
                ["x"] = Padded(canvas.Number("performance", performance)),
                ["y"] = Padded(canvas.Number("importance", importance)),
                ["color"] = canvas.Colour("quadrant", null, names, series),
                ["shape"] = ChartCanvas.Shapes("quadrant", names, Shapes),
                ["tooltip"] = canvas.Tooltip(
                    ("name", ChartWords.Name, null), ("importance", importance, ".3~f"), ("performance", performance, ".3~f"),
                    ("quadrant", Quadrant, null)),
            }));
        layers.Add(ChartCanvas.Layer(
            ChartCanvas.Mark(
                "text", ("align", IfRight("'right'", "'left'")), ("dx", IfRight("-8", "8")), ("dy", -6), ("limit", 150)),
            new()
            {
                ["x"] = Padded(canvas.Number("performance", performance)),
                ["y"] = Padded(canvas.Number("importance", importance)),
                ["text"] = ChartCanvas.Field("name"),
            }));
        return new()
        {
            ["data"] = ChartCanvas.Data(ChartCanvas.Rows(rows)),
            ["height"] = 380,
            ["layer"] = new JsonArray([.. layers]),
        };

        // A name at the right edge is written to the left of its point.
        static JsonObject IfRight(string then, string otherwise) =>
            new() { ["expr"] = $"scale('x', datum.performance) > 0.7 * width ? {then} : {otherwise}" };

        static JsonObject Padded(JsonObject channel)
        {
            channel["scale"]!["padding"] = 14;
            return channel;
        }

        JsonObject Interval(string along, string low, string high, string across, string at) => ChartCanvas.Layer(
            ChartCanvas.Mark("rule", ("color", colours.Neutral), ("opacity", 0.7)),
            new()
            {
                [along] = canvas.Number(low, along == "x" ? performance : importance),
                [along + "2"] = ChartCanvas.Field(high),
                [across] = canvas.Number(at, across == "x" ? performance : importance),
            });
    }

    private static LocalizedText Describe(LocalizedText title, ValueList<IpaPoint> points, IpaCrosshair lines)
    {
        var urgent = points.Where(p => lines.Quadrant(p) == IpaQuadrant.ConcentrateHere).ToList();
        if (urgent.Count == 0)
        {
            return new($"{title.English}. No item is important and done badly.", $"{title.Chinese}。没有重要而绩效低的项目。");
        }

        var (sure, open) = (Names(isOpen: false), Names(isOpen: true));
        return new(
            title.English + "." + (sure is null ? "" : $" Important and done badly: {sure.English}.")
                + (open is null ? "" : $" Perhaps important and done badly, as intervals leave it open: {open.English}."),
            title.Chinese + "。" + (sure is null ? "" : $"重要而绩效低的有：{sure.Chinese}。")
                + (open is null ? "" : $"可能重要而绩效低（区间不能确定）：{open.Chinese}。"));

        LocalizedText? Names(bool isOpen)
        {
            var names = urgent.Where(p => (lines.IsOpen(p) == true) == isOpen).Select(p => p.Name).ToList();
            return names.Count == 0 ? null : ChartWords.Names(names);
        }
    }
}
