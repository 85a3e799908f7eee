using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Charts;

// What charts are drawn with: texts in the language asked for, the colours of the theme, and the parts of a specification.
internal sealed class ChartCanvas(ChartOptions options)
{
    internal ChartColours Colours { get; } = ChartColours.Of(options.Theme);

    internal string Text(LocalizedText text) => text.In(options.Culture);

    // Texts as one, or nothing without any.
    internal string Join(IEnumerable<TableText> texts)
    {
        var all = TableText.Join(", ", "；", texts);
        return all.English.Length == 0 ? "" : Text(new(all.English, all.Chinese));
    }

    // A channel of numbers.
    internal JsonObject Number(string field, LocalizedText? title, (double Low, double High)? domain = null, bool hasZero = false)
    {
        JsonObject scale = new() { ["zero"] = hasZero };
        if (domain is var (low, high))
        {
            scale["domain"] = new JsonArray(low, high);
            scale["nice"] = false;
        }

        return new() { ["field"] = field, ["type"] = "quantitative", ["title"] = Title(title), ["scale"] = scale };
    }

    // A channel of shares from 0 to 1, shown in percent.
    internal JsonObject Share(string field, LocalizedText? title, bool isWhole = true)
    {
        var channel = Number(field, title, isWhole ? (0, 1) : null);
        channel["axis"] = new JsonObject { ["format"] = ".0%" };
        return channel;
    }

    // A channel of names in the given order, also of those without a mark.
    internal JsonObject Category(string field, LocalizedText? title, IEnumerable<string> names) => new()
    {
        ["field"] = field,
        ["type"] = "nominal",
        ["title"] = Title(title),
        ["sort"] = null,
        ["scale"] = new JsonObject { ["domain"] = Strings(names.Distinct(StringComparer.Ordinal)) },
        ["axis"] = new JsonObject { ["labelLimit"] = 180 },
    };

    // A channel of local times, which the data writes as if they were UTC, so that no viewer's zone changes them.
    // Dates and times are ISO in every language.
    internal JsonObject Time(string field, LocalizedText? title, Duration span) => new()
    {
        ["field"] = field,
        ["type"] = "temporal",
        ["title"] = Title(title),
        ["scale"] = new JsonObject { ["type"] = "utc" },
        ["axis"] = new JsonObject
        {
            ["labelOverlap"] = true,
            ["tickCount"] = 6,
            ["format"] = span < Duration.FromDays(7) ? "%m-%d %H:%M" : "%Y-%m-%d",
        },
    };

    // A colour for each name, in the order of the names, with a legend unless there is one name only.
    internal JsonObject Colour(
        string field, LocalizedText? title, IReadOnlyList<string> names, IReadOnlyList<string>? colours = null)
    {
        var series = colours ?? Colours.Series;
        return new()
        {
            ["field"] = field,
            ["type"] = "nominal",
            ["title"] = Title(title),
            ["scale"] = new JsonObject
            {
                ["domain"] = Strings(names),
                ["range"] = Strings([.. names.Select((_, i) => series[i % series.Count])]),
            },
            ["legend"] = names.Count > 1
                ? new JsonObject
                {
                    ["orient"] = "top",
                    ["columns"] = new JsonObject { ["expr"] = "width < 400 ? 1 : 3" }, // one where three would not fit
                    ["labelLimit"] = 220,
                    ["symbolOpacity"] = 1,
                }
                : null,
        };
    }

    // A shape for each name, so that colours are not needed to distinguish them; its legend is that of the colours.
    internal static JsonObject Shapes(string field, IReadOnlyList<string> names, IReadOnlyList<string> shapes) => new()
    {
        ["field"] = field,
        ["type"] = "nominal",
        ["title"] = null,
        ["scale"] = new JsonObject
        {
            ["domain"] = Strings(names),
            ["range"] = Strings([.. names.Select((_, i) => shapes[i % shapes.Count])]),
        },
    };

    // A dash for each name, as Shapes for lines.
    internal static JsonObject Dashes(string field, IReadOnlyList<string> names)
    {
        int[][] dashes = [[1, 0], [8, 3], [2, 2], [8, 3, 2, 3]];
        return new()
        {
            ["field"] = field,
            ["type"] = "nominal",
            ["title"] = null,
            ["scale"] = new JsonObject
            {
                ["domain"] = Strings(names),
                ["range"] = new JsonArray([.. names.Select((_, i) =>
                    new JsonArray([.. dashes[i % dashes.Length].Select(d => (JsonNode)d)]))]),
            },
        };
    }

    // Field, title and number format of each line of a tooltip.
    internal JsonArray Tooltip(params ReadOnlySpan<(string Field, LocalizedText Title, string? Format)> lines)
    {
        JsonArray tooltip = [];
        foreach (var (field, title, format) in lines)
        {
            JsonObject line = new() { ["field"] = field, ["title"] = Text(title) };
            if (format is not null)
            {
                line["format"] = format;
                line["type"] = "quantitative";
            }

            tooltip.Add((JsonNode)line);
        }

        return tooltip;
    }

    // A layer of marks; its data is that of the chart unless it has rows of its own.
    internal static JsonObject Layer(JsonNode mark, JsonObject encoding, JsonArray? rows = null)
    {
        JsonObject layer = new() { ["mark"] = mark, ["encoding"] = encoding };
        if (rows is not null)
        {
            layer["data"] = Data(rows);
        }

        return layer;
    }

    internal static JsonObject Mark(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        JsonObject mark = new() { ["type"] = type };
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                mark[name] = value;
            }
        }

        return mark;
    }

    internal static JsonObject Field(string field) => new() { ["field"] = field };

    internal static JsonObject Datum(JsonNode value) => new() { ["datum"] = value };

    internal static JsonObject Value(JsonNode value) => new() { ["value"] = value };

    // A line across the chart at a number on the axis x or y.
    internal static JsonObject Line(string axis, double at, string colour, bool isDashed = true) => Layer(
        Mark("rule", ("color", colour), ("strokeDash", isDashed ? new JsonArray(6, 4) : null), ("aria", false)),
        new() { [axis] = Datum(at) },
        new JsonArray(new JsonObject()));

    internal static JsonArray Rows(IEnumerable<JsonObject> rows) => new([.. rows.Select(r => (JsonNode?)r)]);

    internal static JsonObject Data(JsonArray rows) => new() { ["values"] = rows };

    internal static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode?)t)]);

    // A local time of a zone, written as if it were UTC; see Time.
    internal static string Local(Instant at, DateTimeZone zone) =>
        LocalDateTimePattern.ExtendedIso.Format(at.InZone(zone).LocalDateTime) + "Z";

    // Pale colours from worst to best, on which dark text has a contrast of 4.5 in both themes.
    internal static JsonArray Heat() => new("#f2a36b", "#f7f3d0", "#8cc5ea");

    // The labels as an array of an expression.
    internal static string LabelsOf(IEnumerable<string> labels) => Strings(labels).ToJsonString();

    // The height of rows one below the other. A number, as Vega-Lite warns of a step in a chart as wide as its element.
    internal static int HeightOf(int rows, int each) => Math.Max(rows, 1) * each;

    // Adds size, fonts and colours to a drawing that lacks them.
    internal JsonObject Frame(JsonObject drawing)
    {
        drawing.TryAdd("width", options.Width is { } width ? width : (JsonNode)"container");
        drawing.TryAdd("height", 300);
        drawing["config"] = new JsonObject
        {
            ["font"] = "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif",
            ["view"] = new JsonObject { ["stroke"] = null },
            ["title"] = new JsonObject { ["color"] = Colours.Text, ["anchor"] = "start", ["fontSize"] = 15, ["limit"] = 600 },
            ["axis"] = new JsonObject
            {
                ["labelColor"] = Colours.Text,
                ["titleColor"] = Colours.Text,
                ["labelFontSize"] = 12,
                ["titleFontSize"] = 12,
                ["titleFontWeight"] = "normal",
                ["gridColor"] = Colours.Grid,
                ["domainColor"] = Colours.Neutral,
                ["tickColor"] = Colours.Neutral,
            },
            ["legend"] = new JsonObject
            {
                ["labelColor"] = Colours.Text,
                ["titleColor"] = Colours.Text,
                ["labelFontSize"] = 12,
                ["titleFontSize"] = 12,
                ["titleLimit"] = 300,
            },
            ["text"] = new JsonObject { ["color"] = Colours.Text, ["fontSize"] = 12 },
        };
        return drawing;
    }

    private JsonNode? Title(LocalizedText? title) => title is null ? null : Text(title);
}
