using System.Text.Json.Nodes;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Survival;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of times to an end, some of which are not known yet.</summary>
public static class SurvivalCharts
{
    // A curve is drawn where it has moved by this much: less than half a pixel.
    private const double Visible = 0.0005;

    private static readonly LocalizedText StillOpen = new("Share still open", "未结束的占比");
    private static readonly LocalizedText Ended = new("Share ended", "已结束的占比");
    private static readonly LocalizedText LastSeenOpen = new("Last seen open", "截至观察时未结束");
    private static readonly LocalizedText Outcome = new("Outcome", "结果");

    /// <summary>
    /// Draws the Kaplan-Meier curve as steps with its pointwise interval. A tick marks times at which cases were last seen open.
    /// </summary>
    /// <param name="curve">The curve.</param>
    /// <param name="time">What the times are, with their unit, such as <c>working hours to resolution</c>.</param>
    /// <returns>The chart. Steps too small to be seen are joined.</returns>
    public static Chart Chart(this KaplanMeier curve, LocalizedText time)
    {
        Guard.Against.Null(curve);
        Guard.Against.Null(time);
        LocalizedText title = new("Share of cases still open (Kaplan-Meier)", "未结束占比（Kaplan-Meier 曲线）");
        return new(title, Describe(curve, title, time), canvas => Draw(canvas, curve, time));
    }

    /// <summary>Draws the cumulative incidence of each outcome as steps with its pointwise interval.</summary>
    /// <param name="incidence">The curves.</param>
    /// <param name="time">What the times are, with their unit.</param>
    /// <param name="names">The name of an outcome; null writes its number.</param>
    /// <returns>The chart.</returns>
    public static Chart Chart(this CumulativeIncidence incidence, LocalizedText time, Func<int, LocalizedText>? names = null)
    {
        Guard.Against.Null(incidence);
        Guard.Against.Null(time);
        var name = names ?? (o => ChartWords.Same(InvariantText.Format(o)));
        LocalizedText title = new("Share of cases ended, by outcome", "各结果的累积发生率");
        var ends = incidence.Outcomes.Select(o => (Name: name(o), Last: incidence.Steps(o)[^1].Incidence)).ToList();
        LocalizedText description = new(
            $"{title.English}. At the end: "
                + $"{string.Join(", ", ends.Select(e => $"{e.Name.English} {InvariantText.Format(e.Last)}"))}.",
            $"{title.Chinese}。最终：{string.Join("，", ends.Select(e => $"{e.Name.Chinese} {InvariantText.Format(e.Last)}"))}。");
        return new(title, description, canvas => Draw(canvas, incidence, time, name));
    }

    private static JsonObject Draw(ChartCanvas canvas, KaplanMeier curve, LocalizedText time)
    {
        List<JsonObject> rows = [new() { ["time"] = 0.0, ["share"] = 1.0, ["lower"] = 1.0, ["upper"] = 1.0 }];
        List<JsonObject> open = [];
        var (drawn, ticked) = (1.0, double.NegativeInfinity);
        var width = curve.Count == 0 ? 0 : curve[curve.Count - 1].Time / 1_000;
        for (var i = 0; i < curve.Count; i++)
        {
            var step = curve[i];
            if (i == curve.Count - 1 || Math.Abs(step.Survival.Fraction - drawn) >= Visible)
            {
                drawn = step.Survival.Fraction;
                rows.Add(new()
                {
                    ["time"] = step.Time,
                    ["share"] = drawn,
                    ["lower"] = step.Interval?.Lower,
                    ["upper"] = step.Interval?.Upper,
                    ["n"] = step.AtRisk,
                });
            }

            if (step.Open > 0 && step.Time >= ticked + width)
            {
                ticked = step.Time;
                open.Add(new() { ["time"] = step.Time, ["share"] = step.Survival.Fraction, ["n"] = step.Open });
            }
        }

        var x = () => canvas.Number("time", time, hasZero: true);
        return new()
        {
            ["data"] = ChartCanvas.Data(ChartCanvas.Rows(rows)),
            ["layer"] = new JsonArray(
                Band(canvas, x(), StillOpen, canvas.Colours.Band, null),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("line", ("interpolate", "step-after"), ("color", canvas.Colours.Good)),
                    new()
                    {
                        ["x"] = x(),
                        ["y"] = canvas.Share("share", StillOpen),
                        ["tooltip"] = canvas.Tooltip(
                            ("time", time, ".4~g"), ("share", StillOpen, ".1%"), ("lower", ChartWords.Lower, ".1%"),
                            ("upper", ChartWords.Upper, ".1%")),
                    }),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("tick", ("orient", "vertical"), ("size", 10), ("thickness", 1.5),
                        ("color", canvas.Colours.Text)),
                    new()
                    {
                        ["x"] = x(),
                        ["y"] = canvas.Share("share", StillOpen),
                        ["tooltip"] = canvas.Tooltip(("time", time, ".4~g"), ("n", LastSeenOpen, ",d")),
                    },
                    ChartCanvas.Rows(open))),
        };
    }

    private static JsonObject Draw(
        ChartCanvas canvas, CumulativeIncidence incidence, LocalizedText time, Func<int, LocalizedText> name)
    {
        List<JsonObject> rows = [];
        foreach (var outcome in incidence.Outcomes)
        {
            var text = canvas.Text(name(outcome));
            rows.Add(new() { ["time"] = 0.0, ["share"] = 0.0, ["lower"] = 0.0, ["upper"] = 0.0, ["outcome"] = text });
            var drawn = 0.0;
            var steps = incidence.Steps(outcome);
            foreach (var (i, step) in steps.Index())
            {
                if (i == steps.Count - 1 || step.Incidence.Fraction - drawn >= Visible)
                {
                    drawn = step.Incidence.Fraction;
                    rows.Add(new()
                    {
                        ["time"] = step.Time,
                        ["share"] = drawn,
                        ["lower"] = step.Interval?.Lower,
                        ["upper"] = step.Interval?.Upper,
                        ["outcome"] = text,
                    });
                }
            }
        }

        List<string> texts = [.. incidence.Outcomes.Select(o => canvas.Text(name(o)))];
        var x = () => canvas.Number("time", time, hasZero: true);
        return new()
        {
            ["data"] = ChartCanvas.Data(ChartCanvas.Rows(rows)),
            ["layer"] = new JsonArray(
                ChartCanvas.Layer(
                    ChartCanvas.Mark("line", ("interpolate", "step-after")),
                    new()
                    {
                        ["x"] = x(),
                        ["y"] = canvas.Share("share", Ended),
                        ["color"] = canvas.Colour("outcome", Outcome, texts),
                        ["strokeDash"] = ChartCanvas.Dashes("outcome", texts),
                        ["tooltip"] = canvas.Tooltip(
                            ("outcome", Outcome, null), ("time", time, ".4~g"), ("share", Ended, ".1%")),
                    }),
                Band(canvas, x(), Ended, null, canvas.Colour("outcome", Outcome, texts))),
        };
    }

    private static JsonObject Band(ChartCanvas canvas, JsonObject x, LocalizedText share, string? colour, JsonObject? colours)
    {
        JsonObject encoding = new() { ["x"] = x, ["y"] = canvas.Share("lower", share), ["y2"] = ChartCanvas.Field("upper") };
        if (colours is not null)
        {
            encoding["color"] = colours;
        }

        return ChartCanvas.Layer(
            ChartCanvas.Mark("area", ("interpolate", "step-after"), ("color", colour), ("opacity", colour is null ? 0.2 : 0.7)),
            encoding);
    }

    private static LocalizedText Describe(KaplanMeier curve, LocalizedText title, LocalizedText time)
    {
        var (n, open) = (InvariantText.Format(curve.N), InvariantText.Format(curve.Open));
        var median = curve.Median.Value is { } value ? value.RoundTo(Decimals.Statistic) : null;
        return new(
            $"{title.English}. {n} cases, {open} of them last seen open. "
                + (median is null ? "Half of them have not ended." : $"Median: {median} {time.English}."),
            $"{title.Chinese}。共 {n} 件，其中 {open} 件观察结束时未结束。"
                + (median is null ? "不足一半已结束。" : $"中位数：{median}（{time.Chinese}）。"));
    }
}
