using Microsoft.Playwright;
using ServiceQuality.Tests;

namespace ServiceQuality.Browser.Tests;

/// <summary>The report in English, in Chinese and without pictures, made once, and the browser that shows it.</summary>
public sealed class ReportBrowser : IAsyncLifetime
{
    internal const string English = "en";
    internal const string Chinese = "zh-CN";
    internal const string Plain = "plain";

    /// <summary>The widths of a phone and of a desktop, in pixels.</summary>
    internal const int Phone = 375, Desktop = 1280;

    private const string Sample = "docs/samples/service-report.cs";

    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "reports");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (BrowserTools.Missing is not null)
        {
            return;
        }

        Directory.CreateDirectory(_folder);
        Make(English, "--scripts", BrowserTools.Scripts);
        Make(Chinese, "--scripts", BrowserTools.Scripts, "--culture", Chinese);
        Make(Plain);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserTools.Browser });
    }

    public async Task DisposeAsync()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
    }

    /// <summary>Opens a report and waits until its charts are drawn.</summary>
    internal async Task<ReportPage> Open(string report, int width = Desktop, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        ReportPage page = new(context, await context.NewPageAsync());
        await page.Go(new Uri(FileOf(report)).AbsoluteUri, report == Plain ? null : scheme);
        return page;
    }

    private void Make(string report, params string[] options)
    {
        var (exitCode, output, error) = Script.Run(Sample, ["--html", FileOf(report), .. options]);
        Assert.True(exitCode == 0, output + error);
    }

    private string FileOf(string report) => Path.Combine(_folder, report + ".html");
}
