using System.Text.Json.Nodes;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of service processes.</summary>
public static class ProcessCharts
{
    private const int ColumnWidth = 164;
    private const int RowHeight = 66;

    // A box of 136 by 46 pixels, with room for three lines of text.
    private const string Box = "M-1,-0.34H1V0.34H-1Z";
    private const int BoxSize = 136 * 136;

    private static readonly LocalizedText Step = new("Step", "步骤");
    private static readonly LocalizedText LaneTitle = new("Lane", "泳道");
    private static readonly LocalizedText Owner = new("Owner", "责任人");
    private static readonly LocalizedText Standard = new("Standard", "服务标准");
    private static readonly LocalizedText Fails = new("Fail points", "失误点");

    /// <summary>
    /// Draws a process as a service blueprint: a lane for each side of the service, the lines of interaction, of visibility and
    /// of
    /// internal interaction between them, a box for each step, and an arrow for each edge. Fail points have a thick border, wait
    /// points a dashed one.
    /// </summary>
    /// <param name="process">The process.</param>
    /// <returns>The chart, whose width follows from the number of steps in a row.</returns>
    public static Chart Chart(this ServiceProcess process)
    {
        Guard.Against.Null(process);
        LocalizedText title = new($"{process.Name.English}: service blueprint", $"{process.Name.Chinese}：服务蓝图");
        var fails = process.Steps.Count(s => s.FailPoints.Count > 0);
        var (steps, failing) = (InvariantText.Format(process.Steps.Count), InvariantText.Format(fails));
        LocalizedText description = new(
            $"{title.English}. {InvariantText.Count(process.Steps.Count, "step")}, {failing} of them with fail points.",
            $"{title.Chinese}。共 {steps} 个步骤，其中 {failing} 个有失误点。");
        return new(title, description, canvas => Draw(canvas, process));
    }

    private static JsonObject Draw(ChartCanvas canvas, ServiceProcess process)
    {
        var positions = BlueprintLayout.Place(process);
        var (columns, rows) = (positions.Columns, positions.Rows);
        var colours = canvas.Colours;
        var steps = process.Steps.Select((s, i) => new JsonObject
        {
            ["x"] = positions.Steps[i].Column,
            ["y"] = positions.Steps[i].Row,
            ["name"] = canvas.Text(s.Name),
            ["lines"] = ChartCanvas.Strings(ChartWords.Wrap(canvas.Text(s.Name), 22, 3)),
            ["lane"] = canvas.Text(LocalizedText.Of(s.Lane)),
            ["owner"] = s.Owner,
            ["standard"] = s.Standard,
            ["fails"] = string.Join("; ", s.FailPoints.Select(f => canvas.Text(f.Failure))),
            ["isFail"] = s.FailPoints.Count > 0,
            ["isWait"] = s.IsWaitPoint,
        });
        var codes = process.Steps.Select((s, i) => (s.Code, i)).ToDictionary(s => s.Code, s => s.i, StringComparer.Ordinal);
        var edges = process.Edges.Select(e =>
            (From: positions.Steps[codes[e.From]], To: positions.Steps[codes[e.To]], e.Condition));
        var arrows = edges.Select(e => new JsonObject
        {
            ["x"] = (double)e.From.Column,
            ["y"] = e.From.Row,
            ["x2"] = (double)e.To.Column,
            ["y2"] = e.To.Row,
            ["headX"] = (e.From.Column + e.To.Column) / 2.0,
            ["headY"] = (e.From.Row + e.To.Row) / 2.0,
            ["condition"] = e.Condition is null ? "" : canvas.Text(e.Condition),
        });
        var lanes = positions.Lanes.Select(l => new JsonObject
        {
            ["top"] = l.First - 0.5,
            ["bottom"] = l.First + l.Count - 0.5,
            ["middle"] = l.First + ((l.Count - 1) / 2.0),
            ["lane"] = canvas.Text(LocalizedText.Of(l.Lane)),
            ["shade"] = l.Lane is ProcessLane.Backstage or ProcessLane.Support,
        });
        (double, double) across = (-0.6, columns - 0.4), down = (-0.5, rows - 0.5);
        return new()
        {
            ["width"] = columns * ColumnWidth,
            ["height"] = rows * RowHeight,
            ["data"] = ChartCanvas.Data(ChartCanvas.Rows(steps)),
            ["layer"] = new JsonArray(
                ChartCanvas.Layer(
                    ChartCanvas.Mark("rect", ("stroke", colours.Neutral), ("strokeDash", new JsonArray(6, 4)), ("opacity", 0.5)),
                    new()
                    {
                        ["y"] = Down("top"),
                        ["y2"] = ChartCanvas.Field("bottom"),
                        ["color"] = new JsonObject
                        {
                            ["condition"] = new JsonObject { ["test"] = "datum.shade", ["value"] = colours.Grid },
                            ["value"] = colours.Background,
                        },
                    },
                    ChartCanvas.Rows(lanes)),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("text", ("align", "right"), ("fontWeight", "bold"), ("limit", 170)),
                    new() { ["x"] = ChartCanvas.Value(-8), ["y"] = Down("middle"), ["text"] = ChartCanvas.Field("lane") },
                    ChartCanvas.Rows(lanes)),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("rule", ("color", colours.Neutral), ("strokeWidth", 1.5)),
                    new()
                    {
                        ["x"] = Across("x"),
                        ["y"] = Down("y"),
                        ["x2"] = ChartCanvas.Field("x2"),
                        ["y2"] = ChartCanvas.Field("y2"),
                    },
                    ChartCanvas.Rows(arrows)),
                ChartCanvas.Layer(
                    ChartCanvas.Mark(
                        "point", ("shape", "triangle"), ("filled", true), ("size", 90), ("opacity", 1),
                        ("color", colours.Neutral),
                        ("angle", new JsonObject
                        {
                            ["expr"] = $"atan2((datum.x2 - datum.x) * {ColumnWidth}, (datum.y - datum.y2) * {RowHeight}) * "
                                + $"180 / PI",
                        })),
                    new()
                    {
                        ["x"] = Across("headX"),
                        ["y"] = Down("headY"),
                        ["tooltip"] = canvas.Tooltip(("condition", new("Condition", "条件"), null)),
                    },
                    ChartCanvas.Rows(arrows)),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("point", ("shape", Box), ("size", BoxSize), ("filled", true), ("fill", colours.Background),
                        ("opacity", 1)),
                    new()
                    {
                        ["x"] = Across("x"),
                        ["y"] = Down("y"),
                        ["stroke"] = Either("datum.isFail", colours.Bad, colours.Neutral),
                        ["strokeWidth"] = Either("datum.isFail", 3, 1.5),
                        ["strokeDash"] = Either("datum.isWait", new JsonArray(5, 3), new JsonArray(1, 0)),
                        ["tooltip"] = canvas.Tooltip(
                            ("name", Step, null), ("lane", LaneTitle, null), ("owner", Owner, null), ("standard", Standard, null),
                            ("fails", Fails, null)),
                    }),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("text", ("limit", 132), ("lineHeight", 13), ("baseline", "middle"),
                        ("dy", new JsonObject { ["expr"] = "-6.5 * (length(datum.lines) - 1)" })),
                    new() { ["x"] = Across("x"), ["y"] = Down("y"), ["text"] = ChartCanvas.Field("lines") })),
        };

        JsonObject Across(string field) => Hidden(canvas.Number(field, null, across));

        JsonObject Down(string field)
        {
            var axis = Hidden(canvas.Number(field, null, down));
            axis["scale"]!["reverse"] = true;
            return axis;
        }

        static JsonObject Hidden(JsonObject channel)
        {
            channel["axis"] = null;
            return channel;
        }

        static JsonObject Either(string test, JsonNode then, JsonNode otherwise) => new()
        {
            ["condition"] = new JsonObject { ["test"] = test, ["value"] = then },
            ["value"] = otherwise,
        };
    }
}
