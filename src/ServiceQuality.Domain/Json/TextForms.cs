using System.Text.Json;

namespace ServiceQuality.Domain.Json;

// Converters of types that are texts in JSON.
internal static class TextForms
{
    // A type that reads its own text.
    internal static TextConverter<T> Parsable<T>(string what, TextForm form, string allowed, Func<T, string> write)
        where T : IParsable<T> => new(
            what,
            form,
            (string text, out T value) =>
                T.TryParse(text, null, out value!) ? null : $"\"{InvariantText.Shorten(text)}\" is not {allowed}",
            write);

    // A code of the host, such as a priority; the empty text where there is none.
    internal static TextConverter<T> Code<T>(string what, Func<string, T> of, Func<T, string> code)
        where T : struct => new(
            what,
            new($"^({TextForm.Code})?$", []),
            (string text, out T value) =>
            {
                var isCode = text.Length == text.Trim().Length;
                value = isCode && text.Length > 0 ? of(text) : default;
                return isCode
                    ? null
                    : $"\"{InvariantText.Shorten(text)}\" is blank or has white space at its ends; allowed is text without it, "
                        + $"or the empty text for no {what}.";
            },
            value => WellFormed(code(value), what));

    // Half of a surrogate pair would read back as another text.
    internal static string WellFormed(string text, string what) => InvariantText.IsWellFormed(text)
        ? text
        : throw new JsonException(
            $"The {what} has half of a surrogate pair, which cannot be written; allowed is text of whole characters.");
}
