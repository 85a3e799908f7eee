using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Domain.Json;

// 2026-12-25
internal sealed class LocalDateConverter() : TextConverter<LocalDate>(
    "date such as \"2026-12-25\"",
    new(@"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$", ["2026-12-25"]),
    Read,
    LocalDatePattern.Iso.Format)
{
    private static string? Read(string text, out LocalDate value)
    {
        var isDate = LocalDatePattern.Iso.Parse(text).TryGetValue(default, out value) && BusinessTimeRange.Contains(value);
        return isDate
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is not a date; "
                + $"allowed are dates such as 2026-12-25, from 0001-01-01 to 9998-12-31.";
    }
}
