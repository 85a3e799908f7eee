using System.Text;
using System.Text.RegularExpressions;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>
/// The table of built-in indicators is that of the data. With the environment variable SERVICEQUALITY_UPDATE_DOCS=1 it is
/// rewritten instead of compared.
/// </summary>
public partial class BuiltInIndicatorTableTests
{
    private static readonly string Document = Path.Combine(
        Repository.Root, "docs", "standards", "indicators-and-scorecards.md");

    [Fact]
    public void The_table_is_that_of_the_data()
    {
        StringBuilder table = new("| code | formula | unit | what counts | base | records | a case belongs to the period of |\n");
        table.Append("|---|---|---|---|---|---|---|\n");
        foreach (var i in StandardCatalogue.BuiltInIndicators)
        {
            var formula = i.Quantile is { } share ? $"{i.Formula} {share}" : $"{i.Formula}";
            table.Append(string.Concat("| `", i.Code, "` | ", formula, " | ", i.Unit, " | ", i.Numerator?.English, " | "))
                .Append(string.Concat(i.Denominator?.English, " | ", i.Input?.English, " | ", i.Attribution?.English, " |\n"));
        }

        var text = File.ReadAllText(Document);
        var expected = Table().Replace(text, _ => $"<!-- table: built-in indicators -->\n{table}<!-- end -->");
        if (Environment.GetEnvironmentVariable("SERVICEQUALITY_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(Document, expected);
            text = expected;
        }

        Assert.Matches(Table(), text);
        Assert.Equal(expected, text);
    }

    [GeneratedRegex("<!-- table: built-in indicators -->\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Table();
}
