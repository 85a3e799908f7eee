namespace ServiceQuality.Json;

// A text that is not blank and has no white space at its ends, such as an id or a name.
internal sealed class CodeConverter() : TextConverter<string>("text", new($"^{TextForm.Code}$", []), Read, t => t)
{
    private static string? Read(string text, out string value)
    {
        value = text;
        return text.Length > 0 && text.Length == text.Trim().Length
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is blank or has white space at its ends; allowed is text without it.";
    }
}
