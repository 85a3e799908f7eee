using System.Diagnostics;

namespace ServiceQuality.Tests;

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
                Build(script);
                Built.Add(script);
            }

            return Dotnet(["run", "--no-build", script, "--", .. arguments]);
        }
    }

    // One build at a time: several test projects, which may run at once, build the same script.
    private static void Build(string script)
    {
        using Mutex mutex = new(initiallyOwned: false, "ServiceQuality." + Path.GetFileName(script));
        try
        {
            mutex.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // The other run was stopped; the mutex is held all the same.
        }

        try
        {
            var built = Dotnet("build", script);
            Assert.True(built.ExitCode == 0, built.Output + built.Error);
        }
        finally
        {
            mutex.ReleaseMutex();
        }
    }

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
