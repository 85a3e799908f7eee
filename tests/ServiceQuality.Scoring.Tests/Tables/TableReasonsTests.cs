using System.Text.RegularExpressions;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Tables;

/// <summary>A sentence that is translated is one that the code still has.</summary>
public partial class TableReasonsTests
{
    [Fact]
    public void Every_sentence_is_one_of_the_code()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("TableReasons.cs", StringComparison.Ordinal));
        var code = string.Concat(files.Select(f => Joint().Replace(File.ReadAllText(f), "")));
        Assert.All(TableReasons.All, reason => Assert.Contains(reason, code, StringComparison.Ordinal));
    }

    // Where a text goes on in the next line.
    [GeneratedRegex(@"""\s*\+\s*\$?""")]
    private static partial Regex Joint();
}
