using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Json.Schemas;

/// <summary>What the documentation of the library says of its types and members, as plain text.</summary>
internal static partial class ModelDocumentation
{
    private static readonly Dictionary<string, XElement> Members =
        XDocument.Load(Path.ChangeExtension(typeof(ServiceLevelPolicy).Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(m => m.Attribute("name")!.Value, m => m, StringComparer.Ordinal);

    internal static string FirstSentence(Type type) => Summary($"T:{type.FullName}")!.Split(". ")[0].TrimEnd('.') + ".";

    internal static string? Of(Type type, string property) =>
        type == typeof(object) ? null
            : Summary($"P:{type.FullName}.{property}") ?? (type.BaseType is { } parent ? Of(parent, property) : null);

    /// <summary>Each value of an enumeration with what it means.</summary>
    internal static string OfValues(Type type, Func<object, string?> name) => string.Join(" ", Enum.GetValues(type).Cast<object>()
        .Where(v => name(v) is not null).Select(v => $"{name(v)}: {Summary($"F:{type.FullName}.{v}")}"));

    private static string? Summary(string member) => Members.GetValueOrDefault(member)?.Element("summary") is { } summary
        ? Spaces().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim()
        : null;

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => Name(see.Attribute("cref")!.Value),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    // Members and values begin with a small letter in JSON.
    private static string Name(string reference)
    {
        var name = reference.Split('(')[0].Split('.', ':')[^1];
        return reference[0] is 'P' or 'F' ? JsonNamingPolicy.CamelCase.ConvertName(name) : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
