using System.Globalization;

namespace ServiceQuality.Domain;

// A sentence in both languages, and the values for its places: {0} is the first value, {0:row} is 1 row or 2 rows.
internal sealed record FilledSentence(LocalizedText Sentence, ValueList<string> Values)
{
    // A sentence that is its only value.
    internal static readonly LocalizedText Whole = new("{0}", "{0}");

    internal string In(CultureInfo? culture) => Fill(Sentence.In(culture));

    // The sentence after the id of its case.
    internal FilledSentence OfCase(string id)
    {
        var place = $"{{{InvariantText.Format(Values.Count)}}}";
        LocalizedText sentence = new($"Case {place}: {Sentence.English}", $"工单 {place}：{Sentence.Chinese}");
        return new(sentence, [.. Values, id]);
    }

    // The sentence, when both languages have values for their places.
    internal FilledSentence Check(string parameter)
    {
        foreach (var text in new[] { Sentence.English, Sentence.Chinese })
        {
            try
            {
                Fill(text);
            }
            catch (FormatException e)
            {
                throw new ArgumentException(
                    $"Sentence \"{InvariantText.Shorten(text)}\" does not fit {InvariantText.Count(Values.Count, "argument")}; "
                    + "allowed are places such as {0} that have an argument, and doubled braces.",
                    parameter,
                    e);
            }
        }

        return this;
    }

    private string Fill(string text) =>
        string.Format(CultureInfo.InvariantCulture, text, [.. Values.Select(v => new Value(v))]);

    private sealed record Value(string Text) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider) =>
            string.IsNullOrEmpty(format) ? Text : $"{Text} {format}{(Text == "1" ? "" : "s")}";
    }
}
