using System.Collections;
using System.Reflection;
using System.Text.Json;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Languages;

/// <summary>The texts of both packages: constants, names, sentences, words of explanations and data files.</summary>
internal static class LibraryTexts
{
    private const BindingFlags Statics =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private const BindingFlags Instances =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    internal static readonly Assembly[] Assemblies = [typeof(LocalizedText).Assembly, typeof(GapAnalysis).Assembly];

    internal static IReadOnlyList<BilingualText> All { get; } =
    [
        .. Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.ContainsGenericParameters).SelectMany(OfType),
        .. Assemblies.SelectMany(OfResources),
    ];

    private static IEnumerable<BilingualText> OfType(Type type)
    {
        var place = type.FullName!;
        if (type.IsEnum)
        {
            return type.GetFields(Statics)
                .Select(f => (f.Name, Text: f.GetCustomAttribute<LocalizedNameAttribute>()))
                .Where(f => f.Text is not null)
                .Select(f => new BilingualText($"{place}.{f.Name}", f.Text!.English, f.Text.Chinese));
        }

        // Words of one language in one object each, and words by their English.
        if (Static(type, "English") is { } english && Static(type, "Chinese") is { } chinese && english.GetType() == type)
        {
            return type.GetProperties(Instances)
                .SelectMany(p => Pairs($"{place}.{p.Name}", p.GetValue(english), p.GetValue(chinese)));
        }

        if (type.Name == "TableWords")
        {
            return ((IEnumerable<KeyValuePair<string, string>>)Static(type, "Chinese")!)
                .Select(w => new BilingualText(place, w.Key, w.Value));
        }

        return type.GetFields(Statics)
            .Where(f => !f.IsLiteral)
            .SelectMany(f => Walk($"{place}.{f.Name}", f.GetValue(null), []));
    }

    private static object? Static(Type type, string name) => type.GetField(name, Statics)?.GetValue(null);

    private static IEnumerable<BilingualText> Pairs(string place, object? english, object? chinese) => (english, chinese) switch
    {
        (string { Length: > 0 } e, string c) when e.Any(char.IsLetter) => [new(place, e, c)],
        (string[] e, string[] c) when e.Length == c.Length => e.Zip(c, (a, b) => new BilingualText(place, a, b)),
        _ => [],
    };

    // The texts in a value of the library and in what it holds.
    private static IEnumerable<BilingualText> Walk(string place, object? value, HashSet<object> seen)
    {
        if (value is LocalizedText text)
        {
            return [new(place, text.English, text.Chinese)];
        }

        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true })
        {
            return [];
        }

        var type = value.GetType();
        if (!type.IsValueType && !seen.Add(value))
        {
            return [];
        }

        if (value is IEnumerable list && value is not JsonDocument)
        {
            return list.Cast<object?>().SelectMany(v => Walk(place, v, seen));
        }

        if (type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal))
        {
            return Walk(place, type.GetProperty("Value")!.GetValue(value), seen);
        }

        return Assemblies.Contains(type.Assembly)
            ? type.GetFields(Instances).SelectMany(f => Walk($"{place}.{f.Name}", f.GetValue(value), seen))
            : [];
    }

    private static IEnumerable<BilingualText> OfResources(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames())
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            if (stream.ReadByte() != '{')
            {
                continue;
            }

            stream.Position = 0;
            using var document = JsonDocument.Parse(stream);
            foreach (var text in OfJson(name, document.RootElement))
            {
                yield return text;
            }
        }
    }

    private static IEnumerable<BilingualText> OfJson(string place, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany((e, i) => OfJson($"{place}[{i}]", e));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return element.TryGetProperty("english", out var english) && element.TryGetProperty("chinese", out var chinese)
            ? [new(place, english.GetString()!, chinese.GetString()!)]
            : element.EnumerateObject().SelectMany(p => OfJson($"{place}.{p.Name}", p.Value));
    }
}
