using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Fluid;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Scoring.Tables;

namespace ServiceReport;

/// <summary>Writes a report as one HTML page that needs no other file.</summary>
public static class HtmlReport
{
    // Tables with more are set in smaller type on paper.
    private const int MostColumns = 12;

    // In the order in which a page must load them.
    private static readonly string[] Scripts =
        ["vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js", "vega-embed/build/vega-embed.min.js"];

    /// <summary>Renders the page.</summary>
    /// <param name="report">The report.</param>
    /// <param name="culture">The language: Simplified Chinese cultures give Chinese, all others (and null) English.</param>
    /// <param name="scripts">
    /// The folder with the npm packages vega, vega-lite and vega-embed (a <c>node_modules</c>); null makes a page with tables but
    /// without pictures.
    /// </param>
    /// <returns>The page.</returns>
    /// <exception cref="IOException">A script is not in the folder.</exception>
    public static string Render(ReportDocument report, CultureInfo? culture, string? scripts)
    {
        FluidParser parser = new();
        TemplateOptions options = new();
        TemplateContext context = new(options);
        var count = 0;
        Set("language", Text("en", "zh-CN"));
        Set("title", report.Title.In(culture));
        Set("summary", report.Summary.Select(s => s.In(culture)).ToArray());
        Set("worst", report.Worst is { } table ? Table(table.In(culture)) : null);
        Set("sections", report.Sections.Select(s => new Dictionary<string, object?>
        {
            ["id"] = s.Id,
            ["heading"] = s.Heading.In(culture),
            ["blocks"] = s.Blocks.Select(Block).ToArray(),
        }).ToArray());
        var used = report.Sections.SelectMany(s => s.Blocks).OfType<ReportChart>().Select(c => c.Definition).ToHashSet();
        Set("definitions", Definitions.All.Where(d => used.Contains(d.Key)).Select(d => new Dictionary<string, object?>
        {
            ["id"] = d.Key,
            ["term"] = d.Value.Term.In(culture),
            ["meaning"] = d.Value.Meaning.In(culture),
        }).ToArray());
        Set("hasCharts", scripts is not null);
        Set("scripts", scripts is null ? [] : Scripts.Select(s => Script(Path.Combine(scripts, s))).ToArray());
        Set("style", Resource("report.css"));
        Set("program", Resource("report.js"));
        Set("words", new Dictionary<string, object?>
        {
            ["skip"] = Text("Skip to the report", "跳到报告正文"),
            ["contents"] = Text("Contents", "目录"),
            ["short"] = Text("In short", "摘要"),
            ["worst"] = Text("The worst three things", "最差的三项"),
            ["definitions"] = Text("Definitions", "定义"),
            ["definition"] = Text("What this means", "含义"),
            ["table"] = Text("Table", "表格"),
            ["withoutCharts"] = Text(
                "This page has no pictures. Run \"npm install vega vega-lite vega-embed\" and name the folder node_modules by --scripts to get them.",
                "本页没有图。运行 \"npm install vega vega-lite vega-embed\"，并用 --scripts 指定 node_modules 文件夹即可生成。"),
        });
        return parser.Parse(Resource("report.liquid")).Render(context, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));

        // The title is text of the page, which wraps; that of a picture would be cut.
        string Specification(Chart chart, ChartTheme theme)
        {
            var specification = JsonNode.Parse(chart.ToVegaLite(new(culture, theme, width: null)))!.AsObject();
            specification.Remove("title");
            return specification.ToJsonString();
        }

        void Set(string name, object? value) => context.SetValue(name, value!);

        string Text(string english, string chinese) => new LocalizedText(english, chinese).In(culture);

        Dictionary<string, object?> Block(object block) => block switch
        {
            ResultTable table => Table(table.In(culture)),
            ReportChart chart => new()
            {
                ["kind"] = "chart",
                ["id"] = $"chart-{++count}",
                ["title"] = chart.Chart.Title.In(culture),
                ["alt"] = chart.Chart.Description.In(culture),
                ["definition"] = chart.Definition,
                ["light"] = Specification(chart.Chart, ChartTheme.Light),
                ["dark"] = Specification(chart.Chart, ChartTheme.Dark),
            },
            ReportText text => new() { ["kind"] = text.Kind, ["text"] = text.Text.In(culture) },
            _ => throw new InvalidOperationException($"{block.GetType()} has no form in HTML."),
        };
    }

    // Notes follow as text of the page, which wraps where a wide table does not.
    private static Dictionary<string, object?> Table(ResultTable table)
    {
        var html = table.ToHtml();
        var notes = html.IndexOf("<tfoot>", StringComparison.Ordinal);
        return new()
        {
            ["kind"] = "table",
            ["html"] = notes < 0 ? html : html[..notes] + "</table>\n",
            ["notes"] = table.Notes.ToArray(),
            ["label"] = table.Title,
            ["isWide"] = table.Columns.Count > MostColumns,
        };
    }

    private static string Script(string file) => File.Exists(file)
        ? File.ReadAllText(file).Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        : throw new IOException($"{file} is not there; run \"npm install vega vega-lite vega-embed\" and name the folder node_modules by --scripts.");

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
