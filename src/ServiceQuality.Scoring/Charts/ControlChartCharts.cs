using System.Text.Json.Nodes;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.ControlCharts;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of control charts.</summary>
public static class ControlChartCharts
{
    private static readonly LocalizedText Signal = new("Signal", "异常信号");
    private static readonly LocalizedText Centre = new("Centre line", "中心线");
    private static readonly LocalizedText Lower = new("Lower control limit", "控制下限");
    private static readonly LocalizedText Upper = new("Upper control limit", "控制上限");
    private static readonly LocalizedText Point = new("Point", "点");

    // In the order of Variation.
    private static readonly string[] Shapes = ["circle", "triangle-up", "triangle-down", "square", "diamond"];

    /// <summary>
    /// Draws the points of a control chart in order, with the centre line and the limits of each phase. Points of a signal have a
    /// shape and a colour of their own; a point that limits and rules do not use is hollow.
    /// </summary>
    /// <param name="chart">The control chart.</param>
    /// <param name="measure">What the points measure, with its unit, such as <c>complaints per 1,000 customers</c>.</param>
    /// <param name="labels">A label for each point, such as its month; null numbers the points from 0, as signals do.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentException">
    /// There are more than <see cref="Charts.Chart.MaxMarks"/> points, or not as many labels as points.
    /// </exception>
    public static Chart Chart(this ControlChart chart, LocalizedText? measure = null, IEnumerable<string>? labels = null)
    {
        Guard.Against.Null(chart);
        Charts.Chart.CheckMarks(chart.Count, "points", nameof(chart));
        var names = labels is null ? null : Guard.Against.NullElements(labels);
        Guard.Against.Invalid(
            names is not null && names.Count != chart.Count,
            $"There are {names?.Count} labels for {chart.Count} points; allowed are as many, or none.",
            nameof(labels));
        var title = measure is null
            ? new LocalizedText($"Control chart ({Name(chart.Kind)})", $"控制图（{Name(chart.Kind)}）")
            : new($"Control chart ({Name(chart.Kind)}): {measure.English}", $"控制图（{Name(chart.Kind)}）：{measure.Chinese}");
        return new(title, Describe(chart, title, names), canvas => Draw(canvas, chart, measure ?? ChartWords.Value, names));
    }

    private static JsonObject Draw(ChartCanvas canvas, ControlChart chart, LocalizedText measure, ValueList<string>? labels)
    {
        List<string> kinds = [.. Enum.GetValues<Variation>().Select(v => canvas.Text(LocalizedText.Of(v)))];
        List<JsonObject> rows = [];
        foreach (var point in chart)
        {
            rows.Add(new()
            {
                ["at"] = point.Index,
                ["label"] = labels?[point.Index] ?? InvariantText.Format(point.Index),
                ["value"] = point.Value,
                ["centre"] = point.Centre,
                ["lower"] = point.Lower,
                ["upper"] = point.Upper,
                ["phase"] = point.Phase,
                ["kind"] = kinds[(int)point.Variation],
                ["used"] = !point.IsExcluded,
                ["signal"] = canvas.Join(point.Signals.Select(s => s.Rule.Text).Distinct()),
            });
        }

        var colours = canvas.Colours;
        string[] series = [colours.Neutral, colours.Good, colours.Bad, colours.Warning, colours.Series[3]];
        List<JsonNode?> layers =
        [
            Limit("lower", true), Limit("upper", true), Limit("centre", false),
            ChartCanvas.Layer(
                ChartCanvas.Mark(
                    "line", ("color", colours.Neutral), ("strokeWidth", 1.5), ("invalid", "break-paths-show-domains")),
                Position("value")),
        ];
        foreach (var phase in chart.Phases.Skip(1))
        {
            layers.Add(ChartCanvas.Line("x", phase.Start - 0.5, colours.Text));
        }

        if (chart.Options.Target is { } target)
        {
            layers.Add(ChartCanvas.Line("y", target, colours.Warning));
        }

        var points = Position("value");
        var used = chart.Select(p => (int)p.Variation).Distinct().Order().ToList();
        List<string> names = [.. used.Select(k => kinds[k])], hues = [.. used.Select(k => series[k])];
        points["color"] = canvas.Colour("kind", null, names, hues);
        points["shape"] = ChartCanvas.Shapes("kind", names, [.. used.Select(k => Shapes[k])]);
        points["tooltip"] = canvas.Tooltip(
            ("label", Point, null), ("value", measure, ".4~g"), ("centre", Centre, ".4~g"), ("lower", Lower, ".4~g"),
            ("upper", Upper, ".4~g"), ("signal", Signal, null));
        layers.Add(Points(true, ("color", null), points));
        if (chart.Any(p => p.IsExcluded))
        {
            layers.Add(Points(false, ("color", colours.Text), Position("value")));
        }

        return new() { ["data"] = ChartCanvas.Data(ChartCanvas.Rows(rows)), ["layer"] = new JsonArray([.. layers]) };

        JsonObject Points(bool used, (string, JsonNode?) colour, JsonObject encoding)
        {
            var layer = ChartCanvas.Layer(
                ChartCanvas.Mark("point", ("filled", used), ("size", 70), ("opacity", 1), colour), encoding);
            layer["transform"] = new JsonArray(new JsonObject { ["filter"] = used ? "datum.used" : "!datum.used" });
            return layer;
        }

        JsonObject Limit(string field, bool isDashed)
        {
            var encoding = Position(field);
            encoding["detail"] = ChartCanvas.Field("phase");
            return ChartCanvas.Layer(
                ChartCanvas.Mark(
                    "line", ("interpolate", "step"), ("color", isDashed ? colours.Bad : colours.Text), ("strokeWidth", 1),
                    ("strokeDash", isDashed ? new JsonArray(4, 3) : null)),
                encoding);
        }

        JsonObject Position(string field)
        {
            var x = canvas.Number("at", null, (-0.5, chart.Count - 0.5));
            x["axis"] = new JsonObject
            {
                ["labelExpr"] = labels is null ? "datum.value" : $"{ChartCanvas.LabelsOf(labels)}[datum.value]",
                ["tickMinStep"] = 1,
                ["grid"] = false,
                ["labelOverlap"] = true,
                ["title"] = labels is null ? canvas.Text(Point) : null,
            };
            return new() { ["x"] = x, ["y"] = canvas.Number(field, measure) };
        }
    }

    private static string Name(ChartKind kind) => kind switch
    {
        ChartKind.UPrime => "u′",
        ChartKind.PPrime => "p′",
        ChartKind.IPrime => "I′",
        ChartKind.XBar => "X̄",
        ChartKind.MovingRange => "mR",
        ChartKind.Ewma => "EWMA",
        ChartKind.C or ChartKind.Np or ChartKind.U or ChartKind.P or ChartKind.G or ChartKind.T =>
            kind.ToString().ToLowerInvariant(),
        _ => kind.ToString(),
    };

    private static LocalizedText Describe(ControlChart chart, LocalizedText title, ValueList<string>? labels)
    {
        var marked = chart.Where(p => p.Signals.Count > 0)
            .Select(p => labels?[p.Index] ?? InvariantText.Format(p.Index)).ToList();
        var (count, phases) = (InvariantText.Format(chart.Count), InvariantText.Format(chart.Phases.Count));
        var names = ChartWords.Names(marked);
        return marked.Count == 0
            ? new(
                $"{title.English}. {count} points in {InvariantText.Count(chart.Phases.Count, "phase")}, no signal.",
                $"{title.Chinese}。共 {count} 个点，{phases} 个阶段，没有异常信号。")
            : new(
                $"{title.English}. {count} points in {InvariantText.Count(chart.Phases.Count, "phase")}; signals at "
                    + $"{names.English}.",
                $"{title.Chinese}。共 {count} 个点，{phases} 个阶段；异常信号出现在：{names.Chinese}。");
    }
}
