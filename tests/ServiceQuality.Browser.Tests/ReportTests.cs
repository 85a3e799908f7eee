using Microsoft.Playwright;

namespace ServiceQuality.Browser.Tests;

/// <summary>The HTML report on a screen: what it loads, draws, shows at each width and reaches by keyboard.</summary>
[Collection(SharedReports.Name)]
public class ReportTests(ReportBrowser browser)
{
    public static TheoryData<string, ColorScheme> Reports() => new()
    {
        { ReportBrowser.English, ColorScheme.Light },
        { ReportBrowser.English, ColorScheme.Dark },
        { ReportBrowser.Chinese, ColorScheme.Light },
        { ReportBrowser.Chinese, ColorScheme.Dark },
        { ReportBrowser.Plain, ColorScheme.Light },
        { ReportBrowser.Plain, ColorScheme.Dark },
    };

    [BrowserTheory]
    [MemberData(nameof(Reports))]
    public async Task A_report_needs_no_other_file_and_the_console_is_silent(string report, ColorScheme scheme)
    {
        await using var page = await browser.Open(report, scheme: scheme);
        Assert.True(page.Messages.Count == 0, string.Join('\n', page.Messages));
        Assert.Equal([page.Page.Url], page.Requests.Where(r => !r.StartsWith("data:", StringComparison.Ordinal)));
    }

    [BrowserTheory]
    [MemberData(nameof(Reports))]
    public async Task Every_chart_has_marks(string report, ColorScheme scheme)
    {
        await using var page = await browser.Open(report, scheme: scheme);
        Assert.Equal(report == ReportBrowser.Plain, await page.Page.Locator(".chart svg").CountAsync() == 0);
        await page.HasNo("marks()");
    }

    [BrowserTheory]
    [InlineData(ReportBrowser.English, 320)]
    [InlineData(ReportBrowser.English, ReportBrowser.Phone)]
    [InlineData(ReportBrowser.English, ReportBrowser.Desktop)]
    [InlineData(ReportBrowser.Chinese, ReportBrowser.Phone)]
    [InlineData(ReportBrowser.Chinese, ReportBrowser.Desktop)]
    [InlineData(ReportBrowser.Plain, ReportBrowser.Phone)]
    public async Task A_report_fits_the_width_and_can_be_read(string report, int width)
    {
        await using var page = await browser.Open(report, width);
        await page.HasNo("wide()");
        await page.HasNo("smallText(12)");
        await page.HasNo("cut()");
        await page.HasNo("overlaps()");
    }

    [BrowserTheory]
    [InlineData(ReportBrowser.English, ReportBrowser.Desktop)]
    [InlineData(ReportBrowser.Chinese, ReportBrowser.Phone)]
    [InlineData(ReportBrowser.Plain, ReportBrowser.Desktop)]
    public async Task The_tab_key_reaches_every_link_and_box_in_order_and_shows_where_it_is(string report, int width)
    {
        await using var page = await browser.Open(report, width);
        List<string> reached = [];
        for (string? focused = ""; focused is not null;)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            focused = await page.Page.EvaluateAsync<string?>("checks.focused()");
            reached.AddRange(focused is null ? [] : [focused]);
        }

        Assert.Equal(await page.Faults("focusable()"), reached);
    }

    [BrowserTheory]
    [MemberData(nameof(Reports))]
    public async Task Every_link_leads_to_a_place_on_the_page(string report, ColorScheme scheme)
    {
        await using var page = await browser.Open(report, scheme: scheme);
        await page.HasNo("targets()");
    }

    [BrowserTheory]
    [MemberData(nameof(Reports))]
    public async Task Colours_fit_the_scheme_and_text_of_charts_can_be_read(string report, ColorScheme scheme)
    {
        await using var page = await browser.Open(report, scheme: scheme);
        Assert.Equal(scheme == ColorScheme.Dark, await page.Page.EvaluateAsync<double>("checks.lightness()") < 0.2);
        await page.HasNo("contrast(4.5)");
    }

    [BrowserFact]
    public async Task Charts_are_drawn_again_when_the_scheme_changes()
    {
        await using var page = await browser.Open(ReportBrowser.English);
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.Drawn(scheme);
            await page.HasNo("contrast(4.5)");
            await page.HasNo("marks()");
        }
    }

    [BrowserFact]
    public async Task A_report_without_scripts_has_tables_and_says_how_to_get_pictures()
    {
        await using var page = await browser.Open(ReportBrowser.Plain);
        Assert.NotEqual(0, await page.Page.Locator("table").CountAsync());
        Assert.Contains("npm install vega", await page.Page.Locator("#short .note").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Page.Locator(".chart, script").CountAsync());
    }
}
