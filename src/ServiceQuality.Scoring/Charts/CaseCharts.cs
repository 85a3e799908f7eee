using System.Text.Json.Nodes;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of a case.</summary>
public static class CaseCharts
{
    private static readonly LocalizedText Events = new("Events", "事件");
    private static readonly LocalizedText Event = new("Event", "事件");
    private static readonly LocalizedText Due = new("Due", "到期");
    private static readonly LocalizedText Reason = new("Reason", "原因");
    private static readonly LocalizedText Kind = new("Time", "时间");

    // How the time of a clock is drawn: counted, closed, paused, stopped.
    private static readonly ValueList<LocalizedText> Kinds =
    [
        new("Counted", "计入"), new("Closed", "非营业"), new("Paused", "暂停"), new("Stopped", "停止"),
    ];

    /// <summary>
    /// Draws the timeline of a case: its events, and for each target that has started the time of its current cycle, counted,
    /// closed, paused or stopped, with the due as a marker. A line is at the instant of the reading unless every
    /// target has stopped.
    /// </summary>
    /// <param name="reading">The reading of the case.</param>
    /// <returns>The chart, in the time zone of the agreement's calendar.</returns>
    /// <exception cref="ArgumentException">The case has too many events or segments to be drawn.</exception>
    public static Chart TimelineChart(this CaseReading reading)
    {
        Guard.Against.Null(reading);
        LocalizedText title = new($"Timeline of case {reading.CaseId}", $"工单 {reading.CaseId} 的时间线");
        var verdicts = reading.Targets.Where(t => t.Started is not null).ToList();
        LocalizedText description = new(
            $"{title.English}. {string.Join(", ", verdicts.Select(t => $"{t.Name} {LocalizedText.Of(t.Verdict).English}"))}.",
            $"{title.Chinese}。"
                + string.Join("，", verdicts.Select(t => $"{Name(t).Chinese}：{LocalizedText.Of(t.Verdict).Chinese}")) + "。");
        var zone = reading.Agreement.Calendar.Zone ?? DateTimeZone.Utc;
        List<(TargetReading Target, ExplainedSegment Segment)> segments = [];
        foreach (var target in verdicts)
        {
            segments.AddRange(target.Explain().Segments.Where(s => s.Length > Duration.Zero)
                .Take(Charts.Chart.MaxMarks + 1).Select(s => (target, s)));
            Charts.Chart.CheckMarks(segments.Count, "segments or more", nameof(reading));
        }

        Charts.Chart.CheckMarks(reading.History.Events.Count, "events", nameof(reading));
        return new(title, description, canvas => Draw(canvas, reading, verdicts, segments, zone));
    }

    private static LocalizedText Name(TargetReading target) => SlaTarget.LocalizedNameOf(target.Name);

    private static JsonObject Draw(
        ChartCanvas canvas,
        CaseReading reading,
        List<TargetReading> targets,
        List<(TargetReading Target, ExplainedSegment Segment)> segments,
        DateTimeZone zone)
    {
        List<string> kinds = [.. Kinds.Select(canvas.Text)];
        var events = canvas.Text(Events);
        var colours = canvas.Colours;
        string[] series = [colours.Good, colours.Band, colours.Warning, colours.Neutral];
        LocalizedText time = new($"Time ({zone.Id})", $"时间（{zone.Id}）");
        // A case whose clocks have stopped ends with its last event or due, not with a reading long after.
        var isOver = targets.Count > 0 && targets.All(t => t.Stopped is not null);
        var last = isOver ? targets.Max(t => Instant.Max(t.Stopped!.Value, t.Due ?? t.Stopped.Value)) : reading.AsOf;
        var span = last - reading.History.Events[0].At;
        List<string> lanes = [events, .. targets.Select(t => canvas.Text(Name(t)))];
        var bars = segments.Select(s => new JsonObject
        {
            ["lane"] = canvas.Text(Name(s.Target)),
            ["start"] = ChartCanvas.Local(s.Segment.Start, zone),
            ["end"] = ChartCanvas.Local(s.Segment.End, zone),
            ["kind"] = kinds[KindOf(s.Segment)],
            ["reason"] = canvas.Text(LocalizedText.Of(s.Segment.Reason)) + (s.Segment.Detail is { } detail ? $": {detail}" : ""),
        });
        var points = reading.History.Events.Where(e => e.At <= reading.AsOf).Select(e => new JsonObject
        {
            ["lane"] = events,
            ["start"] = ChartCanvas.Local(e.At, zone),
            ["event"] = e.ToString(),
        });
        var used = segments.Select(s => KindOf(s.Segment)).Distinct().Order().ToList();
        var dues = targets.Where(t => t.Due is not null).Select(t => new JsonObject
        {
            ["lane"] = canvas.Text(Name(t)),
            ["start"] = ChartCanvas.Local(t.Due!.Value, zone),
            ["due"] = ChartCanvas.Local(t.Due.Value, zone),
        });
        return new()
        {
            ["height"] = ChartCanvas.HeightOf(lanes.Count, 40),
            ["data"] = ChartCanvas.Data(ChartCanvas.Rows(bars)),
            ["layer"] = new JsonArray(
            [
                ChartCanvas.Layer(
                    ChartCanvas.Mark("bar", ("size", 20)),
                    new()
                    {
                        ["x"] = canvas.Time("start", time, span),
                        ["x2"] = ChartCanvas.Field("end"),
                        ["y"] = Lane(),
                        ["color"] = canvas.Colour(
                            "kind", null, [.. used.Select(k => kinds[k])], [.. used.Select(k => series[k])]),
                        ["tooltip"] = canvas.Tooltip(
                            ("lane", ChartWords.Target, null), ("kind", Kind, null), ("reason", Reason, null),
                            ("start", new("From", "开始"), null),
                            ("end", new("To", "结束"), null)),
                    }),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("point", ("filled", true), ("size", 70), ("color", colours.Text), ("opacity", 1)),
                    new()
                    {
                        ["x"] = canvas.Time("start", time, span),
                        ["y"] = Lane(),
                        ["tooltip"] = canvas.Tooltip(("event", Event, null)),
                    },
                    ChartCanvas.Rows(points)),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("tick", ("orient", "vertical"), ("thickness", 4), ("size", 30), ("color", colours.Bad)),
                    new()
                    {
                        ["x"] = canvas.Time("start", time, span),
                        ["y"] = Lane(),
                        ["tooltip"] = canvas.Tooltip(("due", Due, null))
                    },
                    ChartCanvas.Rows(dues)),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("text", ("dy", -19), ("color", colours.Bad), ("text", canvas.Text(Due))),
                    new() { ["x"] = canvas.Time("start", time, span), ["y"] = Lane() },
                    ChartCanvas.Rows(dues)),
                .. isOver ? Array.Empty<JsonObject>() :
                [
                    ChartCanvas.Layer(
                        ChartCanvas.Mark(
                            "rule", ("color", colours.Neutral), ("strokeDash", new JsonArray(4, 3)), ("aria", false)),
                        new() { ["x"] = canvas.Time("start", time, span) },
                        new JsonArray(new JsonObject { ["start"] = ChartCanvas.Local(reading.AsOf, zone) })),
                ],
            ]),
        };

        JsonObject Lane() => canvas.Category("lane", null, lanes);
    }

    private static int KindOf(ExplainedSegment segment) => segment.Reason switch
    {
        TimeReason.Paused => 2,
        TimeReason.Stopped => 3,
        _ => segment.IsCounted ? 0 : 1,
    };
}
