using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>
/// The pages of charts and tables name every method that makes one. With the environment variable SERVICEQUALITY_UPDATE_DOCS=1
/// the list of tables is rewritten instead of compared; the list of charts has sentences of its own and is written by hand.
/// </summary>
public partial class OutputTableTests
{
    private static readonly Assembly Scoring = typeof(Chart).Assembly;
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "output");

    [Fact]
    public void Every_chart_has_a_row_that_says_what_it_answers()
    {
        var expected = Makers(typeof(Chart)).Where(m => m.IsStatic)
            .Select(m => $"`{m.DeclaringType!.Name}` | `{First(m)}` | `{m.Name}({Parameters(m)})`").Order(StringComparer.Ordinal);
        var text = File.ReadAllText(Path.Combine(Folder, "charts.md"));
        var rows = ChartRow().Matches(text);
        Assert.Equal(expected, rows.Select(r => r.Groups["call"].Value).Order(StringComparer.Ordinal));
        Assert.All(rows, r => Assert.EndsWith("?", r.Groups["answer"].Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_table_is_listed()
    {
        StringBuilder list = new("| namespace | result and method |\n|---|---|\n");
        foreach (var area in Makers(typeof(ResultTable)).Where(m => m.DeclaringType != typeof(ResultTable))
            .GroupBy(m => m.DeclaringType!.Namespace!["ServiceQuality.".Length..]).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var calls = area.Select(m => $"`{(m.IsStatic ? First(m) : m.DeclaringType!.Name)}.{m.Name}`")
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            list.Append($"| `{area.Key}` | ").AppendJoin(", ", calls).Append(" |\n");
        }

        var file = Path.Combine(Folder, "tables.md");
        var text = File.ReadAllText(file);
        var expected = Tables().Replace(text, _ => $"<!-- table: results -->\n{list}<!-- end -->");
        if (Environment.GetEnvironmentVariable("SERVICEQUALITY_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, expected);
            text = expected;
        }

        Assert.Matches(Tables(), text);
        Assert.Equal(expected, text);
    }

    private static IEnumerable<MethodInfo> Makers(Type result) => Scoring.GetExportedTypes()
        .SelectMany(t => t.GetMethods(
            BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(m => m.ReturnType == result && !m.IsSpecialName && !m.Name.StartsWith('<'));

    private static string First(MethodInfo method)
    {
        var type = method.GetParameters()[0].ParameterType;
        return type.IsGenericType ? "sequence of " + NameOf(type.GetGenericArguments()[0]) : NameOf(type);
    }

    private static string NameOf(Type type) => type.IsGenericType ? type.GetGenericArguments()[^1].Name : type.Name;

    private static string Parameters(MethodInfo method) =>
        string.Join(", ", method.GetParameters().Skip(1).Select(p => p.Name + (p.IsOptional ? "?" : "")));

    [GeneratedRegex(@"^\| (?<call>`\w+Charts` \| `[^`]+` \| `[^`]+`) \| (?<answer>[^|]+) \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ChartRow();

    [GeneratedRegex("<!-- table: results -->\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Tables();
}
