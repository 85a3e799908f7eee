using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Charts;

/// <summary>
/// A picture of a result as a Vega-Lite specification, which browsers, notebooks and command-line tools draw. It holds its data,
/// titles with units, a description for those who cannot see it, and tooltips with the numbers.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<Chart>))]
public sealed class Chart
{
    /// <summary>The most marks of one layer of a chart; a result with more is refused, as nobody could read its
    /// picture.</summary>
    public const int MaxMarks = 10_000;

    /// <summary>The Vega-Lite schema that specifications follow.</summary>
    public const string Schema = "https://vega.github.io/schema/vega-lite/v6.json";

    // Text in Chinese and other scripts is written as it is, not as escapes. HTML is not: a specification can be part of a page.
    private static readonly JsonWriterOptions Written = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly Func<ChartCanvas, JsonObject> _draw;

    internal Chart(LocalizedText title, LocalizedText description, Func<ChartCanvas, JsonObject> draw)
    {
        Title = title;
        Description = description;
        _draw = draw;
    }

    /// <summary>The title.</summary>
    public LocalizedText Title { get; }

    /// <summary>What the chart shows and its main numbers, for readers who cannot see it (alternative text).</summary>
    public LocalizedText Description { get; }

    /// <summary>Returns the chart with another title.</summary>
    /// <param name="title">The title.</param>
    /// <returns>The chart.</returns>
    public Chart WithTitle(LocalizedText title) => new(Guard.Against.Null(title), Description, _draw);

    /// <summary>Returns the chart as a Vega-Lite specification.</summary>
    /// <param name="options">Language, colours and width; null means the usual.</param>
    /// <returns>The JSON, without characters that end a script element.</returns>
    public string ToVegaLite(ChartOptions? options = null)
    {
        ChartCanvas canvas = new(options ?? ChartOptions.Default);
        JsonObject specification = new()
        {
            ["$schema"] = Schema,
            ["description"] = canvas.Text(Description),
            ["title"] = canvas.Text(Title),
            ["background"] = canvas.Colours.Background,
        };
        var drawing = canvas.Frame(_draw(canvas));
        foreach (var name in drawing.Select(p => p.Key).ToList())
        {
            var value = drawing[name];
            drawing.Remove(name);
            specification[name] = value;
        }

        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json, Written))
        {
            specification.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    /// <summary>The title in English.</summary>
    /// <returns>For example <c>Gaps by dimension</c>.</returns>
    public override string ToString() => Title.English;

    // Refuses a chart of more marks than can be read.
    internal static void CheckMarks(long marks, string what, string parameterName) => Guard.Against.Invalid(
        marks > MaxMarks, $"There are {marks} {what}; a chart shows at most {MaxMarks}.", parameterName);
}
