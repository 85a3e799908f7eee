using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Tables;

public class SoftwareVersionTests
{
    private static readonly ResultTable Table = new("Gaps", ["n"], [[TableCell.Of(9L)]], ["Gap = P - E."]);

    [Fact]
    public void The_package_its_citation_and_the_citation_file_have_one_version()
    {
        var version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("VersionPrefix")
            .Single().Value;
        var file = File.ReadAllLines(Path.Combine(Repository.Root, "CITATION.cff"));
        Assert.Equal(version, SoftwareVersion.Current.Split('-')[0]);
        Assert.Contains($"version: {SoftwareVersion.Current}", file);
        Assert.Contains(
            $"#:package ServiceQuality.Scoring@{SoftwareVersion.Current}",
            File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/README.md")), StringComparison.Ordinal);
        Assert.Contains($", version {SoftwareVersion.Current} ", SoftwareVersion.Citation, StringComparison.Ordinal);
        var authors = typeof(SoftwareVersion).Assembly.GetCustomAttribute<AssemblyCompanyAttribute>()!.Company;
        Assert.Contains($"  - name: {authors}", file);
        Assert.StartsWith(authors, SoftwareVersion.Citation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_commit_is_not_part_of_the_version()
    {
        Assert.DoesNotContain('+', SoftwareVersion.Current);
        Assert.Equal("1.3.0-rc.1", SoftwareVersion.WithoutCommit("1.3.0-rc.1+4f2a"));
        Assert.Equal("1.2.0", SoftwareVersion.WithoutCommit("1.2.0"));
    }

    [Fact]
    public void A_table_gets_a_last_note_with_the_version_in_its_language()
    {
        var table = Table.WithSoftwareVersion();
        Assert.Equal(["Gap = P - E.", $"Computed by ServiceQuality, version {SoftwareVersion.Current}."], table.Notes);
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        Assert.Equal($"由 ServiceQuality {SoftwareVersion.Current} 版计算。", Table.In(chinese).WithSoftwareVersion().Notes[^1]);
        Assert.Equal(table.In(chinese), Table.In(chinese).WithSoftwareVersion());
        Assert.Equal(Table, Table.In(chinese));
    }
}
