using System.Reflection;
using System.Runtime.CompilerServices;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Tests.Tables;

/// <summary>Every result makes a table; what makes none is named here with the reason.</summary>
public class ResultsWithTablesTests
{
    private const string Without = """
        """;

    private static readonly HashSet<string> Reasoned = [.. Without.Split('\n').SelectMany(l => l[(l.IndexOf(':') + 1)..]
        .Split([' '], StringSplitOptions.RemoveEmptyEntries))];

    [Fact]
    public void Every_result_makes_a_table()
    {
        var types = typeof(ResultTable).Assembly.GetExportedTypes();
        var withTable = types.SelectMany(t => t.GetMethods()).Where(m => m.ReturnType == typeof(ResultTable))
            .Select(m => m.IsDefined(typeof(ExtensionAttribute)) ? Element(m.GetParameters()[0].ParameterType) : m.DeclaringType!)
            .ToHashSet();
        var without = types.Where(t => !t.IsEnum && !(t.IsAbstract && t.IsSealed) && !withTable.Contains(t)).Select(t => t.Name)
            .Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Reasoned.Order(StringComparer.Ordinal), without);
    }

    private static Type Element(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;
}
