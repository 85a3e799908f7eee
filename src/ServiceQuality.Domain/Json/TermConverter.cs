using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json;

namespace ServiceQuality.Domain.Json;

// A code of the host's own, such as a priority; the empty text for none given.
internal abstract class TermConverter<T>(Func<string, T> of, Func<T, string> code) : TextConverter<T>
{
    public override TextForm Form => new($"^({TextForm.Code})?$", []);

    protected override string? Problem(string text, out T value)
    {
        var isCode = text.Length == text.Trim().Length;
        value = isCode && text.Length > 0 ? of(text) : default!;
        return isCode
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is blank or has white space at its ends; allowed is text without it, or the empty text for no {What}.";
    }

    protected override string Format(T value) => InvariantText.IsWellFormed(code(value))
        ? code(value)
        : throw new JsonException($"The {What} has half of a surrogate pair, which cannot be written; allowed is text of whole characters.");
}
