using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
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

    [Fact]
    public void Dependencies_run_one_way()
    {
        Assert.Equal(["NodaTime"], References(DomainAssembly));
        Assert.Equal(["MathNet.Numerics", "NodaTime", "ServiceQuality.Domain"], References(ScoringAssembly)); // NodaTime by way of Domain
    }

    [Fact]
    public void Folder_is_namespace_and_no_file_is_too_long() => Assert.All(RepositoryFiles.Matching("src/*.cs"), file =>
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, file));
        var expected = string.Join('.', file.Split('/')[1..^1]);
        Assert.Contains($"namespace {expected};", lines);
        Assert.True(lines.Length <= 400, $"{file} has {lines.Length} lines; the ceiling is 400.");
    });

    [Fact]
    public void Public_types_are_sealed_or_closed_and_hold_no_settable_property() => Assert.All(PublicTypes, type =>
    {
        var isClosed = type.IsAbstract && Array.TrueForAll(type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic), c => c.IsFamilyAndAssembly);
        Assert.True(type.IsSealed || isClosed, $"{type} is not sealed, nor abstract without a constructor that others can call.");
        Assert.All(type.GetProperties(), p => Assert.True(p.SetMethod is null, $"{type}.{p.Name} can be set, so `with` passes its validation."));
    });

    [Fact]
    public void Public_types_say_what_they_are() => Assert.All(
        PublicTypes.Where(t => !t.IsEnum && !(t.IsAbstract && t.IsSealed) && !t.Name.EndsWith("Builder", StringComparison.Ordinal)
            && !t.Namespace!.EndsWith(".Json", StringComparison.Ordinal) && !t.IsSubclassOf(typeof(Delegate))), type =>
    {
        var toString = type.GetMethod("ToString", [])!;
        Assert.True(toString.DeclaringType == type && toString.GetCustomAttribute<CompilerGeneratedAttribute>() is null, $"{type} does not override ToString.");
    });

    [Fact]
    public void Public_structs_document_their_default() => Assert.All(PublicTypes.Where(t => t is { IsValueType: true, IsEnum: false }), type =>
        Assert.Contains("default value", Documentation($"T:{type.FullName}"), StringComparison.Ordinal));

    [Fact]
    public void Value_types_can_be_compared_for_equality_and_order_with_operators() => Assert.All(PublicTypes, type =>
    {
        if (type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IComparable<>)))
        {
            Assert.All(new[] { "op_LessThan", "op_GreaterThan", "op_LessThanOrEqual", "op_GreaterThanOrEqual" }, o => Assert.NotNull(type.GetMethod(o, [type, type])));
        }
    });

    [Fact]
    public void Public_lists_are_value_lists() => Assert.All(PublicTypes, type =>
        Assert.All(type.GetProperties(), p => Assert.False(
            p.PropertyType.IsArray || p.PropertyType.Name.StartsWith("ImmutableArray", StringComparison.Ordinal) || p.PropertyType.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal),
            $"{type}.{p.Name} is a {p.PropertyType.Name}; public lists are ValueList.")));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(a => a.Name!).Where(n => !n.StartsWith("System", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string Documentation(string member) => string.Concat(new[] { DomainAssembly, ScoringAssembly }
        .SelectMany(a => XDocument.Load(Path.ChangeExtension(a.Location, ".xml")).Descendants("member"))
        .Where(m => m.Attribute("name")!.Value == member)
        .Select(m => m.Value.ReplaceLineEndings(" ")));
}
