using System.Net;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ShowingAChart
{
    internal static void Run()
    {
        // example
        var chart = Pareto.FromCounts(["no part", "late", "booking"], [42, 17, 9]).Chart();
        string specification = chart.ToVegaLite(new(width: null)); // as wide as the element
        string page = $$"""
            <!doctype html>
            <meta charset="utf-8">
            <script src="https://cdn.jsdelivr.net/npm/vega@6"></script>
            <script src="https://cdn.jsdelivr.net/npm/vega-lite@6"></script>
            <script src="https://cdn.jsdelivr.net/npm/vega-embed@7"></script>
            <figure>
            <div id="causes" style="width: 100%"></div>
            <figcaption>{{WebUtility.HtmlEncode(chart.Description.English)}}</figcaption>
            </figure>
            <script>vegaEmbed("#causes", {{specification}}, { renderer: "svg" });</script>
            """;
        Console.WriteLine(page.Replace(specification, "{ ... }", StringComparison.Ordinal));
        // end
    }
}
