using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>The files of the checkout.</summary>
internal static class RepositoryFiles
{
    /// <summary>The files below the root that fit a pattern, without what builds and runs leave behind.</summary>
    internal static IReadOnlyList<string> Matching(string pattern)
    {
        var separator = pattern.LastIndexOf('/');
        var folder = separator < 0 ? "" : pattern[..separator];
        return
        [
            .. Directory.EnumerateFiles(
                Path.Combine(Repository.Root, folder), pattern[(separator + 1)..], SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
                .Where(f => !f.Split('/').Any(part =>
                    part is "bin" or "obj" or "artifacts" or "TestResults" or "node_modules" or ".git"
                        or "BenchmarkDotNet.Artifacts"))
                .Order(StringComparer.Ordinal),
        ];
    }
}
