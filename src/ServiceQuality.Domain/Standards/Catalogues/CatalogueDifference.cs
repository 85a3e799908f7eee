using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

// The differences between two versions of a catalogue, by the members of their JSON forms.
internal static class CatalogueDifference
{
    internal static ValueList<CatalogueChange> Find(StandardCatalogue earlier, StandardCatalogue later) =>
    [
        .. Find("area", earlier.Areas.Nodes, later.Areas.Nodes, n => n.Code),
        .. Find("standard", earlier.Standards, later.Standards, s => s.Code),
        .. Find("indicator", earlier.Indicators, later.Indicators, i => i.Code),
        .. Find("checklist", earlier.Checklists, later.Checklists, c => c.Code),
        .. Find("programme", earlier.Programmes, later.Programmes, p => p.Code),
        .. Find("process", earlier.Processes, later.Processes, p => p.Id),
        .. Find("scorecard", earlier.Scorecards, later.Scorecards, s => s.Code),
        .. Find("risk", earlier.Risks, later.Risks, r => r.Code),
        .. Find("list", earlier.Lists, later.Lists, l => l.Name),
    ];

    private static IEnumerable<CatalogueChange> Find<T>(
        string element, IEnumerable<T> earlier, IEnumerable<T> later, Func<T, string> codeOf)
    {
        var before = earlier.ToDictionary(codeOf, StringComparer.Ordinal);
        var after = later.ToDictionary(codeOf, StringComparer.Ordinal);
        foreach (var code in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!before.TryGetValue(code, out var first))
            {
                yield return new(CatalogueChangeKind.Added, element, code, []);
            }
            else if (!after.TryGetValue(code, out var second))
            {
                yield return new(CatalogueChangeKind.Removed, element, code, []);
            }
            else if (!Equals(first, second))
            {
                yield return new(CatalogueChangeKind.Changed, element, code, Members(first, second));
            }
        }
    }

    private static ValueList<string> Members<T>(T first, T second)
    {
        var (before, after) = (MembersOf(first), MembersOf(second));
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal)
                .Where(m => before.GetValueOrDefault(m) != after.GetValueOrDefault(m)).Order(StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, string> MembersOf<T>(T value) => JsonSerializer.SerializeToElement(
            value, (JsonTypeInfo<T>)DomainJson.Default.GetTypeInfo(typeof(T))!)
        .EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetRawText(), StringComparer.Ordinal);
}
