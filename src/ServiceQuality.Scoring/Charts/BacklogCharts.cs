using System.Text.Json.Nodes;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Scoring.Charts;

/// <summary>Pictures of a backlog.</summary>
public static class BacklogCharts
{
    private static readonly LocalizedText Title = new("Ages of open cases", "未结工单的时长");
    private static readonly LocalizedText Age = new("Age, in days", "时长（天）");
    private static readonly LocalizedText Cases = new("Open cases", "未结工单");

    /// <summary>Draws how many open cases are how old at the end of the period, with the count at each bar.</summary>
    /// <param name="backlog">The backlog.</param>
    /// <param name="highestDays">
    /// The highest age of each band but the last, in days; none means <see cref="Backlog.DefaultAgeBands"/>.
    /// </param>
    /// <returns>The chart.</returns>
    /// <exception cref="InvalidOperationException">The backlog was counted without ages.</exception>
    /// <exception cref="ArgumentException">The bands do not rise from 0.</exception>
    public static Chart AgeChart(this Backlog backlog, params ReadOnlySpan<int> highestDays)
    {
        Guard.Against.Null(backlog);
        var bands = backlog.ByAge(highestDays);
        if (bands.Count == 0)
        {
            throw new InvalidOperationException("The backlog was counted without ages; count it from columns of instants.");
        }

        var old = bands[^1];
        var (open, from, count) =
            (InvariantText.Format(backlog.OpenAtEnd), InvariantText.Format(old.From), InvariantText.Format(old.Cases.Count));
        LocalizedText description = new(
            $"{Title.English}. {open} open cases, {count} of them {from} days old or older.",
            $"{Title.Chinese}。共 {open} 件未结，其中 {count} 件已有 {from} 天或更久。");
        return new(Title, description, canvas => Draw(canvas, bands));
    }

    private static JsonObject Draw(ChartCanvas canvas, ValueList<AgeBand> bands)
    {
        List<JsonObject> rows = [.. bands.Select(b => new JsonObject
        {
            ["age"] = b.To is { } to
                ? to == b.From ? InvariantText.Format(to) : $"{InvariantText.Format(b.From)}–{InvariantText.Format(to)}"
                : $"≥ {InvariantText.Format(b.From)}",
            ["cases"] = b.Cases.Count,
        })];
        var age = canvas.Category("age", Age, rows.Select(r => (string)r["age"]!));
        age["axis"]!["labelAngle"] = 0;
        return new()
        {
            ["data"] = ChartCanvas.Data(ChartCanvas.Rows(rows)),
            ["height"] = 240,
            ["encoding"] = new JsonObject { ["x"] = age, ["y"] = canvas.Number("cases", Cases, hasZero: true) },
            ["layer"] = new JsonArray(
                ChartCanvas.Layer(
                    ChartCanvas.Mark("bar", ("color", canvas.Colours.Good)),
                    new() { ["tooltip"] = canvas.Tooltip(("age", Age, null), ("cases", Cases, ",d")) }),
                ChartCanvas.Layer(
                    ChartCanvas.Mark("text", ("dy", -8)),
                    new() { ["text"] = new JsonObject { ["field"] = "cases", ["format"] = ",d", ["type"] = "quantitative" } })),
        };
    }
}
