using System.Text.RegularExpressions;
using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>The page of coverage names tests that exist.</summary>
public partial class CoverageTests
{
    [Fact]
    public void Every_row_names_a_test_that_exists()
    {
        var tests = RepositoryFiles.Matching("tests/*.cs")
            .GroupBy(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g =>
                string.Concat(g.Select(f => File.ReadAllText(Path.Combine(Repository.Root, f)))), StringComparer.Ordinal);
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs/reference/coverage.md"))
            .Where(l => l.StartsWith("| S", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var names = Name().Matches(row.Split('|')[^2]).Select(m => m.Groups["name"].Value.Split('.')).ToList();
            Assert.NotEmpty(names);
            Assert.All(names, name =>
            {
                Assert.True(tests.TryGetValue(name[0], out var source), $"{name[0]} is not a class of tests.");
                foreach (var method in name.Skip(1))
                {
                    Assert.True(source.Contains($" {method}(", StringComparison.Ordinal), $"{name[0]} has no test {method}.");
                }
            });
        });
    }

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
