using System.Text.Json.Nodes;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of rankings.</summary>
public static class ParetoCharts
{
    private static readonly LocalizedText Title = new("Causes, the most frequent first", "原因排序（帕累托图）");
    private static readonly LocalizedText Cumulative = new("Cumulative share", "累计占比");
    private static readonly LocalizedText Weight = new("Weight", "权重");

    /// <summary>
    /// Draws a ranking as bars, the largest first, with the line of the cumulative share on the axis at the right. Bars of the
    /// vital
    /// few (80 %) are coloured; a dashed line is at 80 %.
    /// </summary>
    /// <param name="pareto">The ranking.</param>
    /// <param name="count">How many names are drawn, from 1; the others are one last bar.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1 or above 1,000.</exception>
    public static Chart Chart(this Pareto pareto, int count = 20)
    {
        Guard.Against.Null(pareto);
        Guard.Against.OutOfRange(count is < 1 or > 1_000, count, $"Count {count} is outside [1, 1000].");
        return new(Title, Describe(pareto), canvas => Draw(canvas, pareto, count));
    }

    private static JsonObject Draw(ChartCanvas canvas, Pareto pareto, int count)
    {
        var isWeighted = pareto.Weight is not null;
        var measure = isWeighted ? Weight : ChartWords.Count;
        var vital = pareto.VitalFew().Count;
        List<JsonObject> rows =
        [
            .. pareto.Rows.Take(count).Select((r, i) => new JsonObject
            {
                ["name"] = r.Name,
                ["value"] = isWeighted ? (double)r.Weight!.Value : r.Count,
                ["cumulative"] = r.Cumulative?.Fraction,
                ["vital"] = i < vital,
            }),
        ];
        if (pareto.Rows.Count > count)
        {
            var rest = pareto.Rows.Skip(count).ToList();
            var left = InvariantText.Format(rest.Count);
            rows.Add(new()
            {
                ["name"] = canvas.Text(new($"{left} others", $"其他 {left} 项")),
                ["value"] = isWeighted ? (double)rest.Sum(r => r.Weight!.Value) : rest.Sum(r => r.Count),
                ["cumulative"] = rest[^1].Cumulative?.Fraction,
                ["vital"] = false,
            });
        }

        var names = canvas.Category("name", null, rows.Select(r => (string)r["name"]!));
        names["axis"] = new JsonObject { ["labelAngle"] = -40, ["labelLimit"] = 140 };
        var tooltip = () => canvas.Tooltip(
            ("name", ChartWords.Name, null), ("value", measure, ",.10~g"), ("cumulative", Cumulative, ".1%"));
        var share = canvas.Share("cumulative", Cumulative);
        share["axis"]!["orient"] = "right";
        share["axis"]!["grid"] = false;
        return new()
        {
            ["data"] = ChartCanvas.Data(ChartCanvas.Rows(rows)),
            ["encoding"] = new JsonObject { ["x"] = names },
            ["layer"] = new JsonArray(
                ChartCanvas.Layer(
                    ChartCanvas.Mark("bar"),
                    new()
                    {
                        ["y"] = canvas.Number("value", measure, hasZero: true),
                        ["color"] = new JsonObject
                        {
                            ["condition"] = new JsonObject { ["test"] = "datum.vital", ["value"] = canvas.Colours.Good },
                            ["value"] = canvas.Colours.Neutral,
                        },
                        ["tooltip"] = tooltip(),
                    }),
                new JsonObject
                {
                    ["layer"] = new JsonArray(
                        ChartCanvas.Layer(
                            ChartCanvas.Mark("line", ("color", canvas.Colours.Bad), ("point", new JsonObject
                            {
                                ["color"] = canvas.Colours.Bad,
                                ["size"] = 40,
                            })),
                            new() { ["y"] = share, ["tooltip"] = tooltip() }),
                        ChartCanvas.Layer(
                            ChartCanvas.Mark("rule", ("color", canvas.Colours.Neutral), ("strokeDash", new JsonArray(6, 4)),
                                ("aria", false)),
                            new()
                            {
                                ["y"] = ChartCanvas.Datum(0.8),
                                ["x"] = ChartCanvas.Value(0),
                                ["x2"] = ChartCanvas.Value("width")
                            },
                            new JsonArray(new JsonObject()))),
                }),
            ["resolve"] = new JsonObject { ["scale"] = new JsonObject { ["y"] = "independent" } },
        };
    }

    private static LocalizedText Describe(Pareto pareto)
    {
        if (pareto.Rows.Count == 0)
        {
            return new($"{Title.English}. There is none.", $"{Title.Chinese}。没有数据。");
        }

        var first = pareto.Rows[0];
        var (name, share) = (InvariantText.Shorten(first.Name), InvariantText.Format(first.Share!.Value));
        var vital = ChartWords.Names(pareto.VitalFew().Select(r => r.Name));
        return new(
            $"{Title.English}. The most frequent is {name} with {share} of all. 80 % are from: {vital.English}.",
            $"{Title.Chinese}。最多的是 {name}，占 {share}。占八成的有：{vital.Chinese}。");
    }
}
