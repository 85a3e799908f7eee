using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// 4 bh, a date in the record, that there is no limit, or that the target does not apply.
internal sealed class LimitConverter() : TextConverter<LimitTerm>(
    $"time limit such as \"8 bh\", nor \"until FIELD\", \"{LimitTerm.NoLimit}\" or \"{LimitTerm.NotApplicable}\"",
    new TextForm($"^({TimeLimit.Pattern}|{LimitTerm.UntilWord}{TextForm.Code})$", [.. TimeLimit.Examples, "until promised date"])
        .Or(LimitTerm.NoLimit, LimitTerm.NotApplicable),
    Read,
    value => value.ToString())
{
    private static string? Read(string text, out LimitTerm value)
    {
        value = default;
        if (TimeLimit.TryParse(text, null, out var limit))
        {
            value = new(limit);
        }
        else if (text.StartsWith(LimitTerm.UntilWord, StringComparison.Ordinal)
            && text[LimitTerm.UntilWord.Length..] is { Length: > 0 } field && field.Trim().Length == field.Length)
        {
            value = new(null, field);
        }
        else if (text == LimitTerm.NoLimit)
        {
            value = new(null, IsUnlimited: true);
        }

        return value.Applies || text == LimitTerm.NotApplicable
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is not \"{LimitTerm.NotApplicable}\", \"{LimitTerm.NoLimit}\", "
                + $"\"until FIELD\" nor {TimeLimit.Allowed}";
    }
}
