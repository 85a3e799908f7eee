using System.Text.Json.Nodes;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of Kano categories.</summary>
public static class KanoCharts
{
    private static readonly LocalizedText Title = new("Kano map of features", "功能的卡诺图");
    private static readonly LocalizedText Better = new("Better: satisfied when present", "有此功能时的满意系数");
    private static readonly LocalizedText Worse = new("Worse: dissatisfied when absent", "无此功能时的不满意系数");
    private static readonly LocalizedText Category = new("Category", "卡诺类别");

    // In the order of KanoCategory.
    private static readonly string[] Shapes = ["square", "circle", "triangle-up", "diamond", "triangle-down", "cross"];

    /// <summary>
    /// Draws features by the satisfaction coefficients of Berger et al. (1993): how many would be satisfied with the feature
    /// (better, upwards) and how many dissatisfied without it (worse, to the right, drawn without its sign). Colour and shape are
    /// the category.
    /// </summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>The chart. Features without coefficients are left out and counted in the description.</returns>
    public static Chart Chart(this KanoAnalysis analysis)
    {
        Guard.Against.Null(analysis);
        Charts.Chart.CheckMarks(analysis.Items.Count, "features", nameof(analysis));
        ValueList<KanoItem> drawn =
            [.. analysis.Items.Where(i => i is { Better.Value: not null, Worse.Value: not null, Category: not null })];
        return new(Title, Describe(analysis, drawn), canvas => Draw(canvas, drawn));
    }

    private static JsonObject Draw(ChartCanvas canvas, ValueList<KanoItem> items)
    {
        List<string> names = [.. Enum.GetValues<KanoCategory>().Select(c => canvas.Text(LocalizedText.Of(c)))];
        var rows = items.Select(i => new JsonObject
        {
            ["name"] = i.Name,
            ["better"] = i.Better.Value,
            ["worse"] = Math.Abs(i.Worse.Value!.Value),
            ["category"] = names[(int)i.Category!.Value],
        });
        var position = () => new JsonObject
        {
            ["x"] = canvas.Number("worse", Worse, (0, 1)),
            ["y"] = canvas.Number("better", Better, (0, 1)),
        };
        var points = position();
        var used = items.Select(i => (int)i.Category!.Value).Distinct().Order().ToList();
        List<string> kinds = [.. used.Select(k => names[k])];
        points["color"] = canvas.Colour("category", null, kinds, [.. used.Select(k => canvas.Colours.Series[k])]);
        points["shape"] = ChartCanvas.Shapes("category", kinds, [.. used.Select(k => Shapes[k])]);
        points["tooltip"] = canvas.Tooltip(
            ("name", ChartWords.Name, null), ("better", Better, ".2f"), ("worse", Worse, ".2f"), ("category", Category, null));
        var labels = position();
        labels["text"] = ChartCanvas.Field("name");
        return new()
        {
            ["data"] = ChartCanvas.Data(ChartCanvas.Rows(rows)),
            ["height"] = 380,
            ["layer"] = new JsonArray(
                ChartCanvas.Line("x", 0.5, canvas.Colours.Neutral),
                ChartCanvas.Line("y", 0.5, canvas.Colours.Neutral),
                ChartCanvas.Layer(ChartCanvas.Mark("point", ("filled", true), ("size", 90), ("opacity", 1)), points),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("text", ("align", "left"), ("dx", 8), ("dy", -6), ("limit", 150)), labels)),
        };
    }

    private static LocalizedText Describe(KanoAnalysis analysis, ValueList<KanoItem> drawn)
    {
        var groups = drawn.GroupBy(i => LocalizedText.Of(i.Category!.Value)).ToList();
        var english = groups.Select(g => $"{g.Key.English}: {ChartWords.Names(g.Select(i => i.Name)).English}.");
        var chinese = groups.Select(g => $"{g.Key.Chinese}：{ChartWords.Names(g.Select(i => i.Name)).Chinese}。");
        var left = analysis.Items.Count - drawn.Count;
        var (without, missing) = left == 0
            ? ("", "")
            : ($" {InvariantText.Count(left, "feature")} without coefficients.", $"另有 {InvariantText.Format(left)} 项没有系数。");
        return new(
            $"{Title.English}. {string.Join(' ', english)}{without}".TrimEnd(),
            $"{Title.Chinese}。{string.Concat(chinese)}{missing}");
    }
}
