using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Domain;

// Invariant text for messages and for ToString.
internal static class Text
{
    private const int LongestQuote = 60;

    internal static string Of<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    // To the nanosecond, where the general form of an instant stops at the second.
    internal static string Of(Instant value) => InstantPattern.ExtendedIso.Format(value);

    // In hours, as people count what is late; days and nanoseconds would need a legend.
    internal static string Of(Duration value) => DurationPattern.CreateWithInvariantCulture("-H:mm:ss.FFFFFFFFF").Format(value);

    internal static string Count(int number, string noun) => $"{Of(number)} {noun}{(number == 1 ? "" : "s")}";

    // The problems of a builder, a line each.
    internal static string Lines(string head, ValueList<string> problems) => head + string.Concat(problems.Select(p => "\n- " + p));

    // At most 60 characters of what was given: a message must not grow with the input.
    internal static string Shortened(ReadOnlySpan<char> text) =>
        text.Length <= LongestQuote ? text.ToString() : string.Concat(text[..LongestQuote], "...");

    // The values in the given order, separated by commas; at most twelve of them.
    internal static string Join<T>(IEnumerable<T> values)
    {
        const int most = 12;
        var all = values.Select(v => v?.ToString() ?? "").ToList();
        return all.Count <= most
            ? string.Join(", ", all)
            : string.Join(", ", all.Take(most)) + $" and {Of(all.Count - most)} more";
    }

    internal static bool TryWrite(string text, Span<char> destination, out int charsWritten)
    {
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }
}
