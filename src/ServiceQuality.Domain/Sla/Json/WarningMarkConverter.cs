namespace ServiceQuality.Domain.Sla.Json;

// 75 %, 1 bh before or 2 bd after; without its action.
internal sealed class WarningMarkConverter() : TextConverter<SlaWarning>(
    "warning mark such as \"75 %\" or \"1 bh before\"", new(
        SlaWarning.Pattern, ["75 %", "1 bh before", "1 bd after"]), Read, w => w.Mark)
{
    private static string? Read(string text, out SlaWarning value) =>
        SlaWarning.TryAt(text, out value!) ? null : $"\"{InvariantText.Shorten(text)}\" is not {SlaWarning.Allowed}";
}
