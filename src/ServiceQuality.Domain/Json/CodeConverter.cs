using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
namespace ServiceQuality.Domain.Json;

// A text that is not blank and has no white space at its ends, such as an id or a name.
internal sealed class CodeConverter : TextConverter<string>
{
    public override TextForm Form => new($"^{TextForm.Code}$", []);

    protected override string What => "text";

    protected override string? Problem(string text, out string value)
    {
        value = text;
        return text.Length > 0 && text.Length == text.Trim().Length
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is blank or has white space at its ends; allowed is text without it.";
    }

    protected override string Format(string value) => value;
}
