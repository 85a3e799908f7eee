using Microsoft.Playwright;

namespace ServiceQuality.Browser.Tests;

/// <summary>An open report, and what it said and asked for since it was opened.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    internal ReportPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Messages.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Messages.Add(error);
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    internal IPage Page { get; }

    internal List<string> Messages { get; } = [];

    internal List<string> Requests { get; } = [];

    /// <summary>Loads an address, and waits for charts in the theme of the scheme unless that is null.</summary>
    internal async Task Go(string address, ColorScheme? scheme)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("checks.js")!;
        using StreamReader reader = new(stream);
        await Page.AddInitScriptAsync(await reader.ReadToEndAsync());
        await Page.GotoAsync(address);
        if (scheme is { } shown)
        {
            await Drawn(shown);
        }
    }

    /// <summary>Waits until the charts are drawn in the theme of a scheme.</summary>
    internal Task Drawn(ColorScheme scheme) =>
        Page.Locator($"html[data-drawn={(scheme == ColorScheme.Dark ? "dark" : "light")}]").WaitForAsync();

    /// <summary>The texts that a function of checks.js returns.</summary>
    internal Task<string[]> Faults(string check) => Page.EvaluateAsync<string[]>($"checks.{check}");

    /// <summary>Asserts that a function of checks.js finds no fault.</summary>
    internal async Task HasNo(string check)
    {
        var faults = await Faults(check);
        Assert.True(faults.Length == 0, $"{check}:\n{string.Join('\n', faults)}");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
