using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// 15 d, 2 bd before or 0 d after.
internal sealed class StepTimeConverter() : TextConverter<string>(
    "time such as \"15 d\" or \"2 bd before\"",
    new($"^({TimeLimit.Pattern}|{SlaWarning.TimePattern})$", [.. TimeLimit.Examples, "2 bd before", "0 d after"]),
    Read,
    time => time)
{
    private static string? Read(string text, out string value)
    {
        value = text;
        return ObligationStepBuilder.IsTime(text)
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is not a time; {ObligationStepBuilder.AllowedTime}";
    }
}
