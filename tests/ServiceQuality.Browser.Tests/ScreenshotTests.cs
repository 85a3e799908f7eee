using Microsoft.Playwright;
using ServiceQuality.Tests;

namespace ServiceQuality.Browser.Tests;

/// <summary>Pictures of the reports, for people to look at.</summary>
[Collection(SharedReports.Name)]
public class ScreenshotTests(ReportBrowser browser)
{
    // A folder in the repository when the environment variable names one, else beside the tests.
    private static readonly string Folder = Directory.CreateDirectory(
        Environment.GetEnvironmentVariable("SERVICEQUALITY_SCREENSHOTS") is { Length: > 0 } named
            ? Path.GetFullPath(named, Repository.Root)
            : Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;

    [BrowserTheory]
    [InlineData(ReportBrowser.English)]
    [InlineData(ReportBrowser.Chinese)]
    [InlineData(ReportBrowser.Plain)]
    public async Task Pictures_are_kept(string report)
    {
        foreach (var (device, width) in new[] { ("phone", ReportBrowser.Phone), ("desktop", ReportBrowser.Desktop) })
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await using var page = await browser.Open(report, width, scheme);
                var picture = await page.Page.ScreenshotAsync(new()
                {
                    Path = FileOf($"{report}-{device}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png"),
                    FullPage = true,
                });
                Assert.NotEmpty(picture);
            }
        }

        await using var printed = await browser.Open(report, scheme: ColorScheme.Dark);
        await printed.Page.PdfAsync(new() { Path = FileOf($"{report}-print.pdf"), Format = "A4" });
        Assert.True(File.Exists(FileOf($"{report}-print.pdf")));
    }

    private static string FileOf(string name) => Path.Combine(Folder, name);
}
