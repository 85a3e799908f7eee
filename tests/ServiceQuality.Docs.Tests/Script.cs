using System.Diagnostics;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>Runs a script of docs/samples as a user would, from the root of the checkout.</summary>
internal static class Script
{
    private static readonly HashSet<string> Built = [];

    internal static (int ExitCode, string Output, string Error) Run(string script, params string[] arguments)
    {
        lock (Built)
        {
            // Built once: a run of the built script takes a second, a build several.
            if (!Built.Contains(script))
            {
                var built = Dotnet("build", script);
                Assert.True(built.ExitCode == 0, built.Output + built.Error);
                Built.Add(script);
            }

            return Dotnet(["run", "--no-build", script, "--", .. arguments]);
        }
    }

    // The files of outputs have X.Y.Z for the version, so that a release does not change them.
    internal static string WithoutVersion(string output) =>
        output.Replace($"version {SoftwareVersion.Current}", "version X.Y.Z", StringComparison.Ordinal);

    internal static (int ExitCode, string Output, string Error) Dotnet(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k =>
            k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name); // those of the test run name its own build
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }
}
