using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Charts;

/// <summary>Specifications as the real Vega-Lite reads them: its schema, its compiler and a drawing by Vega.</summary>
public class VegaLiteTests
{
    private static readonly string Tools = Path.Combine(Repository.Root, "tests", "vega");

    [VegaFact]
    public void Every_chart_is_valid_compiles_without_a_warning_and_has_marks()
    {
        // Kept, so that they can be looked at.
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "charts")).FullName;
        List<string> names = [];
        foreach (var (name, chart) in ChartSamples.All)
        {
            foreach (var (suffix, options) in Variants)
            {
                names.Add(name + suffix);
                File.WriteAllText(Path.Combine(folder, name + suffix + ".vl.json"), chart.ToVegaLite(options));
            }
        }

        var results = Draw(folder);
        Assert.Equal(names.Order(StringComparer.Ordinal), results.Select(r => (string)r["name"]!).Order(StringComparer.Ordinal));
        Assert.All(results, r =>
        {
            Assert.Equal("", (string)r["schema"]!);
            Assert.Empty(r["warnings"]!.AsArray().Select(w => $"{r["name"]}: {w}"));
            Assert.True((int)r["marks"]! >= 3, $"{r["name"]} has {r["marks"]} marks.");
        });
    }

    private static (string Suffix, ChartOptions? Options)[] Variants =>
        [("", null), (".dark-zh", new(CultureInfo.GetCultureInfo("zh-CN"), ChartTheme.Dark))];

    private static List<JsonNode> Draw(string folder)
    {
        ProcessStartInfo start = new("node", [Path.Combine(Tools, "draw.mjs"), folder, folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Tools,
        };
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, error.Result);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!)];
    }
}
