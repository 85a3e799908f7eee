using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using NetArchTest.Rules;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests;

/// <summary>The rules of the house that a compiler does not check.</summary>
public class ArchitectureTests
{
    private static readonly Assembly DomainAssembly = typeof(Proportion).Assembly;
    private static readonly Assembly ScoringAssembly = typeof(GapAnalysis).Assembly;
    private static readonly Type[] PublicTypes = [.. DomainAssembly.GetExportedTypes(), .. ScoringAssembly.GetExportedTypes()];

    // The serializer contexts of the packages and the tables of JSON forms know all areas by design.
    private static readonly string[] KnowEveryArea =
    [
        "ServiceQuality.Domain.Json.DomainJson", "ServiceQuality.Scoring.Json.ScoringJson",
        "ServiceQuality.Domain.Json.DomainForms", "ServiceQuality.Scoring.Json.ScoringForms",
    ];

    private static readonly NamespaceGraph Graph = new([DomainAssembly, ScoringAssembly], KnowEveryArea);

    /// <summary>A namespace and those that it may use.</summary>
    public static TheoryData<string, string[]> Arrows()
    {
        const string root = "ServiceQuality.Domain";
        string[] shared = ["ServiceQuality", "ServiceQuality.Json", root, root + ".Json"];
        string[] terms = [.. shared, root + ".Calendars", root + ".Surveys"];
        string[] statistics = [.. Graph.Namespaces.Where(n =>
            n.StartsWith("ServiceQuality.Scoring.Statistics", StringComparison.Ordinal))];
        string[] measures = [.. terms, .. statistics, "ServiceQuality.Scoring", "ServiceQuality.Scoring.Tables",
            "ServiceQuality.Scoring.Json"];
        return new()
        {
            { "ServiceQuality", [root] },
            { root, ["ServiceQuality"] },
            { "ServiceQuality.Json", ["ServiceQuality", root] },
            { root + ".Json", ["ServiceQuality", "ServiceQuality.Json", root] },
            { root + ".Calendars", shared },
            { root + ".Surveys", shared },
            { root + ".Sla", terms },
            { root + ".Records", [.. shared, root + ".Calendars", root + ".Sla"] },
            { root + ".Complaints", [.. shared, root + ".Calendars", root + ".Sla", root + ".Records"] },
            { root + ".Standards", [.. shared, root + ".Calendars", root + ".Sla", root + ".Records"] },
            { root + ".Gaps", terms },
            { root + ".Satisfaction", terms },
            { "ServiceQuality.Scoring.Sla", [.. measures, root + ".Sla"] },
            { "ServiceQuality.Scoring.Gaps", [.. measures, root + ".Gaps"] },
            { "ServiceQuality.Scoring.Gaps.Audit", [.. measures, "ServiceQuality.Scoring.Gaps"] },
            { "ServiceQuality.Scoring.Gaps.Provider", [.. measures, root + ".Gaps", "ServiceQuality.Scoring.Gaps"] },
            { "ServiceQuality.Scoring.Satisfaction", [.. measures, root + ".Satisfaction"] },
            { "ServiceQuality.Scoring.ControlCharts", measures },
            { "ServiceQuality.Scoring.Complaints", [.. measures, root + ".Records", "ServiceQuality.Scoring.Sla"] },
            { "ServiceQuality.Scoring.Standards", [.. measures, root + ".Sla", root + ".Records", root + ".Standards",
                "ServiceQuality.Scoring.Sla", "ServiceQuality.Scoring.Complaints", "ServiceQuality.Scoring.ControlCharts"] },
            { "ServiceQuality.Scoring.Tables", [.. shared, .. statistics] },
            { "ServiceQuality.Scoring.Charts", [.. measures, root + ".Satisfaction", root + ".Sla", root + ".Standards",
                "ServiceQuality.Scoring.Complaints", "ServiceQuality.Scoring.ControlCharts", "ServiceQuality.Scoring.Gaps",
                "ServiceQuality.Scoring.Satisfaction", "ServiceQuality.Scoring.Sla", "ServiceQuality.Scoring.Standards"] },
        };
    }

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_namespace_uses_only_what_it_may(string name, string[] allowed) => Assert.All(
        Graph.UsesOf(name), use => Assert.True(allowed.Contains(use.Key), $"{name} uses {use.Key}: {use.Value}."));

    [Fact]
    public void Every_namespace_has_its_arrows_or_is_statistics() => Assert.All(Graph.Namespaces, name => Assert.True(
        Arrows().Any(a => (string)a[0] == name) || name.StartsWith("ServiceQuality.Scoring.Statistics", StringComparison.Ordinal)
            || name is "ServiceQuality.Scoring" or "ServiceQuality.Scoring.Json" or "Ardalis.GuardClauses",
        $"{name} has no arrows: add it to {nameof(Arrows)}."));

    [Fact]
    public void No_namespaces_use_each_other() => Assert.Null(Graph.FindCycle());

    [Fact]
    public void Domain_depends_on_time_and_guards_alone()
    {
        Assert.Equal(["Ardalis.GuardClauses", "NodaTime"], References(DomainAssembly));
        Assert.Equal(["Ardalis.GuardClauses", "MathNet.Numerics", "NodaTime", "ServiceQuality.Domain"],
            References(ScoringAssembly));
        Assert.True(Types.InAssembly(DomainAssembly).ShouldNot().HaveDependencyOnAny("System.IO.File", "System.Net", "MathNet")
            .GetResult().IsSuccessful);
        Assert.True(Types.InAssembly(ScoringAssembly).ShouldNot().HaveDependencyOnAny("System.IO.File", "System.Net")
            .GetResult().IsSuccessful);
    }

    [Fact]
    public void Json_forms_are_internal() => Assert.All(
        PublicTypes.Where(t => t.Namespace!.EndsWith(".Json", StringComparison.Ordinal)),
        t => Assert.Contains(t.Namespace, new[] { "ServiceQuality.Domain.Json", "ServiceQuality.Scoring.Json" }));

    [Fact]
    public void A_file_is_in_the_namespace_of_its_area_and_not_too_long() => Assert.All(
        RepositoryFiles.Matching("src/*.cs").Where(f => !f.StartsWith("src/Shared/", StringComparison.Ordinal)), file =>
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, file));
        Assert.Contains($"namespace {NamespaceOf(file.Split('/')[1..^1])};", lines);
        Assert.True(lines.Length <= 400, $"{file} has {lines.Length} lines; the ceiling is 400.");
    });

    [Theory]
    [InlineData("src/*.cs")]
    [InlineData("tests/*.cs")]
    [InlineData("benchmarks/*.cs")]
    public void Lines_of_code_are_at_most_130_characters(string pattern) => Assert.All(RepositoryFiles.Matching(pattern), file =>
    {
        var isText = false;
        foreach (var (line, index) in File.ReadLines(Path.Combine(Repository.Root, file)).Select((l, i) => (l, i)))
        {
            // A raw string, of one line or several, is text and not code.
            var marks = line.Split("\"\"\"").Length - 1;
            Assert.True(isText || marks > 0 || line.Length <= 130, $"{file}, line {index + 1} is longer than 130 characters.");
            isText ^= marks % 2 == 1;
        }
    });

    // One public namespace an area; the folders inside are rooms without one, but for the experts' and for JSON forms.
    private static string NamespaceOf(string[] folders)
    {
        var isExpert = folders is ["ServiceQuality.Scoring", "Statistics", ..]
            or ["ServiceQuality.Scoring", "Gaps", "Audit" or "Provider", ..];
        var isRoom = folders is ["ServiceQuality.Scoring", "ImportancePerformance"]; // belongs to no area
        var area = string.Join('.', folders.Take(isExpert ? 3 : isRoom ? 1 : 2));
        return folders.Length > 2 && folders[^1] == "Json" ? area + ".Json" : area;
    }

    [Fact]
    public void Public_types_are_sealed_or_closed_and_hold_no_settable_property() => Assert.All(PublicTypes, type =>
    {
        var isClosed = type.IsAbstract
            && Array.TrueForAll(type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic), c => c.IsFamilyAndAssembly);
        Assert.True(type.IsSealed || isClosed, $"{type} is not sealed, nor abstract without a constructor that others can call.");
        Assert.All(type.GetProperties(), p =>
            Assert.True(p.SetMethod is null or { IsPublic: false } || IsValidated(p),
                $"{type}.{p.Name} can be set, so `with` passes its validation."));
    });

    // What is set only once, by a body that checks it, or whose type has no values that are not allowed. What must hold of
    // several
    // properties together is checked by the whole.
    private static bool IsValidated(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var isAny = type == typeof(bool) || type == typeof(decimal) || type == typeof(int)
            || (type.Namespace is { } name && !type.IsGenericType && !type.IsEnum && (name == "NodaTime"
                || name.StartsWith("ServiceQuality", StringComparison.Ordinal)));
        return property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            && (isAny || property.SetMethod.GetCustomAttribute<CompilerGeneratedAttribute>() is null);
    }

    [Fact]
    public void Public_types_say_what_they_are() => Assert.All(
        PublicTypes.Where(t => !t.IsEnum && !(t.IsAbstract && t.IsSealed) && !t.Name.EndsWith("Builder", StringComparison.Ordinal)
            && !t.Namespace!.EndsWith(".Json", StringComparison.Ordinal) && !t.IsSubclassOf(typeof(Delegate))), type =>
    {
        var toString = type.GetMethod("ToString", [])!;
        Assert.True(toString.DeclaringType == type
            && toString.GetCustomAttribute<CompilerGeneratedAttribute>() is null, $"{type} does not override ToString.");
    });

    [Fact]
    public void Public_structs_document_their_default() =>
        Assert.All(PublicTypes.Where(t => t is { IsValueType: true, IsEnum: false }), type =>
        Assert.Contains("default value", Documentation($"T:{type.FullName}"), StringComparison.Ordinal));

    [Fact]
    public void Value_types_can_be_compared_for_equality_and_order_with_operators() => Assert.All(PublicTypes, type =>
    {
        if (type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IComparable<>)))
        {
            Assert.All(new[] { "op_LessThan", "op_GreaterThan", "op_LessThanOrEqual", "op_GreaterThanOrEqual" }, o =>
                Assert.NotNull(type.GetMethod(o, [type, type])));
        }
    });

    [Fact]
    public void Public_lists_are_value_lists() => Assert.All(PublicTypes, type =>
        Assert.All(type.GetProperties(), p => Assert.False(
            p.PropertyType.IsArray || p.PropertyType.Name.StartsWith("ImmutableArray", StringComparison.Ordinal)
                || p.PropertyType.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal),
            $"{type}.{p.Name} is a {p.PropertyType.Name}; public lists are ValueList.")));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(a => a.Name!).Where(n => !n.StartsWith("System", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Documentation(string member) => string.Concat(new[] { DomainAssembly, ScoringAssembly }
        .SelectMany(a => XDocument.Load(Path.ChangeExtension(a.Location, ".xml")).Descendants("member"))
        .Where(m => m.Attribute("name")!.Value == member)
        .Select(m => string.Join(' ', m.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
