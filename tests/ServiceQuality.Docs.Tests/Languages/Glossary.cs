using ServiceQuality.Tests;

namespace ServiceQuality.Docs.Tests.Languages;

/// <summary>The terms of docs/reference/glossary.md.</summary>
internal static class Glossary
{
    internal static IReadOnlyList<(string English, string Chinese)> Rows { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs/reference/glossary.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| term |", StringComparison.Ordinal))
            .Select(l => l.Split('|').Select(c => c.Trim()).ToArray())
            .Select(c => (c[1], c[3])),
    ];

    /// <summary>The English terms whose Chinese is another word, each by itself, without what is in brackets.</summary>
    internal static IReadOnlyList<string> Terms { get; } =
    [
        .. Rows.SelectMany(r => r.English.Split('(')[0].Split(',').Select(t => (Term: t.Trim(), r.Chinese)))
            .Where(t => !t.Chinese.Contains(t.Term, StringComparison.OrdinalIgnoreCase))
            .Select(t => t.Term)
            .Distinct(),
    ];
}
