using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// 4 bh, or that there is no limit.
internal sealed class LimitConverter() : TextConverter<TimeLimit?>(
    $"time limit such as \"8 bh\", nor \"{NotApplicable}\"",
    new TextForm($"^{TimeLimit.Pattern}$", TimeLimit.Examples).Or(NotApplicable),
    Read,
    value => value is { } limit ? InvariantText.Format(limit) : NotApplicable)
{
    internal const string NotApplicable = "not applicable";

    private static string? Read(string text, out TimeLimit? value)
    {
        value = TimeLimit.TryParse(text, null, out var limit) ? limit : null;
        return value is not null || text == NotApplicable
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is neither \"{NotApplicable}\" nor {TimeLimit.Allowed}";
    }
}
