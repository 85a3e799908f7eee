using ServiceQuality.Tests;

namespace ServiceQuality.Browser.Tests;

/// <summary>What the tests need and do not bring: a browser, and the scripts that draw charts.</summary>
internal static class BrowserTools
{
    private const string Variable = "SERVICEQUALITY_BROWSER";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>The program of the browser: what the environment variable names, else Chromium or Chrome on the path.</summary>
    internal static string? Browser { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>The folder with the npm packages of the charts.</summary>
    internal static string Scripts { get; } = Path.Combine(Repository.Root, "tests", "vega", "node_modules");

    /// <summary>Why the tests are skipped, or null.</summary>
    internal static string? Missing { get; } =
        !File.Exists(Browser) ? $"Chromium is not there: install it, or set {Variable} to the file of a Chromium or Chrome."
        : !Directory.Exists(Path.Combine(Scripts, "vega-embed"))
            ? "The packages of tests/vega are not there: run \"npm install\" in that folder."
        : null;
}
