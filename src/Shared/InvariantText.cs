using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain;

namespace ServiceQuality;

// Invariant text for messages and for ToString.
internal static class InvariantText
{
    private const int LongestQuote = 60;
    private const int LongestProblem = 1_000;
    private const int MostProblems = 100;

    private static readonly DurationPattern Hours = DurationPattern.CreateWithInvariantCulture("-H:mm:ss.FFFFFFFFF");

    internal static string Format<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    // To the nanosecond, where the general form of an instant stops at the second.
    internal static string Format(Instant value) => InstantPattern.ExtendedIso.Format(value);

    // In hours, as people count what is late; days and nanoseconds would need a legend.
    internal static string Format(Duration value) => Hours.Format(value);

    internal static string Format(decimal? value) => value is { } known ? Format(known) : "none";

    // With the decimals that it has: 100.0 as 100.
    internal static string Format(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);

    // With so many decimals, midpoints away from zero.
    internal static string Round(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + Format(decimals), CultureInfo.InvariantCulture);

    // An interpolated text in the invariant culture.
    internal static string Compose(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    internal static string Count(long number, string noun) => $"{Format(number)} {noun}{(number == 1 ? "" : "s")}";

    // The problems of a builder, a line each, at most 100: a message must not grow with the names in it.
    internal static string Lines(string head, ValueList<string> problems, bool isChinese = false)
    {
        var lines = problems.Take(MostProblems)
            .Select(p => "\n- " + (p.Length > LongestProblem ? p[..LongestProblem] + "..." : p));
        var rest = problems.Count - MostProblems;
        var more = isChinese ? $"\n- 另有 {Format(rest)} 项" : $"\n- and {Format(rest)} more";
        return head + string.Concat(lines) + (rest > 0 ? more : "");
    }

    // At most 60 characters of what was given: a message must not grow with the input.
    internal static string Shorten(ReadOnlySpan<char> text) =>
        text.Length <= LongestQuote ? text.ToString() : string.Concat(text[..LongestQuote], "...");

    // The values in the given order, separated by commas; at most twelve of them.
    internal static string Join<T>(IEnumerable<T> values)
    {
        const int most = 12;
        var all = values.Select(v => v?.ToString() ?? "").ToList();
        return all.Count <= most
            ? string.Join(", ", all)
            : string.Join(", ", all.Take(most)) + $" and {Format(all.Count - most)} more";
    }

    internal static bool TryWrite(string text, Span<char> destination, out int charsWritten)
    {
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }

    // JSON and files cannot hold half of a surrogate pair: what is written would read back as another text.
    internal static bool IsWellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]) && !char.IsSurrogatePair(value, i++))
            {
                return false;
            }
        }

        return true;
    }

    // Whether Guard.Against.InvalidCode lets it pass.
    internal static bool IsCode(string value) =>
        value.Length > 0 && !char.IsWhiteSpace(value[0]) && !char.IsWhiteSpace(value[^1]) && IsWellFormed(value);

    // The outcome of a TryParse, or the exception that says what was given and what is allowed.
    internal static T RequireParsed<T>(bool success, T value, ReadOnlySpan<char> text, string allowed) => success
        ? value
        : throw new FormatException($"\"{Shorten(text)}\" is not {allowed}");
}
