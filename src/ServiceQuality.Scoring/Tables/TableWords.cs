using System.Collections.Frozen;

namespace ServiceQuality.Scoring.Tables;

// The words of the tables in both languages: headers, verdicts, categories. A term is translated here and nowhere else, as in
// docs/reference/glossary.md. Symbols such as n, p, t, SD and AVE are in no language.
internal static class TableWords
{
    private static readonly FrozenDictionary<string, string> Chinese = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["yes"] = "是",
        ["no"] = "否",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // A word in both languages; a word that is not in the list is a symbol, which both share.
    internal static TableText Of(string english) => new(english, Chinese.GetValueOrDefault(english, english));
}
