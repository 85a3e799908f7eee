using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ServiceQuality.Browser.Tests;

/// <summary>The HTML report on paper.</summary>
[Collection(SharedReports.Name)]
public partial class PrintTests(ReportBrowser browser)
{
    // What A4 paper has between margins of 15 mm, in pixels.
    private const int Paper = 680;

    [BrowserTheory]
    [MemberData(nameof(ReportTests.Reports), MemberType = typeof(ReportTests))]
    public async Task Paper_shows_everything_in_light_colours(string report, ColorScheme scheme)
    {
        await using var page = await browser.Open(report, Paper, scheme);
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        if (report != ReportBrowser.Plain)
        {
            await page.Drawn(ColorScheme.Light);
        }

        Assert.True(await page.Page.EvaluateAsync<double>("checks.lightness()") > 0.9);
        await page.HasNo("hidden()");
        await page.HasNo("cut()");
        await page.HasNo("contrast(4.5)");
    }

    [BrowserTheory]
    [MemberData(nameof(ReportTests.Reports), MemberType = typeof(ReportTests))]
    public async Task A_report_becomes_a_PDF_with_a_page_for_each_section(string report, ColorScheme scheme)
    {
        await using var page = await browser.Open(report, scheme: scheme);
        var pdf = Encoding.Latin1.GetString(await page.Page.PdfAsync(new() { Format = "A4" }));
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.InRange(PdfPage().Count(pdf), await page.Page.Locator("section").CountAsync() - 1, 40);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PdfPage();
}
