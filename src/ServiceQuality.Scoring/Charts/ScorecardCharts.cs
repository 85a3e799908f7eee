using System.Text.Json.Nodes;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of scorecards.</summary>
public static class ScorecardCharts
{
    private static readonly LocalizedText Points = new("Points, from 0 to 100", "得分（0 至 100）");
    private static readonly LocalizedText Indicator = new("Indicator", "指标");
    private static readonly LocalizedText Unit = new("Unit", "部门");
    private static readonly LocalizedText Lost = new("Points of the score lost", "总分中失去的分数");

    /// <summary>
    /// Draws the points of each unit and indicator as a heat map with the points written in the cells; the last column is the
    /// score.
    /// </summary>
    /// <param name="report">The scores.</param>
    /// <param name="period">The period; null means results without one.</param>
    /// <returns>The chart. A cell without points is empty.</returns>
    /// <exception cref="ArgumentException">
    /// There are no results of the period, or more than <see cref="Charts.Chart.MaxMarks"/> cells.
    /// </exception>
    public static Chart HeatMap(this ScorecardReport report, string? period)
    {
        Guard.Against.Null(report);
        ValueList<ScorecardResult> results = [.. report.Results.Where(r => r.Period == period)];
        Guard.Against.Invalid(
            results.Count == 0,
            $"There are no results of {period ?? "no period"}; allowed are {InvariantText.Join(
                report.Results.Select(r => r.Period ?? "null").Distinct(StringComparer.Ordinal))}.",
            nameof(period));
        Charts.Chart.CheckMarks((long)results.Count * (report.Card.Items.Count + 1), "cells", nameof(report));
        var name = report.Card.Name;
        LocalizedText title = period is null ? name : new($"{name.English}, {period}", $"{name.Chinese}，{period}");
        return new(title, Describe(title, results), canvas => Draw(canvas, report, results));
    }

    private static JsonObject Draw(ChartCanvas canvas, ScorecardReport report, ValueList<ScorecardResult> results)
    {
        var score = canvas.Text(new("Score", "总分"));
        List<string> columns = [.. report.Card.Items.Select(i => i.Indicator), score];
        var all = canvas.Text(new("All", "全部"));
        List<JsonObject> rows = [];
        foreach (var result in results)
        {
            var unit = result.Unit ?? all;
            foreach (var part in result.Contributions)
            {
                Add(unit, part.Item.Indicator, part.Points, part.Points is null ? null : part.Lost);
            }

            Add(unit, score, result.Score, result.Score is { } value ? 100 - value : null);
        }

        var x = canvas.Category("indicator", null, columns);
        x["axis"] = new JsonObject { ["labelAngle"] = -40, ["labelLimit"] = 160, ["orient"] = "top" };
        return new()
        {
            ["data"] = ChartCanvas.Data(ChartCanvas.Rows(rows)),
            ["height"] = ChartCanvas.HeightOf(results.Select(r => r.Unit).Distinct(StringComparer.Ordinal).Count(), 28),
            ["encoding"] =
                new JsonObject { ["x"] = x, ["y"] = canvas.Category("unit", null, results.Select(r => r.Unit ?? all)) },
            ["layer"] = new JsonArray(
                ChartCanvas.Layer(
                    ChartCanvas.Mark("rect", ("stroke", canvas.Colours.Background), ("strokeWidth", 2)),
                    new()
                    {
                        ["color"] = new JsonObject
                        {
                            ["field"] = "points",
                            ["type"] = "quantitative",
                            ["title"] = canvas.Text(Points),
                            ["scale"] = new JsonObject { ["domain"] = new JsonArray(0, 50, 100), ["range"] = ChartCanvas.Heat() },
                            ["legend"] = new JsonObject { ["orient"] = "bottom", ["gradientLength"] = 200 },
                        },
                        ["tooltip"] = canvas.Tooltip(
                            ("unit", Unit, null), ("indicator", Indicator, null), ("points", Points, ".1f"),
                            ("lost", Lost, ".2f")),
                    }),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("text"),
                    new()
                    {
                        ["text"] = new JsonObject { ["field"] = "points", ["format"] = ".0f", ["type"] = "quantitative" },
                        ["color"] = ChartCanvas.Value("#1f2328"),
                    })),
        };

        void Add(string unit, string indicator, double? points, double? lost)
        {
            if (points is not null)
            {
                rows.Add(new() { ["unit"] = unit, ["indicator"] = indicator, ["points"] = points, ["lost"] = lost });
            }
        }
    }

    private static LocalizedText Describe(LocalizedText title, ValueList<ScorecardResult> results)
    {
        var known = results.Where(r => r.Score is not null).OrderBy(r => r.Score).ToList();
        if (known.Count == 0)
        {
            return new($"{title.English}. There is no score.", $"{title.Chinese}。没有总分。");
        }

        string low = Name(known[0]), high = Name(known[^1]);
        return new($"{title.English}. Lowest score: {low}. Highest: {high}.", $"{title.Chinese}。最低总分：{low}。最高：{high}。");

        static string Name(ScorecardResult result) =>
            $"{InvariantText.Shorten(result.Unit)} {result.Score!.Value.RoundTo(Decimals.Points)}".TrimStart();
    }
}
