using System.Text.Json.Nodes;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of a gap analysis.</summary>
public static class GapCharts
{
    private static readonly LocalizedText GapTitle = new("Gap, in points of the scale", "差距（评分点）");
    private static readonly LocalizedText MeanTitle = new("Mean rating, in points of the scale", "平均评分（评分点）");

    /// <summary>Draws the gap of each dimension as a bar from 0, with its confidence interval.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>The chart. A dimension without a gap has a name but no bar.</returns>
    public static Chart Chart(this GapAnalysis analysis) =>
        Bars(Guard.Against.Null(analysis).Dimensions, new("Gaps by dimension", "各维度的差距"), ChartWords.Dimension);

    /// <summary>Draws the gap of each item as a bar from 0, with its confidence interval.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>The chart.</returns>
    public static Chart ItemChart(this GapAnalysis analysis) =>
        Bars(Guard.Against.Null(analysis).Items, new("Gaps by item", "各题项的差距"), ChartWords.Item);

    /// <summary>
    /// Draws the profile of the dimensions: the mean reference (such as the expectation) and the mean perception of each, joined
    /// by a line whose length is the gap.
    /// </summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>The chart.</returns>
    public static Chart ProfileChart(this GapAnalysis analysis)
    {
        Guard.Against.Null(analysis);
        var reference = LocalizedText.Of(analysis.Summary.Reference);
        LocalizedText title =
            new($"Perception and {reference.English} by dimension", $"各维度的感知与{reference.Chinese}");
        return new(title, Describe(title, analysis.Dimensions), canvas => DrawProfile(canvas, analysis, reference));
    }

    private static Chart Bars(NamedList<GapScore> scores, LocalizedText title, LocalizedText what)
    {
        Charts.Chart.CheckMarks(scores.Count, "items", nameof(scores));
        return new(title, Describe(title, scores), canvas => DrawBars(canvas, scores, what));
    }

    private static JsonObject DrawBars(ChartCanvas canvas, NamedList<GapScore> scores, LocalizedText what)
    {
        var tooltip = () => canvas.Tooltip(
            ("name", what, null), ("gap", GapTitle, ".2f"), ("lower", ChartWords.Lower, ".2f"),
            ("upper", ChartWords.Upper, ".2f"),
            ("n", ChartWords.N, ",d"));
        var names = ChartWords.Labels(scores.Select(s => (s.Id, s.Name)));
        var y = () => canvas.Category("name", null, names);
        var rows = scores.Select((s, i) => new JsonObject
        {
            ["name"] = names[i],
            ["gap"] = s.Gap.Mean,
            ["lower"] = s.Gap.Interval?.Lower,
            ["upper"] = s.Gap.Interval?.Upper,
            ["n"] = s.Gap.N,
        });
        JsonObject colour = new()
        {
            ["condition"] = new JsonObject { ["test"] = "datum.gap < 0", ["value"] = canvas.Colours.Bad },
            ["value"] = canvas.Colours.Good,
        };
        return new()
        {
            ["data"] = ChartCanvas.Data(ChartCanvas.Rows(rows)),
            ["height"] = ChartCanvas.HeightOf(scores.Count, 26),
            ["layer"] = new JsonArray(
                ChartCanvas.Layer(
                    ChartCanvas.Mark("bar", ("size", 14)),
                    new()
                    {
                        ["y"] = y(),
                        ["x"] = canvas.Number("gap", GapTitle, hasZero: true),
                        ["color"] = colour,
                        ["tooltip"] = tooltip(),
                    }),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("rule", ("color", canvas.Colours.Text), ("strokeWidth", 1.5)),
                    new()
                    {
                        ["y"] = y(),
                        ["x"] = canvas.Number("lower", GapTitle, hasZero: true),
                        ["x2"] = ChartCanvas.Field("upper"),
                        ["tooltip"] = tooltip(),
                    }),
                ChartCanvas.Line("x", 0, canvas.Colours.Neutral, isDashed: false)),
        };
    }

    private static JsonObject DrawProfile(ChartCanvas canvas, GapAnalysis analysis, LocalizedText reference)
    {
        var (from, to) = (canvas.Text(reference), canvas.Text(LocalizedText.Of(AnswerKind.Perception)));
        List<JsonObject> points = [], joints = [];
        var names = ChartWords.Labels(analysis.Dimensions.Select(d => (d.Id, d.Name)));
        foreach (var (score, name) in analysis.Dimensions.Zip(names))
        {
            joints.Add(new() { ["name"] = name, ["from"] = score.Expectation.Mean, ["to"] = score.Perception.Mean });
            Add(name, from, score.Expectation);
            Add(name, to, score.Perception);
        }

        var scale = analysis.Summary.Instrument.Scale;
        (double, double) domain = (scale.Minimum, scale.Maximum);
        var colour = canvas.Colour("kind", null, [from, to], [canvas.Colours.Neutral, canvas.Colours.Good]);
        return new()
        {
            ["height"] = ChartCanvas.HeightOf(names.Count, 30),
            ["layer"] = new JsonArray(
                ChartCanvas.Layer(
                    ChartCanvas.Mark("rule", ("color", canvas.Colours.Neutral), ("strokeWidth", 2)),
                    new()
                    {
                        ["y"] = canvas.Category("name", null, names),
                        ["x"] = canvas.Number("from", MeanTitle, domain),
                        ["x2"] = ChartCanvas.Field("to"),
                    },
                    ChartCanvas.Rows(joints)),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("point", ("filled", true), ("size", 90), ("opacity", 1)),
                    new()
                    {
                        ["y"] = canvas.Category("name", null, names),
                        ["x"] = canvas.Number("mean", MeanTitle, domain),
                        ["color"] = colour,
                        ["shape"] = ChartCanvas.Shapes("kind", [from, to], ["diamond", "circle"]),
                        ["tooltip"] = canvas.Tooltip(
                            ("name", ChartWords.Dimension, null), ("kind", ChartWords.Series, null), ("mean", MeanTitle, ".2f"),
                            ("n", ChartWords.N, ",d")),
                    },
                    ChartCanvas.Rows(points))),
        };

        void Add(string name, string kind, MeanEstimate mean) =>
            points.Add(new() { ["name"] = name, ["kind"] = kind, ["mean"] = mean.Mean, ["n"] = mean.N });
    }

    private static LocalizedText Describe(LocalizedText title, IReadOnlyList<GapScore> scores)
    {
        var known = scores.Where(s => s.Gap.Mean is not null).OrderBy(s => s.Gap.Mean).ToList();
        if (known.Count == 0)
        {
            return new($"{title.English}. There is no gap.", $"{title.Chinese}。没有可用的差距。");
        }

        string least = Gap(known[0]), most = Gap(known[^1]);
        return new(
            $"{title.English}. Lowest gap: {least}. Highest gap: {most}.",
            $"{title.Chinese}。差距最小值：{least}。差距最大值：{most}。");

        static string Gap(GapScore score) =>
            $"{InvariantText.Shorten(score.Name)} {score.Gap.Mean!.Value.RoundTo(Decimals.Rating)}";
    }
}
