using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Json;

// 2026-12-25
internal sealed class LocalDateConverter : TextConverter<LocalDate>
{
    public override TextForm Form => new(@"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$", ["2026-12-25"]);

    protected override string What => "date such as \"2026-12-25\"";

    protected override string? Problem(string text, out LocalDate value) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out value) && BusinessTimeRange.Contains(value)
            ? null
            : $"\"{InvariantText.Shorten(text)}\" is no date; allowed are dates such as 2026-12-25, from 0001-01-01 to 9998-12-31.";

    protected override string Format(LocalDate value) => LocalDatePattern.Iso.Format(value);
}
