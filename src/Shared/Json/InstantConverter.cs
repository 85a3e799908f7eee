using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Json;

// 2026-12-25T09:00:00Z
internal sealed class InstantConverter() : TextConverter<Instant>(
    "instant such as \"2026-12-25T09:00:00Z\"",
    new(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([.,]\d{1,9})?Z$", ["2026-12-25T09:00:00Z"]),
    Read,
    InstantPattern.ExtendedIso.Format)
{
    private static string? Read(string text, out Instant value)
    {
        var isInstant =
            InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out value) && BusinessTimeRange.Contains(value);
        return isInstant
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is not an instant; "
                + $"allowed are instants such as 2026-12-25T09:00:00Z in {BusinessTimeRange.Text}.";
    }
}
