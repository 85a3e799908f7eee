using System.Text.Json.Nodes;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of zones of tolerance.</summary>
public static class ZoneCharts
{
    private static readonly LocalizedText Mean = new("Mean rating, in points of the scale", "平均评分（评分点）");
    private static readonly LocalizedText Minimum = LocalizedText.Of(AnswerKind.Minimum);
    private static readonly LocalizedText Desired = LocalizedText.Of(AnswerKind.Desired);

    /// <summary>
    /// Draws the zone of tolerance of each dimension as a bar from the minimum to the desired level, and the perception as a
    /// point
    /// with its confidence interval.
    /// </summary>
    /// <param name="zone">The zones.</param>
    /// <returns>The chart.</returns>
    public static Chart Chart(this ZoneOfTolerance zone) =>
        Create(Guard.Against.Null(zone), zone.Dimensions, new("Zone of tolerance by dimension", "各维度的容忍区间"));

    /// <summary>Draws the zone of tolerance of each item, as <see cref="Chart(ZoneOfTolerance)"/> does for dimensions.</summary>
    /// <param name="zone">The zones.</param>
    /// <returns>The chart.</returns>
    public static Chart ItemChart(this ZoneOfTolerance zone) =>
        Create(Guard.Against.Null(zone), zone.Items, new("Zone of tolerance by item", "各题项的容忍区间"));

    private static Chart Create(ZoneOfTolerance zone, NamedList<ZoneScore> scores, LocalizedText title)
    {
        Charts.Chart.CheckMarks(scores.Count, "items", nameof(zone));
        return new(title, Describe(title, scores), canvas => Draw(canvas, zone, scores));
    }

    private static JsonObject Draw(ChartCanvas canvas, ZoneOfTolerance zone, IReadOnlyList<ZoneScore> scores)
    {
        var scale = zone.Adequacy.Summary.Instrument.Scale;
        (double, double) domain = (scale.Minimum, scale.Maximum);
        var names = ChartWords.Labels(scores.Select(s => (s.Id, s.Name)));
        var rows = scores.Select((s, i) => new JsonObject
        {
            ["name"] = names[i],
            ["minimum"] = s.Minimum.Mean,
            ["desired"] = s.Desired.Mean,
            ["perception"] = s.Perception.Mean,
            ["lower"] = s.Perception.Interval?.Lower,
            ["upper"] = s.Perception.Interval?.Upper,
            ["n"] = s.Count,
        });
        var tooltip = () => canvas.Tooltip(
            ("name", ChartWords.Name, null), ("minimum", Minimum, ".2f"),
            ("perception", LocalizedText.Of(AnswerKind.Perception), ".2f"),
            ("desired", Desired, ".2f"), ("n", ChartWords.N, ",d"));
        JsonObject colour = new()
        {
            ["condition"] = new JsonObject
            {
                ["test"] = "datum.perception < datum.minimum || datum.perception > datum.desired",
                ["value"] = canvas.Colours.Bad,
            },
            ["value"] = canvas.Colours.Good,
        };
        JsonObject shape = new()
        {
            ["condition"] = new JsonObject { ["test"] = "datum.perception < datum.minimum", ["value"] = "triangle-down" },
            ["value"] = "circle",
        };
        return new()
        {
            ["data"] = ChartCanvas.Data(ChartCanvas.Rows(rows)),
            ["height"] = ChartCanvas.HeightOf(names.Count, 30),
            ["encoding"] = new JsonObject { ["y"] = canvas.Category("name", null, names) },
            ["layer"] = new JsonArray(
                ChartCanvas.Layer(
                    ChartCanvas.Mark("bar", ("size", 16), ("color", canvas.Colours.Band)),
                    new()
                    {
                        ["x"] = canvas.Number("minimum", Mean, domain),
                        ["x2"] = ChartCanvas.Field("desired"),
                        ["tooltip"] = tooltip(),
                    }),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("rule", ("color", canvas.Colours.Text), ("strokeWidth", 1.5)),
                    new() { ["x"] = canvas.Number("lower", Mean, domain), ["x2"] = ChartCanvas.Field("upper") }),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("point", ("filled", true), ("size", 80), ("opacity", 1)),
                    new()
                    {
                        ["x"] = canvas.Number("perception", Mean, domain),
                        ["color"] = colour,
                        ["shape"] = shape,
                        ["tooltip"] = tooltip(),
                    })),
        };
    }

    private static LocalizedText Describe(LocalizedText title, NamedList<ZoneScore> scores)
    {
        var below = scores.Where(s => s.Perception.Mean < s.Minimum.Mean).Select(s => s.Name).ToList();
        var names = ChartWords.Names(below);
        var within = scores.Count(s => s.Perception.Mean >= s.Minimum.Mean && s.Perception.Mean <= s.Desired.Mean);
        var (all, inside) = (InvariantText.Format(scores.Count), InvariantText.Format(within));
        return below.Count == 0
            ? new(
                $"{title.English}. Perception is within the zone for {inside} of {all}, and below it for none.",
                $"{title.Chinese}。{all} 项中有 {inside} 项的感知在区间内，没有低于区间的。")
            : new(
                $"{title.English}. Perception is within the zone for {inside} of {all}, and below it for {names.English}.",
                $"{title.Chinese}。{all} 项中有 {inside} 项的感知在区间内；低于区间的有 {names.Chinese}。");
    }
}
