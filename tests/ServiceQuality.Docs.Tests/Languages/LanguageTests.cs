using System.Text.RegularExpressions;

namespace ServiceQuality.Docs.Tests.Languages;

/// <summary>Every text of the library is in both languages, and a Chinese text has the Chinese terms of the glossary.</summary>
public class LanguageTests
{
    // Texts that are the same in both languages.
    private static readonly Dictionary<string, string[]> SameInBoth = new()
    {
        ["symbols of statistics"] = ["n", "r", "t", "p", "dz", "dav"],
        ["control charts, which are called by their letters"] =
            ["c", "np", "u", "p", "u'", "p'", "XmR", "I'", "X-bar", "S", "g", "t", "EWMA"],
        ["a sentence that is its value"] = ["{0}"],
    };

    // English words of the glossary that Chinese texts keep.
    private static readonly Dictionary<string, string[]> Kept = new()
    {
        ["symbols of statistics"] = ["p"],
    };

    [Fact]
    public void The_texts_of_both_packages_are_found()
    {
        string[] places =
        [
            "ServiceQuality.Domain.Sla.SlaVerdict.Breached", "ServiceQuality.Domain.Sla.CaseSentences.GoesBack",
            "ServiceQuality.Domain.Surveys.SurveyProblemKinds.OffScale.<Sentence>k__BackingField",
            "ServiceQuality.Domain.Calendars.ExplanationWords.Days", "ServiceQuality.Domain.Gaps.ServiceGap.",
            "ServiceQuality.Scoring.Gaps.KanoCategory.MustBe", "ServiceQuality.Scoring.Charts.ChartWords.Item",
            "ServiceQuality.Scoring.Tables.TableWords", "regimes/cn-telecom.name", "catalogues/catering.", "rule-books/warranty.",
            "processes/after-sales.",
        ];
        Assert.All(places, p => Assert.Contains(LibraryTexts.All, t => t.Place.StartsWith(p, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_text_is_in_both_languages()
    {
        string[] same = [.. SameInBoth.Values.SelectMany(v => v)];
        Nothing(LibraryTexts.All.Where(t =>
            string.IsNullOrWhiteSpace(t.English) || string.IsNullOrWhiteSpace(t.Chinese)
            || (t.English == t.Chinese && !same.Contains(t.English)) || (t.English != t.Chinese && HasChinese(t.English))));
    }

    [Fact]
    public void A_Chinese_text_has_the_Chinese_terms_of_the_glossary()
    {
        string[] kept = [.. Kept.Values.SelectMany(v => v)];
        var terms = Glossary.Terms.Where(t => !kept.Contains(t)).ToList();
        Regex term = new($@"(?<![A-Za-z])({string.Join('|', terms.Select(Regex.Escape))})(?![A-Za-z])", RegexOptions.IgnoreCase);
        Nothing(LibraryTexts.All
            .Where(t => t.English != t.Chinese)
            .Select(t => (t, Term: term.Match(t.Chinese)))
            .Where(t => t.Term.Success)
            .Select(t => $"{t.t.Place}: {t.Term.Value} in {t.t.Chinese}"));
    }

    [Fact]
    public void The_places_for_values_are_the_same_in_both_languages()
    {
        // What a reader of JSON says is in English, so the Chinese sentence does without it.
        static string[] Places(string text) =>
            [.. Regex.Matches(text, @"\{(\d+)").Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
        Nothing(LibraryTexts.All.Where(t => t.English != "{0}" && !Places(t.English).SequenceEqual(Places(t.Chinese))));
    }

    [Fact]
    public void The_glossary_has_both_languages() => Assert.All(
        Glossary.Rows, r => Assert.True(r.English.Length > 0 && HasChinese(r.Chinese), $"{r.English}: {r.Chinese}"));

    // All that was found, where Assert.Empty would shorten it.
    private static void Nothing<T>(IEnumerable<T> found)
    {
        var lines = string.Join('\n', found);
        Assert.True(lines.Length == 0, lines);
    }

    private static bool HasChinese(string text) => text.Any(c => c is >= '\u4E00' and <= '\u9FFF');
}
