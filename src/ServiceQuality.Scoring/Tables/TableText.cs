using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Tables;

// A text of a table in both languages. A text of the user's data is the same in both, and may be blank.
internal readonly record struct TableText(string English, string Chinese)
{
    // The same in both languages: data, symbols, texts that have no translation.
    public static implicit operator TableText(string text) => new(text, text);

    public static implicit operator TableText((string English, string Chinese) pair) => new(pair.English, pair.Chinese);

    public static implicit operator TableText(LocalizedText text) => new(text.English, text.Chinese);

    // With a capital letter in English.
    internal TableText AsTitle() => new(char.ToUpperInvariant(English[0]) + English[1..], Chinese);

    // A text with values in it: those that are in both languages get the one of the text, others the invariant form.
    internal static TableText Compose(FormattableString english, FormattableString chinese) =>
        new(Fill(english, t => t.English), Fill(chinese, t => t.Chinese));

    internal static TableText Join(string english, string chinese, IEnumerable<TableText> texts)
    {
        List<TableText> all = [.. texts];
        return new(string.Join(english, all.Select(t => t.English)), string.Join(chinese, all.Select(t => t.Chinese)));
    }

    // The English lines: what a property of conventions gives.
    internal static string EnglishLines(IEnumerable<TableText> lines) => string.Join('\n', lines.Select(l => l.English));

    // The lines of a text that has no translation.
    internal static IEnumerable<TableText> Lines(string text) => text.Split('\n').Select(l => (TableText)l);

    internal string In(bool isChinese) => isChinese ? Chinese : English;

    private static string Fill(FormattableString text, Func<TableText, string> language) => string.Format(
        CultureInfo.InvariantCulture,
        text.Format,
        Array.ConvertAll(text.GetArguments(), a => a switch
        {
            TableText own => language(own),
            LocalizedText own => language(own),
            _ => a,
        }));
}
