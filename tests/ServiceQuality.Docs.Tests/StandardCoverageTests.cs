using System.Text.RegularExpressions;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>The pages of coverage and of the ready-made sets name what the sets hold.</summary>
public partial class StandardCoverageTests
{
    [Fact]
    public void Every_part_of_a_set_that_is_named_exists()
    {
        var names = File.ReadLines(Path.Combine(Repository.Root, "docs/reference/coverage.md"))
            .SelectMany(l => Part().Matches(l)).Select(m => (Set: m.Groups["set"].Value, Code: m.Groups["code"].Value)).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name =>
        {
            var set = StandardCatalogue.Load(name.Set);
            IEnumerable<string> codes =
            [
                .. set.Standards.Names, .. set.Indicators.Names, .. set.Checklists.Names, .. set.Programmes.Names,
                .. set.Lists.Names,
            ];
            Assert.Contains(name.Code, codes);
        });
    }

    [Fact]
    public void Every_set_is_on_its_page()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/standards/ready-made.md"));
        Assert.All(StandardCatalogue.ReadyMade, id => Assert.Contains($"| `{id}` |", page, StringComparison.Ordinal));
    }

    [GeneratedRegex("`(?<set>[a-z0-9-]+)/(?<code>[a-z0-9-]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
