using System.Text.Json.Nodes;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Charts;

// Draws a path model. The constructs are on an ellipse, alternately above and below, in the order of the model from left to
// right: no
// arrow between two points of an ellipse passes through a third.
internal static class PathDrawing
{
    private const int Width = 700;
    private const int Height = 420;

    // A box of 130 by 42 pixels.
    private const string Box = "M-1,-0.32H1V0.32H-1Z";
    private const int BoxWidth = 130;

    private static readonly (double, double) Extent = (-0.12, 1.12);

    // Pixels of the width and of the height for 1 on an axis.
    private static readonly (double X, double Y) Pixels = (Width / 1.24, Height / 1.24);

    internal static JsonObject Draw(ChartCanvas canvas, IndexFit fit, Func<StructuralPath, string> label)
    {
        var constructs = fit.Model.Constructs;
        var positions = constructs.Select((c, i) => (c.Name, Point: Position(i, constructs.Count)))
            .ToDictionary(c => c.Name, c => c.Point, StringComparer.Ordinal);
        var colours = canvas.Colours;
        var nodes = constructs.Select(c => new JsonObject
        {
            ["x"] = positions[c.Name].X,
            ["y"] = positions[c.Name].Y,
            ["name"] = canvas.Text(c.LocalizedName),
            ["numbers"] = Numbers(fit, c.Name),
        });
        List<JsonObject> arrows = [];
        List<(double X, double Y)> taken = [.. positions.Values];
        foreach (var path in fit.Model.Paths)
        {
            if (fit.Paths[path.From, path.To] is not { } value)
            {
                continue;
            }

            var (from, to) = (positions[path.From], positions[path.To]);
            var (text, head) = (PlaceLabel(from, to, taken), At(from, to, ShareToBox(from, to)));
            arrows.Add(new()
            {
                ["x"] = from.X,
                ["y"] = from.Y,
                ["x2"] = to.X,
                ["y2"] = to.Y,
                ["headX"] = head.X,
                ["headY"] = head.Y,
                ["textX"] = text.X,
                ["textY"] = text.Y,
                ["value"] = value,
                ["label"] = label(path),
                ["path"] = $"{path.From} → {path.To}",
            });
        }

        var tooltip = () => canvas.Tooltip(
            ("path", new("Path", "路径"), null), ("label", new("Path coefficient", "路径系数"), null));
        return new()
        {
            ["width"] = Width,
            ["height"] = Height,
            ["data"] = ChartCanvas.Data(ChartCanvas.Rows(arrows)),
            ["layer"] = new JsonArray(
                ChartCanvas.Layer(
                    ChartCanvas.Mark("rule", ("opacity", 0.85)),
                    new()
                    {
                        ["x"] = Axis("x"),
                        ["y"] = Axis("y"),
                        ["x2"] = ChartCanvas.Field("x2"),
                        ["y2"] = ChartCanvas.Field("y2"),
                        ["color"] = Sign(),
                        ["strokeWidth"] = new JsonObject
                        {
                            ["field"] = "value",
                            ["type"] = "quantitative",
                            ["scale"] = new JsonObject
                            {
                                ["domain"] = new JsonArray(-1, 0, 1),
                                ["range"] = new JsonArray(6, 1, 6)
                            },
                            ["legend"] = null,
                        },
                        ["strokeDash"] = new JsonObject
                        {
                            ["condition"] = new JsonObject { ["test"] = "datum.value < 0", ["value"] = new JsonArray(6, 4) },
                            ["value"] = new JsonArray(1, 0),
                        },
                        ["tooltip"] = tooltip(),
                    }),
                ChartCanvas.Layer(
                    ChartCanvas.Mark(
                        "point",
                        ("shape", "triangle"), ("filled", true), ("size", 160), ("opacity", 1),
                        ("angle", new JsonObject
                        {
                            ["expr"] = "atan2((datum.x2 - datum.x) * width, (datum.y2 - datum.y) * height) * 180 / PI",
                        })),
                    new() { ["x"] = Axis("headX"), ["y"] = Axis("headY"), ["color"] = Sign(), ["tooltip"] = tooltip() }),
                ChartCanvas.Layer(
                    ChartCanvas.Mark(
                        "text", ("stroke", colours.Background), ("strokeWidth", 5), ("strokeJoin", "round"),
                        ("fontWeight", "bold")),
                    Label()),
                ChartCanvas.Layer(ChartCanvas.Mark("text", ("fontWeight", "bold")), Label()),
                ChartCanvas.Layer(
                    ChartCanvas.Mark(
                        "point", ("shape", Box), ("size", BoxWidth * BoxWidth), ("filled", true), ("fill", colours.Background),
                        ("stroke", colours.Neutral), ("strokeWidth", 1.5), ("opacity", 1)),
                    new() { ["x"] = Axis("x"), ["y"] = Axis("y") },
                    ChartCanvas.Rows(nodes)),
                Caption("name", -8, "bold"),
                Caption("numbers", 9, "normal")),
        };

        JsonObject Axis(string field)
        {
            var axis = canvas.Number(field, null, Extent);
            axis["axis"] = null;
            return axis;
        }

        JsonObject Label() => new() { ["x"] = Axis("textX"), ["y"] = Axis("textY"), ["text"] = ChartCanvas.Field("label") };

        JsonObject Sign() => new()
        {
            ["condition"] = new JsonObject { ["test"] = "datum.value < 0", ["value"] = colours.Bad },
            ["value"] = colours.Good,
        };

        JsonObject Caption(string field, int dy, string weight) => ChartCanvas.Layer(
            ChartCanvas.Mark("text", ("dy", dy), ("fontWeight", weight), ("limit", BoxWidth - 6)),
            new() { ["x"] = Axis("x"), ["y"] = Axis("y"), ["text"] = ChartCanvas.Field(field) },
            ChartCanvas.Rows(nodes));
    }

    internal static JsonObject DrawWaves(
        ChartCanvas canvas, ValueList<(string Wave, Estimate Index)> waves, LocalizedText wave, LocalizedText index)
    {
        var rows = waves.Select(w => new JsonObject
        {
            ["wave"] = w.Wave,
            ["index"] = w.Index.Value,
            ["lower"] = w.Index.Interval?.Lower,
            ["upper"] = w.Index.Interval?.Upper,
            ["n"] = w.Index.N,
        });
        var x = canvas.Category("wave", wave, waves.Select(w => w.Wave));
        x["scale"]!["type"] = "point";
        x["scale"]!["padding"] = 0.3;
        x["axis"]!["labelAngle"] = 0;
        return new()
        {
            ["data"] = ChartCanvas.Data(ChartCanvas.Rows(rows)),
            ["encoding"] = new JsonObject { ["x"] = x },
            ["layer"] = new JsonArray(
                ChartCanvas.Layer(
                    ChartCanvas.Mark("rule", ("color", canvas.Colours.Neutral), ("strokeWidth", 2)),
                    new() { ["y"] = canvas.Number("lower", index), ["y2"] = ChartCanvas.Field("upper") }),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("line", ("color", canvas.Colours.Good), ("point", new JsonObject
                    {
                        ["color"] = canvas.Colours.Good,
                        ["size"] = 80,
                    })),
                    new()
                    {
                        ["y"] = canvas.Number("index", index),
                        ["tooltip"] = canvas.Tooltip(
                            ("wave", wave, null), ("index", index, ".1f"), ("lower", ChartWords.Lower, ".1f"),
                            ("upper", ChartWords.Upper, ".1f"), ("n", ChartWords.N, ",d")),
                    })),
        };
    }

    // Where on the arrow its label is farthest from boxes and other labels.
    private static (double X, double Y) PlaceLabel(
        (double X, double Y) from, (double X, double Y) to, List<(double X, double Y)> taken)
    {
        var best = Enumerable.Range(0, 9).Select(i => At(from, to, 0.3 + (0.05 * i)))
            .MaxBy(p => taken.Min(t => Math.Pow((t.X - p.X) * Pixels.X / 3, 2) + Math.Pow((t.Y - p.Y) * Pixels.Y, 2)));
        taken.Add(best);
        return best;
    }

    // How far along the arrow the border of the box at its end is, less the size of the head.
    private static double ShareToBox((double X, double Y) from, (double X, double Y) to)
    {
        var (across, down) = (Math.Abs(to.X - from.X) * Pixels.X, Math.Abs(to.Y - from.Y) * Pixels.Y);
        return Math.Max(0.5, 1 - Math.Min(((BoxWidth / 2.0) + 7) / across, ((0.16 * BoxWidth) + 7) / down));
    }

    private static (double X, double Y) At((double X, double Y) from, (double X, double Y) to, double share) =>
        (from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y)));

    private static (double X, double Y) Position(int index, int count)
    {
        var angle = count == 1 ? Math.PI / 2 : Math.PI * index / (count - 1);
        var side = index % 2 == 0 ? -1 : 1;
        return (0.5 - (0.5 * Math.Cos(angle)), 0.5 + (0.5 * side * Math.Sin(angle)));
    }

    private static string Numbers(IndexFit fit, string construct)
    {
        var index = fit.Index(construct).Value is { } value ? value.RoundTo(Decimals.Points) : "";
        var explained = fit.RSquared[construct] is { } r ? $"R² {r.RoundTo(Decimals.Rating)}" : "";
        return string.Join("  ", new[] { index, explained }.Where(t => t.Length > 0));
    }
}
