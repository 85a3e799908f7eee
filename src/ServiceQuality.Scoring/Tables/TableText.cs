using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Tables;

// A text of a table in both languages. A text of the user's data is the same in both, and may be blank.
internal readonly record struct TableText(string English, string Chinese)
{
    public static implicit operator TableText((string English, string Chinese) pair) => new(pair.English, pair.Chinese);

    public static implicit operator TableText(LocalizedText text) => new(text.English, text.Chinese);

    internal static TableText Data(string text) => new(text, text);

    // A text with values in it: those that are in both languages get the one of the text, others the invariant form.
    internal static TableText Compose(FormattableString english, FormattableString chinese) =>
        new(Fill(english, t => t.English), Fill(chinese, t => t.Chinese));

    internal static TableText Join(string english, string chinese, IEnumerable<TableText> texts)
    {
        List<TableText> all = [.. texts];
        return new(string.Join(english, all.Select(t => t.English)), string.Join(chinese, all.Select(t => t.Chinese)));
    }

    internal string In(bool isChinese) => isChinese ? Chinese : English;

    private static string Fill(FormattableString text, Func<TableText, string> language) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture,
        text.Format,
        Array.ConvertAll(text.GetArguments(), a => a switch
        {
            TableText own => language(own),
            LocalizedText own => language(own),
            _ => a,
        }));
}
