using System.Text.Json.Nodes;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of attainment.</summary>
public static class AttainmentCharts
{
    private static readonly LocalizedText Met = new("Share met of decided targets", "达成率（占已判定的目标）");
    private static readonly LocalizedText Decided = new("Decided targets", "已判定的目标数");

    /// <summary>
    /// Draws the share of targets met in each period as a line with its Wilson interval as a band, one line for each key without
    /// its
    /// period, such as a target and priority.
    /// </summary>
    /// <param name="attainment">Attainment with periods among the keys of its plan.</param>
    /// <param name="objective">The share promised, drawn as a dashed line; null draws none.</param>
    /// <returns>The chart. Periods in which nothing was decided have no point.</returns>
    /// <exception cref="ArgumentException">
    /// The plan has no periods, or there are more than <see cref="Charts.Chart.MaxMarks"/> rows.
    /// </exception>
    public static Chart TrendChart(this Attainment attainment, Proportion? objective = null)
    {
        Guard.Against.Null(attainment);
        Guard.Against.Invalid(
            !attainment.Plan.Keys.HasFlag(AttainmentKeys.Period),
            "The plan counts without periods; a trend needs them, as AttainmentPlan.PerPeriod gives.",
            nameof(attainment));
        Charts.Chart.CheckMarks(attainment.Rows.Count, "rows", nameof(attainment));
        ValueList<AttainmentRow> rows = [.. attainment.Rows.Where(r => r.Key.Period is not null && r.Decided > 0)];
        LocalizedText title = new("Attainment by period", "各时段的达成率");
        return new(title, Describe(title, rows), canvas => Draw(canvas, rows, objective));
    }

    private static JsonObject Draw(ChartCanvas canvas, ValueList<AttainmentRow> rows, Proportion? objective)
    {
        List<string> names = [.. rows.Select(r => NameOf(canvas, r)).Distinct(StringComparer.Ordinal)];
        List<string> periods = [.. rows.Select(r => r.Key.Period!.Value).Distinct().Order().Select(p => p.ToString())];
        var data = rows.Select(r => new JsonObject
        {
            ["period"] = r.Key.Period!.Value.ToString(),
            ["series"] = NameOf(canvas, r),
            ["share"] = r.MetOfDecided.Value,
            ["lower"] = r.MetOfDecided.Interval?.Lower,
            ["upper"] = r.MetOfDecided.Interval?.Upper,
            ["n"] = r.Decided,
        });
        var x = () => new JsonObject
        {
            ["field"] = "period",
            ["type"] = "ordinal",
            ["title"] = canvas.Text(ChartWords.Period),
            ["sort"] = ChartCanvas.Strings(periods),
            ["axis"] = new JsonObject { ["labelAngle"] = 0, ["labelOverlap"] = true },
            ["scale"] = new JsonObject { ["type"] = "point", ["padding"] = 0.3 },
        };
        List<JsonNode?> layers =
        [
            // The legend is that of the first layer.
            ChartCanvas.Layer(
                ChartCanvas.Mark("line", ("point", new JsonObject { ["size"] = 50 })),
                new()
                {
                    ["x"] = x(),
                    ["y"] = canvas.Share("share", Met, isWhole: false),
                    ["color"] = canvas.Colour("series", ChartWords.Series, names),
                    ["strokeDash"] = ChartCanvas.Dashes("series", names),
                    ["tooltip"] = canvas.Tooltip(
                        ("series", ChartWords.Target, null), ("period", ChartWords.Period, null), ("share", Met, ".1%"),
                        ("lower", ChartWords.Lower, ".1%"), ("upper", ChartWords.Upper, ".1%"), ("n", Decided, ",d")),
                }),
            ChartCanvas.Layer(
                ChartCanvas.Mark("area", ("opacity", 0.18)),
                new()
                {
                    ["x"] = x(),
                    ["y"] = canvas.Share("lower", Met, isWhole: false),
                    ["y2"] = ChartCanvas.Field("upper"),
                    ["color"] = canvas.Colour("series", ChartWords.Series, names),
                }),
        ];
        if (objective is { } promised)
        {
            layers.Add(ChartCanvas.Line("y", promised.Fraction, canvas.Colours.Warning));
        }

        return new() { ["data"] = ChartCanvas.Data(ChartCanvas.Rows(data)), ["layer"] = new JsonArray([.. layers]) };
    }

    private static string NameOf(ChartCanvas canvas, AttainmentRow row)
    {
        var key = row.Key.Coarser(AttainmentKeys.Target | AttainmentKeys.Priority | AttainmentKeys.Tier | AttainmentKeys.Team);
        return key.ToString() is "All" ? canvas.Text(new("All targets", "全部目标")) : canvas.Text(key.Text());
    }

    private static LocalizedText Describe(LocalizedText title, ValueList<AttainmentRow> rows)
    {
        if (rows.Count == 0)
        {
            return new($"{title.English}. Nothing is decided.", $"{title.Chinese}。没有已判定的目标。");
        }

        var ordered = rows.OrderBy(r => r.MetOfDecided.Value).ToList();
        var (low, high) = (ordered[0], ordered[^1]);
        string least = Share(low), most = Share(high);
        return new(
            $"{title.English}. Lowest: {least} ({low.Key}); highest: {most} ({high.Key}).",
            $"{title.Chinese}。最低：{least}（{low.Key.Text().Chinese}）；最高：{most}（{high.Key.Text().Chinese}）。");

        static string Share(AttainmentRow row) => InvariantText.Format(row.Share!.Value);
    }
}
