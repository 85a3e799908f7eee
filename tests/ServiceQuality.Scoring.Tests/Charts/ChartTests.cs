using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Tests.Tables;

namespace ServiceQuality.Scoring.Tests.Charts;

/// <summary>What every chart keeps, and what each refuses.</summary>
public class ChartTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static TheoryData<string> Names => [.. ChartSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_has_a_schema_a_title_and_a_description_in_both_languages(string name)
    {
        var chart = ChartSamples.All[name];
        var english = JsonNode.Parse(chart.ToVegaLite())!;
        var chinese = JsonNode.Parse(chart.ToVegaLite(new(Chinese)))!;
        Assert.Equal(Chart.Schema, (string)english["$schema"]!);
        Assert.Equal(chart.Title.English, (string)english["title"]!);
        Assert.Equal(chart.Title.Chinese, (string)chinese["title"]!);
        Assert.Equal(chart.Description.English, (string)english["description"]!);
        Assert.Contains((string)chinese["description"]!, c => c is >= '\u4e00' and <= '\u9fff');
        Assert.DoesNotContain((string)english["description"]!, c => c is >= '\u4e00' and <= '\u9fff');
        Assert.EndsWith(".", (string)english["description"]!, StringComparison.Ordinal);
    }

    // a is important and done badly for sure; b perhaps, as its interval reaches over the line.
    [Fact]
    public void An_item_that_its_interval_leaves_open_is_not_sure()
    {
        ConfidenceInterval narrow = new(2, 2.2, ConfidenceLevel.Default), wide = new(2, 6, ConfidenceLevel.Default);
        ConfidenceInterval high = new(6, 6.2, ConfidenceLevel.Default);
        var description = IpaAnalysis.Run(
            [new("a", 6.1, 2.1, high, narrow), new("b", 6.1, 2.1, high, wide), new("c", 2, 6.5), new("d", 2, 6.5)],
            RatingScale.OneToSeven).Chart(IpaRule.ScaleMidpoints).Description;
        Assert.Equal(
            "Importance and performance. Important and done badly: a. Perhaps important and done badly, as intervals leave it "
                + "open: b.",
            description.English);
        Assert.Contains("可能重要而绩效低（区间不能确定）：b。", description.Chinese, StringComparison.Ordinal);
    }

    // An interval that excludes 0 does not look as if it reached it. Of many small bootstraps, some have an end near 0.
    [Fact]
    public void The_label_of_a_path_says_whether_zero_is_within()
    {
        var near = 0;
        for (ulong seed = 1; seed <= 60; seed++)
        {
            var bootstrap = TableSamples.Fit.Bootstrap(20, seed);
            foreach (var row in JsonNode.Parse(bootstrap.PathChart().ToVegaLite())!["data"]!["values"]!.AsArray())
            {
                var ends = ((string)row!["path"]!).Split(" → ");
                var interval = bootstrap.Paths[ends[0], ends[1]]!.Interval().Interval!.Value;
                near += Math.Min(Math.Abs(interval.Lower), Math.Abs(interval.Upper)) < 0.005 ? 1 : 0;
                var shown = ((string)row["label"]!).Split('[', ',', ']');
                Assert.Equal(
                    (Math.Sign(interval.Lower), Math.Sign(interval.Upper)),
                    (Math.Sign(Number(shown[1])), Math.Sign(Number(shown[2]))));
            }
        }

        Assert.True(near > 0, "No interval has an end near 0, so nothing was tried.");

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_numeric_axis_has_a_title(string name)
    {
        var root = JsonNode.Parse(ChartSamples.All[name].ToVegaLite())!;
        foreach (var channel in Channels(root)
            .Where(c => (string?)c["type"] is "quantitative" or "temporal" && c.ContainsKey("axis")))
        {
            Assert.True(
                channel["axis"] is null || channel["title"] is not null || channel["axis"]!.AsObject().ContainsKey("title")
                    || channel["axis"]!.AsObject().ContainsKey("labelExpr"),
                channel.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_culture_of_the_thread_changes_nothing(string name)
    {
        var chart = ChartSamples.All[name];
        var before = (chart.ToVegaLite(), chart.ToVegaLite(new(Chinese, ChartTheme.Dark, width: null)));
        var saved = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "de-DE", "ar-SA", "fa-IR", "tr-TR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(before, (chart.ToVegaLite(), chart.ToVegaLite(new(Chinese, ChartTheme.Dark, width: null))));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = saved;
        }
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    public void Colours_have_the_contrast_of_wcag(ChartTheme theme)
    {
        var config = JsonNode.Parse(ChartSamples.All["attainment-trend"].ToVegaLite(new(theme: theme)))!;
        var background = (string)config["background"]!;
        Assert.True(Contrast(background, (string)config["config"]!["axis"]!["labelColor"]!) >= 7);
        foreach (var name in ChartSamples.All.Keys)
        {
            foreach (var channel in Channels(JsonNode.Parse(ChartSamples.All[name].ToVegaLite(new(theme: theme)))!))
            {
                if ((string?)channel["type"] == "nominal" && channel["scale"]?["range"] is JsonArray colours
                    && colours[0] is JsonValue first && (string?)first is ['#', ..] && name != "timeline")
                {
                    Assert.All(colours, c => Assert.True(Contrast(background, (string)c!) >= 3, $"{name}: {c}"));
                }
            }
        }
    }

    [Fact]
    public void The_data_are_the_numbers_of_the_result()
    {
        var gaps = GapAnalysis.Run(ChartSamples.Survey());
        var rows = JsonNode.Parse(gaps.Chart().ToVegaLite())!["data"]!["values"]!.AsArray();
        Assert.Equal(gaps.Dimensions.Select(d => d.Gap.Mean), rows.Select(r => (double?)r!["gap"]));
        Assert.Equal(gaps.Dimensions.Select(d => d.Gap.Interval!.Value.Lower), rows.Select(r => (double)r!["lower"]!));

        var control = ChartSamples.Complaints();
        var points = JsonNode.Parse(control.Chart().ToVegaLite())!["data"]!["values"]!.AsArray();
        Assert.Equal(control.Select(p => p.Value), points.Select(p => (double?)p!["value"]));
        Assert.Equal(control.Select(p => p.Upper), points.Select(p => (double?)p!["upper"]));
        Assert.Equal([2], points.Index().Where(p => !(bool)p.Item!["used"]!).Select(p => p.Index));

        var causes = ChartSamples.Causes();
        var bars = JsonNode.Parse(causes.Chart(3).ToVegaLite())!["data"]!["values"]!.AsArray();
        Assert.Equal(causes.N, bars.Sum(b => (long)(double)b!["value"]!));
        Assert.Equal("4 others", (string)bars[3]!["name"]!);
    }

    [Fact]
    public void The_data_of_other_charts_are_the_numbers_of_their_results()
    {
        var budgets = ChartSamples.Budgets().ToList();
        Assert.Equal(budgets.Select(b => (double?)b.Remaining), Values("error-budget", "remaining"));

        var months = ChartSamples.Months().Rows.Where(r => r.Decided > 0).ToList();
        Assert.Equal(months.Select(r => r.MetOfDecided.Value), Values("attainment-trend", "share"));
        Assert.Equal(months.Select(r => r.MetOfDecided.Interval?.Lower), Values("attainment-trend", "lower"));

        var cells = ChartSamples.Departments().Results.SelectMany(r => r.Contributions.Select(c => c.Points).Append(r.Score));
        Assert.Equal(cells.Where(p => p is not null), Values("scorecard", "points"));

        var zone = ChartSamples.Zone();
        Assert.Equal(zone.Items.Select(i => i.Minimum.Mean), Values("zone-items", "minimum"));
        Assert.Equal(zone.Items.Select(i => i.Desired.Mean), Values("zone-items", "desired"));
        Assert.Equal(zone.Items.Select(i => i.Perception.Mean), Values("zone-items", "perception"));

        var items = ChartSamples.Importance().Items;
        Assert.Equal(items.Select(i => (double?)i.Point.Importance), Values("importance-performance", "importance"));
        Assert.Equal(items.Select(i => (double?)i.Point.Performance), Values("importance-performance", "performance"));
        Assert.Equal(items.Select(i => i.Point.PerformanceInterval?.Lower), Values("importance-performance", "left"));

        // The curve has a step more than the times: 1 at time 0. Times without an end do not move it, but for the last.
        var steps = TableSamples.Curve.Where((s, i) => s.Ended > 0 || i == TableSamples.Curve.Count - 1);
        Assert.Equal(steps.Select(s => (double?)s.Survival.Fraction).Prepend(1), Values("kaplan-meier", "share"));

        var paths = TableSamples.Fit.Model.Paths.Select(p => TableSamples.Fit.Paths[p.From, p.To]);
        Assert.Equal(paths, Values("path-model", "value"));
        Assert.Equal([1.0, 3, 23, 0, 0], Values("backlog-ages", "cases"));

        static IEnumerable<double?> Values(string chart, string field) =>
            JsonNode.Parse(ChartSamples.All[chart].ToVegaLite())!["data"]!["values"]!.AsArray().Select(r => (double?)r![field]);
    }

    // Open from 10:00 to 12:00 and from 15:00 in Berlin, when the pause ends, to 17:00; then two closed days, one a holiday.
    [Fact]
    public void A_timeline_has_counted_closed_and_paused_time()
    {
        var rows = JsonNode.Parse(ChartSamples.All["timeline"].ToVegaLite())!["data"]!["values"]!.AsArray()
            .Where(r => (string)r!["lane"]! == "Resolution")
            .Select(r => ((string)r!["kind"]!, (string)r["start"]!, (string)r["end"]!)).ToList();
        Assert.Equal(("Counted", "2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z"), rows[0]);
        Assert.Equal(("Paused", "2026-03-02T12:00:00Z", "2026-03-02T15:00:00Z"), rows[1]);
        Assert.Equal(("Counted", "2026-03-02T15:00:00Z", "2026-03-02T17:00:00Z"), rows[2]);
        Assert.Equal("Closed", rows[3].Item1);
        var dues = JsonNode.Parse(ChartSamples.All["timeline"].ToVegaLite())!
            ["layer"]!.AsArray()[2]!["data"]!["values"]!.AsArray();
        Assert.Equal(ChartSamples.Ticket().Targets.Count, dues.Count);
    }

    [Fact]
    public void A_name_cannot_end_a_script_element()
    {
        var chart = IpaAnalysis.Run([new("</script><b>x", 4, 4)], RatingScale.OneToSeven).Chart();
        Assert.DoesNotContain("<", chart.ToVegaLite(), StringComparison.Ordinal);
        Assert.Contains("</script><b>x", JsonNode.Parse(chart.ToVegaLite())!.ToString()
            .Replace("\\u003C", "<", StringComparison.Ordinal)
            .Replace("\\u003E", ">", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_one_name_are_told_apart_by_their_ids()
    {
        Instrument twice = new("Twice", new(1, 5), [new("A", "Same", [new("a1")]), new("B", "Same", [new("b1")])]);
        var survey = SurveyData.FromRows(
            twice, [["Ea1", "Eb1", "Pa1", "Pb1"], ["5", "4", "3", "4"], ["4", "4", "2", "5"]]).Accepted;
        var rows = JsonNode.Parse(GapAnalysis.Run(survey).Chart().ToVegaLite())!["data"]!["values"]!.AsArray();
        Assert.Equal(["A Same", "B Same"], rows.Select(r => (string)r!["name"]!));
    }

    [Fact]
    public void A_title_of_ones_own_stays()
    {
        var chart = ChartSamples.Causes().Chart().WithTitle(new("Why they complain", "投诉原因"));
        Assert.Equal("Why they complain", chart.ToString());
        Assert.Equal("Why they complain", (string)JsonNode.Parse(chart.ToVegaLite())!["title"]!);
        Assert.Equal("English, Light, 640 pixels", ChartOptions.Default.ToString());
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        Assert.Equal(
            "There are 10001 points; a chart shows at most 10000. (Parameter 'chart')",
            Assert.Throws<ArgumentException>(() => ControlChart.Run(new double[10_001]).Chart()).Message);
        Assert.Equal(
            "There are 2 labels for 12 points; allowed are as many, or none. (Parameter 'labels')",
            Assert.Throws<ArgumentException>(() => ChartSamples.Complaints().Chart(labels: ["a", "b"])).Message);
        Assert.Equal(
            "There are no results of 2031; allowed are 2026. (Parameter 'period')",
            Assert.Throws<ArgumentException>(() => ChartSamples.Departments().HeatMap("2031")).Message);
        Assert.Contains(
            "without periods",
            Assert.Throws<ArgumentException>(() => ChartSamples.Months().RollUp(AttainmentKeys.Target).TrendChart()).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "without ages",
            Assert.Throws<InvalidOperationException>(() => Backlog.FromCounts(
                new(NodaConstants.UnixEpoch, NodaConstants.UnixEpoch + Duration.FromDays(1)), 1, 2, 0, 1, 2).AgeChart()).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "no lines by Given",
            Assert.Throws<ArgumentException>(() => ChartSamples.Importance().Chart(IpaRule.Given)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => ChartSamples.Causes().Chart(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChartOptions(width: 99));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChartOptions(theme: (ChartTheme)9));
        Assert.Throws<ArgumentException>(() => Array.Empty<ErrorBudget>().Chart(DateTimeZone.Utc));
    }

    private static IEnumerable<JsonObject> Channels(JsonNode node) => node switch
    {
        JsonObject o => (o.ContainsKey("field") ? [o] : Enumerable.Empty<JsonObject>())
            .Concat(o.Where(p => p.Value is not null && p.Key is not ("values" or "config")).SelectMany(p => Channels(p.Value!))),
        JsonArray a => a.Where(x => x is not null).SelectMany(x => Channels(x!)),
        _ => [],
    };

    // The contrast ratio of WCAG 2.2.
    private static double Contrast(string one, string other)
    {
        double a = Luminance(one), b = Luminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => Convert.ToInt32(colour.Substring(1 + (2 * i), 2), 16) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
