using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ServiceQuality.Browser.Tests;

/// <summary>The HTML report as axe judges it, by the rules of WCAG 2.2 up to level AA.</summary>
[Collection(SharedReports.Name)]
public class AccessibilityTests(ReportBrowser browser)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [BrowserTheory]
    [MemberData(nameof(ReportTests.Reports), MemberType = typeof(ReportTests))]
    public async Task Axe_finds_nothing(string report, ColorScheme scheme)
    {
        foreach (var width in new[] { ReportBrowser.Phone, ReportBrowser.Desktop })
        {
            await using var page = await browser.Open(report, width, scheme);
            var result = await page.Page.RunAxe(Rules);
            Assert.NotEmpty(result.Passes);
            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v =>
                $"{v.Impact} {v.Id}: {v.Help}, for example {v.Nodes[0].Html}")));
        }
    }

    [BrowserTheory]
    [InlineData(ReportBrowser.English, "en")]
    [InlineData(ReportBrowser.Chinese, "zh-CN")]
    [InlineData(ReportBrowser.Plain, "en")]
    public async Task A_report_names_its_language(string report, string language)
    {
        await using var page = await browser.Open(report);
        Assert.Equal(language, await page.Page.GetAttributeAsync("html", "lang"));
    }
}
