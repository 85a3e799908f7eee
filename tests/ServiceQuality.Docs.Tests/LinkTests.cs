using System.Text.RegularExpressions;
using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>Links between the pages of the documentation.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Documents() => [.. RepositoryFiles.Matching("*.md")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Relative_links_lead_to_a_file_and_a_heading(string document)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, document))!;
        foreach (Match link in Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, document))))
        {
            var (target, heading) = (link.Groups["target"].Value, link.Groups["heading"].Value);
            var file = target.Length == 0 ? Path.Combine(Repository.Root, document)
                : Path.GetFullPath(Path.Combine(folder, target));
            Assert.True(Path.Exists(file), $"{document}: {link.Value} leads to nothing.");
            if (heading.Length > 0)
            {
                Assert.Contains(heading, Headings(file));
            }
        }
    }

    [Fact]
    public void Every_page_is_in_the_contents_of_the_site()
    {
        var contents = File.ReadAllText(Path.Combine(Repository.Root, "docs/toc.yml"));
        Assert.All(RepositoryFiles.Matching("docs/*.md"), f =>
            Assert.Contains($"href: {f["docs/".Length..]}\n", contents, StringComparison.Ordinal));
    }

    // As the common renderers make anchors of headings: lower case, blanks as hyphens, without punctuation.
    private static IEnumerable<string> Headings(string file) => File.ReadLines(file)
        .Where(l => l.StartsWith('#'))
        .Select(l => Punctuation().Replace(l.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?!https?:|mailto:)(?<target>[^)#\s]*)(?:#(?<heading>[^)\s]+))?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex Punctuation();
}
